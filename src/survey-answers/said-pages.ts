import { dayIn, type Day } from '../lib/day.ts'
import { dayInWords, shortDay } from '../lib/words-for-time.ts'
import type { CustomerId } from '../people/person.ts'
import { customerAnswersUrl, customerUrl } from '../web/urls.ts'
import type { AnswerInWords } from './at-length/in-words.ts'
import type { saidAtLength } from './at-length/queries.ts'
import type { Said } from './queries.ts'

/** What a customer said of us last, in a quiet place of the card. */
export interface LastSaid {
  title: string
  /** "9 of 10"; '' where it is not for the reader. */
  score: string
  comment: string
  when: string
  /** Where everything is that they said, for whoever may read that; or ''. */
  all: string
}

/** Everything that a customer said of us. */
export interface SaidPage {
  name: string
  back: string
  said: SaidOnce[]
}

/** What they said of one visit. */
export interface SaidOnce {
  /** What was asked at length is called; '' of the two questions. */
  survey: string
  score: string
  comment: string
  when: string
  /** Question by question. */
  answers: AnswerInWords[]
}

declare module '../web/views.ts' {
  interface Views {
    'survey-answers/_last': LastSaid
    'survey-answers/said': SaidPage
    'survey-answers/_said': SaidOnce
  }
}

interface When {
  today: Day
  timeZone: string
}

export function lastSaid(
  id: CustomerId,
  said: Said,
  { today, timeZone, seesSurveys }: When & { seesSurveys: boolean },
): LastSaid {
  return {
    title: said.score === null ? 'Said of us' : 'Would recommend us',
    score: scoreInWords(said),
    comment: said.comment,
    when: `Said ${dayInWords(dayIn(said.answeredAt, timeZone), today)}`,
    all: seesSurveys ? customerAnswersUrl(id) : '',
  }
}

export function saidPage(
  { id, name }: { id: CustomerId; name: string },
  { said, atLength }: { said: readonly Said[]; atLength: Awaited<ReturnType<typeof saidAtLength>> },
  { today, timeZone }: When,
): SaidPage {
  return {
    name,
    back: customerUrl(id),
    said: said.map((one) => ({
      survey: atLength.get(one.id)?.name ?? '',
      score: scoreInWords(one),
      comment: one.comment,
      answers: atLength.get(one.id)?.answers ?? [],
      when: `${one.isFinished ? '' : 'Not finished: '}${shortDay(dayIn(one.answeredAt, timeZone), today)}, about the visit of ${shortDay(one.day, today)}`,
    })),
  }
}

function scoreInWords({ score }: Said): string {
  return score === null ? '' : `${String(score)} of 10`
}
