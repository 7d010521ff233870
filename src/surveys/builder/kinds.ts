import type { QuestionKind } from '../content.ts'

/** What each kind of question is called by whoever builds a survey. */
export const KINDS_IN_WORDS: Readonly<Record<QuestionKind, string>> = {
  'five points': 'Excellent to Poor',
  'yes or no': 'Yes or no',
  'one choice': 'One of a list',
  'several choices': 'Several of a list',
  'short text': 'A few words',
  'long text': 'In their own words',
  'zero to ten': '0 to 10',
  'recommend score': 'How likely to recommend us, 0 to 10',
  'records check': 'Are our records right?',
}
