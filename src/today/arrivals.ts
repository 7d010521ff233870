import { timeOfDayIn } from '../lib/wall-time.ts'
import { minutesInWords } from '../lib/words-for-time.ts'
import { faceOf } from '../people/face.ts'
import type { CustomerId } from '../people/person.ts'
import { shortLines, type ShortLines } from '../prompts/short-lines.ts'
import type { Comer, DayVisit } from '../visits/day-queries.ts'
import { namesTogether, purposeFirst, purposeInWords } from '../visits/comers.ts'
import { stateOf, type Group, type VisitState } from '../visits/visit.ts'
import type { Face, Pill } from '../web/fragments.ts'
import { customerUrl } from '../web/urls.ts'
import type { DayAtDesk } from './gather.ts'
import { pillsOf, type House } from './pills.ts'
import { linesTogether } from './lines.ts'
import { menuOf, nextStep, type ArrivalMenu, type StepButton } from './steps.ts'

/** One visit of the day's page. */
export interface Arrival {
  id: string
  nameId: string
  time: string
  datetime: string
  /** "in 12 min", "since 09:38". */
  timeNote: string
  isDone: boolean
  face: Face
  name: string
  href: string
  pills: Pill[]
  sub: string
  lines: ShortLines | null
  /** The one tap that comes next. */
  step: StepButton | null
  /** What was said of it last, where there is no next tap: "Cancelled". */
  state: string
  menu: ArrivalMenu
}

/** A visit as its line shows it. */
export function arrival(visit: DayVisit, group: Group, desk: DayAtDesk, house: House): Arrival {
  const { day, moment, facts } = desk
  const theirs = visit.customers.flatMap(({ customerId }) => (customerId ? [customerId] : []))
  const [first] = visit.customers
  const name = namesTogether(visit.customers.map((one) => one.name))
  return {
    id: `visit-${visit.id}`,
    nameId: `visit-${visit.id}-name`,
    time: visit.time,
    datetime: `${day}T${visit.time}`,
    timeNote: timeNote(visit, group, desk),
    isDone: group === 'here' || group === 'gone',
    face: faceOf({ name, photoId: visit.customers.length === 1 ? (first?.photoId ?? null) : null }),
    name,
    href: customerUrl(first?.id ?? ''),
    pills: pillsOf(
      visit.customers,
      theirs.flatMap((id) => facts.get(id) ?? []),
      moment,
      house,
    ),
    sub: subLine(visit),
    lines: group === 'gone' ? null : linesOf(theirs, desk),
    step: desk.when === 'today' ? nextStep(visit, group, name) : null,
    state: STATE_WORDS[stateOf(visit)],
    menu: menuOf(visit, desk.when, name),
  }
}

function linesOf(customerIds: readonly CustomerId[], { lines, moment }: DayAtDesk): ShortLines | null {
  const theirs = customerIds.flatMap((id) => lines.get(id) ?? [])
  const shown = shortLines(linesTogether(theirs), moment)
  return shown.lines.length > 0 ? shown : null
}

const STATE_WORDS: Readonly<Record<VisitState, string>> = {
  expected: '',
  arrived: '',
  completed: '',
  cancelled: 'Cancelled',
  'no-show': 'Did not come',
}

function timeNote(visit: DayVisit, group: Group, { now, when, moment }: DayAtDesk): string {
  if (visit.completedAt) return `left ${timeOfDayIn(visit.completedAt, moment.timeZone)}`
  if (visit.arrivedAt) return `since ${timeOfDayIn(visit.arrivedAt, moment.timeZone)}`
  if (group !== 'next' || when !== 'today') return ''
  return minutesInWords((visit.startsAt.getTime() - now.getTime()) / 60_000)
}

/** How to say and use their names, and what for: “al-VAR-ez” · Mr. Alvarez in front of guests · tee time. */
function subLine(visit: DayVisit): string {
  const names = visit.customers.flatMap(nameWords)
  const purpose = names.length > 0 ? purposeInWords(visit) : purposeFirst(visit)
  const host = visit.host ? `host: ${firstWord(visit.host)}` : ''
  return [...names, purpose, host].filter(Boolean).join(' · ')
}

function nameWords({ goesBy, pronunciation, addressAs, addressWhen }: Comer): string[] {
  const address = addressAs ?? (goesBy ? `goes by ${goesBy}` : '')
  return [
    ...(pronunciation ? [`“${pronunciation}”`] : []),
    ...(address ? [[address, addressWhen ?? ''].filter(Boolean).join(' ')] : []),
  ]
}

function firstWord(name: string): string {
  return name.split(' ', 1)[0] ?? name
}
