import { dayIn, type Day } from '../lib/day.ts'
import { plural } from '../lib/text.ts'
import { shortDay } from '../lib/words-for-time.ts'
import type { AnswerInWords } from '../survey-answers/at-length/in-words.ts'
import type { Said } from '../survey-answers/queries.ts'
import { stateOf, type VisitState } from '../visits/visit.ts'
import type { Traces } from './trace-queries.ts'

/** When and where the mirror is made. */
export interface When {
  today: Day
  timeZone: string
}

export function visitInWords(visit: Traces['visits'][number], { today }: When): string {
  const what = visit.purpose ? `, ${visit.purpose}` : ''
  return `${shortDay(visit.day, today)} at ${visit.time}, ${visit.place}${what}: ${STATES[stateOf(visit)]}`
}

const STATES: Readonly<Record<VisitState, string>> = {
  expected: 'we expect you',
  arrived: 'you came',
  completed: 'you came',
  cancelled: 'called off',
  'no-show': 'you could not come',
}

export function mailInWords(mail: Traces['mails'][number], title: string, when: When): string {
  const { to, toStaff, status, at } = mail
  const became = status === 'sent' ? 'was sent' : `is ${status}`
  const whom = toStaff ? `${to}, our colleague,` : 'you'
  return `${title} to ${whom} ${became}: ${on(at, when)}`
}

export function incidentInWords(
  { title, toldAt, by, reply, offer, offerWords, answer }: Traces['incidents'][number],
  when: When,
): string {
  const told = toldAt ? `${by ?? 'a colleague'} told you, ${on(toldAt, when)}` : 'we have not told you yet'
  const offered = offer
    ? `we offered ${offerWords ?? `a ${offer}`}${answer ? `, which you ${answer}` : ''}`
    : ''
  const said = reply ? `you said “${reply}”` : ''
  return `${title}: ${[told, offered, said].filter(Boolean).join('; ')}`
}

export function caseInWords(
  { day, because, summary, by, closedAt, outcome }: Traces['cases'][number],
  when: When,
): string {
  const about = summary === null ? because : `${because}, ${summary}`
  const ended = closedAt ? `closed ${on(closedAt, when)}${outcome ? `, as ${outcome}` : ''}` : 'still open'
  return `You were unhappy on ${shortDay(day, when.today)} (${about}); ${by} sees to it: ${ended}`
}

export function thanksInWords({ by, moment, at }: Traces['thanks'][number], when: When): string {
  return `Colleagues thanked ${by} for a moment with you, ${on(at, when)}${moment ? `: “${moment}”` : ''}`
}

export function lineInWords({ text, outcome, by, at }: Traces['lines'][number], when: When): string {
  return `“${text}”: ${OUTCOMES[outcome]}, says ${by}, ${on(at, when)}`
}

const OUTCOMES = {
  used: 'said or done',
  'not now': 'left for another day',
  'fell flat': 'not welcome',
  wrong: 'wrong',
} as const

export function saidInWords({ score, comment, day }: Said, when: When): string {
  const number = score === null ? '' : `How likely you are to recommend us: ${String(score)} of 10`
  return [number, comment && `“${comment}”`, `asked about ${shortDay(day, when.today)}`]
    .filter(Boolean)
    .join(', ')
}

/** Everything that somebody answered when they were asked at length, a line for each question. */
export function atLengthInWords({ answers }: { answers: readonly AnswerInWords[] }): string[] {
  return answers.map(({ question, answer, words }) => {
    const said = [answer, words && `“${words}”`].filter(Boolean).join(', ')
    return `Asked “${question}”, you said: ${said}`
  })
}

export function correctionInWords(
  { field, held, says, decision, saidAt }: Traces['corrections'][number],
  when: When,
): string {
  const became =
    decision === 'accepted'
      ? 'we noted it'
      : decision === 'declined'
        ? 'we kept ours'
        : 'we have yet to look at it'
  const what =
    field === 'not them' ? `that this was not you: ${held}` : `your ${field} is “${says}”, not “${held}”`
  return `You told us ${what}; ${became} (${on(saidAt, when)})`
}

export function heardInWords({ words, channel, day, by }: Traces['heard'][number], when: When): string {
  return `“${words}”, ${HEARD[channel]}, ${shortDay(day, when.today)}, written down by ${by}`
}

const HEARD = {
  'at the desk': 'said at the desk',
  'by phone': 'said by phone',
  letter: 'in a letter',
  'e-mail': 'in an e-mail',
  'public review': 'in a public review',
} as const

export function acceptedInWords({ kind, answer, by, at }: Traces['accepted'][number], when: When): string {
  const what = kind ?? 'something'
  return answer === 'accepted'
    ? `${by} made ${what} of a note about you, ${on(at, when)}`
    : `${by} left out what a note about you may have meant, ${on(at, when)}`
}

export function listInWords({ file, line, by, at }: Traces['lists'][number], when: When): string {
  return `Line ${String(line)} of ${file}, brought in by ${by}${at ? `, ${on(at, when)}` : ''}`
}

export function mergeInWords({ by, at, undoneAt }: Traces['merges'][number], when: When): string {
  const undone = undoneAt ? `, and taken apart again ${on(undoneAt, when)}` : ''
  return `Two entries about you were made one by ${by}, ${on(at, when)}${undone}`
}

export function looksInWords({ times, colleagues, last }: Traces['looks'], when: When): string {
  if (times === 0 || !last) return 'Nobody has opened what is here about you, as far back as that is kept'
  const often = `${plural(times, 'time')} by ${plural(colleagues, 'colleague')}`
  return `Opened ${often}, last ${on(last, when)}`
}

/** " by Dana Kim, 12 Nov", as far as it is known. */
export function noted({ by, at }: { by: string | null; at: Date | null }, when: When): string {
  return `${by === null ? '' : ` by ${by}`}${at ? `, ${on(at, when)}` : ''}`
}

function on(at: Date, { today, timeZone }: When): string {
  return shortDay(dayIn(at, timeZone), today)
}
