import type { Day } from '../lib/day.ts'
import { periodName } from '../lib/period.ts'
import { formProblems, type FormProblems } from '../web/field.ts'
import { answeredOf, marginInWords, scoreInWords } from '../surveys/recommend-score.ts'
import type { Form } from '../web/forms.ts'
import { pulseMonthUrl, pulseUrl } from '../web/urls.ts'
import { LONGEST_WORDS, SCORE, type PulseQuestion } from './pulse.ts'
import type { ClosedPulse } from './queries.ts'

/** The pulse, for whoever works here: this month's questions, and what came of earlier months. */
export interface PulsePage {
  lede: string
  /** What is asked, where it is their turn. */
  sheet: SheetForm | null
  earlier: { month: string; href: string; said: string }[]
}

export interface SheetForm {
  action: string
  problems: FormProblems | null
  questions: AskedQuestion[]
}

export interface AskedQuestion {
  key: string
  text: string
  hint: string
  error: string
  /** The numbers to choose from; none where it is answered in words. */
  numbers: { value: string; isChosen: boolean }[]
  words: string
}

declare module '../web/views.ts' {
  interface Views {
    'pulse/pulse': PulsePage
    'pulse/_question': AskedQuestion
    'pulse/_how': Record<string, never>
  }
}

interface PulseFacts {
  month: Day
  turn: { questions: readonly PulseQuestion[]; hasAnswered: boolean } | undefined
  closed: readonly ClosedPulse[]
  /** The reader may read what was said. */
  mayRead: boolean
}

export function pulsePage({ month, turn, closed, mayRead }: PulseFacts, form: Form): PulsePage {
  const name = periodName(month, 'months')
  return {
    lede: ledeOf(name, turn),
    sheet:
      turn && !turn.hasAnswered
        ? {
            ...{ action: pulseUrl, problems: formProblems(form) },
            questions: turn.questions.map((question) => askedQuestion(question, form)),
          }
        : null,
    earlier: closed.map((pulse) => ({
      month: periodName(pulse.month, 'months'),
      href: mayRead && pulse.scores.length > 0 ? pulseMonthUrl(pulse.month) : '',
      said: saidInWords(pulse),
    })),
  }
}

function ledeOf(name: string, turn: PulseFacts['turn']): string {
  if (!turn) return 'Nothing is asked at the moment.'
  if (turn.hasAnswered)
    return `Thank you, you have answered for ${name}. What all of you said is told once the month is over.`
  return `How is it to work here? A few questions for ${name}; once a month, everybody who works here is asked.`
}

function askedQuestion({ key, kind, text }: PulseQuestion, { values, errors }: Form): AskedQuestion {
  const value = values[key] ?? ''
  return {
    ...{ key, text, error: errors[key] ?? '' },
    hint:
      kind === 'words'
        ? `If you like; up to ${LONGEST_WORDS.toLocaleString('en-GB')} characters.`
        : hintOf(key),
    numbers:
      kind === 'number' ? NUMBERS.map((number) => ({ value: number, isChosen: number === value })) : [],
    words: kind === 'words' ? value : '',
  }
}

function hintOf(key: string): string {
  return key === SCORE
    ? '0 is not at all likely, 10 extremely likely.'
    : 'If you like; 0 is the least, 10 the most.'
}

/** "57 ± 39: 6 of 6 answered" */
export function saidInWords({ asked, answered, scores }: ClosedPulse): string {
  const how = `${String(answered)} of ${String(asked)} answered`
  if (scores.length === 0) return `${how}: too few to tell, and what they said was thrown away`
  const score = answeredOf(scores)
  return `${scoreInWords(score)} ${marginInWords(score)}: ${how}`
}

const NUMBERS = Array.from({ length: 11 }, (_, number) => String(number))
