import { fold } from '../lib/text.ts'

/** The words of a text that do not belong in anybody's file: what ails them, what they believe, looks, money. */
export function sensitiveWordsIn(text: string): string[] {
  const folded = ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  return SENSITIVE.filter((words) => folded.includes(` ${words} `) || folded.includes(` ${words}s `))
}

/** What to think of where a text holds such a word, otherwise ''. */
export function wordingAdvice(text: string): string {
  return sensitiveWordsIn(text).length > 0 ? 'Write it as if they will read it.' : ''
}

// Words that the desk says innocently are left out: a stroke in golf, low-fat milk, a non-alcoholic beer.
const DIAGNOSES = [
  ...[
    'addict',
    'addiction',
    'an alcoholic',
    'alcoholism',
    'alzheimer',
    'anorexia',
    'anxiety',
    'autism',
    'autistic',
  ],
  ...[
    'bipolar',
    'bulimia',
    'cancer',
    'chemo',
    'chemotherapy',
    'dementia',
    'depressed',
    'depression',
    'diabetes',
  ],
  ...[
    'diabetic',
    'diagnosed',
    'diagnosis',
    'drug problem',
    'drunk',
    'epilepsy',
    'had a stroke',
    'hiv',
    'infertile',
  ],
  ...['ivf', 'mental illness', 'miscarriage', 'overdose', 'parkinson', 'rehab', 'schizophrenia', 'suicidal'],
  ...['suicide', 'tumor', 'tumour', 'abortion'],
]

const BELIEFS = [
  ...['atheist', 'baptist', 'buddhist', 'catholic', 'evangelical', 'hindu', 'jewish', 'mormon', 'muslim'],
  ...['protestant', 'religion', 'religious'],
]

const POLITICS = ['communist', 'democrat', 'republican', 'socialist', 'voted for', 'votes for']

const LOVE_LIFE = ['bisexual', 'gay', 'homosexual', 'lesbian', 'transgender', 'having an affair', 'mistress']

const LOOKS = [
  ...[
    'attractive',
    'bald',
    'botox',
    'chubby',
    'facelift',
    'got fat',
    'is fat',
    'good looking',
    'gorgeous woman',
  ],
  ...['obese', 'overweight', 'plastic surgery', 'sexy', 'skinny', 'too fat', 'ugly'],
]

const MONEY = [
  ...[
    'bankrupt',
    'bankruptcy',
    'cheapskate',
    'credit card number',
    'debt',
    'foreclosure',
    'in arrears',
    'income',
  ],
  ...['millionaire', 'net worth', 'salary', 'stingy', 'wealthy'],
]

/** What nobody's file holds, and the words by which it is noticed that somebody is about to write it. */
export const NOT_KEPT: readonly { what: string; but: string; words: readonly string[] }[] = [
  { what: 'Health', but: 'beyond what we serve them by: an allergy, a way without steps', words: DIAGNOSES },
  { what: 'Beliefs', but: '', words: BELIEFS },
  { what: 'Politics', but: '', words: POLITICS },
  { what: 'Love life and sexuality', but: '', words: LOVE_LIFE },
  { what: 'Looks', but: '', words: LOOKS },
  { what: 'Money', but: 'what they have, earn or owe', words: MONEY },
]

const SENSITIVE: readonly string[] = NOT_KEPT.flatMap(({ words }) => words)
