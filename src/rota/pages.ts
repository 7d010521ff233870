import type { Day } from '../lib/day.ts'
import { listInWords } from '../lib/text.ts'
import { longDay } from '../lib/words-for-time.ts'
import { stretchesOn, type Hours, type Rota } from '../reminders/duty.ts'
import { WEEKDAYS, type Weekday } from '../reminders/wishes.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import { rotaExceptionRemovalUrl, shiftRemovalUrl } from '../web/urls.ts'
import type { ExceptionRow, ShiftRow } from './queries.ts'

/** Who is on duty every week, and on which days it is otherwise. */
export interface RotaPage {
  lede: string
  problems: FormProblems | null
  week: { name: string; isToday: boolean; entries: RotaEntry[] }[]
  who: Field
  days: Field[]
  hours: Field[]
  exceptions: RotaEntry[]
  exceptionWhat: Field[]
  exceptionWhen: Field[]
  why: Field
}

export interface RotaEntry {
  text: string
  aside: string
  removal: string
  /** What the button does, for those who hear the page. */
  label: string
}

declare module '../web/views.ts' {
  interface Views {
    'rota/rota': RotaPage
    'rota/_entry': RotaEntry
    'rota/_add-shifts': RotaPage
    'rota/_add-exception': RotaPage
  }
}

export interface RotaFacts {
  form: Form
  shifts: readonly ShiftRow[]
  exceptions: readonly ExceptionRow[]
  colleagues: readonly { id: string; name: string }[]
  today: Day
}

export function rotaPage(facts: RotaFacts): RotaPage {
  const { form, shifts, exceptions, colleagues, today } = facts
  const names = colleagues.map(({ id, name }) => [id, name] as const)
  return {
    lede: `Whoever is on duty is told of visits that nobody hosts. ${todayInWords(facts)}`,
    problems: formProblems(form),
    week: IN_ORDER.map((weekday) => ({
      name: WEEKDAY_NAMES[weekday],
      isToday: new Date(today).getUTCDay() === weekday,
      entries: shifts.filter((shift) => shift.weekday === weekday).map(shiftEntry),
    })),
    who: field(form, 'staffId', 'Who', { kind: 'select', choices: [['', 'Choose a colleague'], ...names] }),
    days: IN_ORDER.map((weekday) =>
      field(form, `day${weekday}`, WEEKDAY_NAMES[weekday], { kind: 'checkbox' }),
    ),
    hours: [
      field(form, 'from', 'From', { placeholder: '7:00' }),
      field(form, 'until', 'Until', { placeholder: '15:00' }),
    ],
    exceptions: exceptions.map(exceptionEntry),
    exceptionWhat: [
      field(form, 'day', 'Day', { kind: 'date', required: true }),
      field(form, 'whoId', 'Who', { kind: 'select', choices: [['', 'Everybody'], ...names] }),
      field(form, 'duty', 'Is', { kind: 'select', choices: DUTIES }),
    ],
    exceptionWhen: [
      field(form, 'exceptFrom', 'From', { hint: 'Of somebody on duty; empty for all day.' }),
      field(form, 'exceptUntil', 'Until'),
    ],
    why: field(form, 'why', 'Why', { placeholder: 'Thanksgiving, covers for Luis' }),
  }
}

const DUTIES = [
  ['off', 'Off duty'],
  ['on', 'On duty'],
] as const

// A week at work begins on Monday.
const IN_ORDER: readonly Weekday[] = [...WEEKDAYS.slice(1), 0]

const WEEKDAY_NAMES = {
  ...{ 0: 'Sunday', 1: 'Monday', 2: 'Tuesday', 3: 'Wednesday', 4: 'Thursday', 5: 'Friday', 6: 'Saturday' },
} as const

function todayInWords({ shifts, exceptions, colleagues, today }: RotaFacts): string {
  const names = new Map(colleagues.map(({ id, name }) => [id, name]))
  const rota: Rota = {
    shifts,
    exceptions: exceptions.map(({ from, until, ...one }) => ({ ...one, hours: hoursOf(from, until) })),
  }
  const all = stretchesOn(rota, today).map(({ staffId, hours }) =>
    [names.get(staffId) ?? '', hours ? inHours(hours) : ''].filter(Boolean).join(' '),
  )
  return all.length > 0 ? `Today: ${listInWords(all)}.` : 'Nobody is on duty today.'
}

function shiftEntry({ id, name, from, until, weekday }: ShiftRow): RotaEntry {
  const aside = inHours({ from, until })
  const label = `Take ${name} off on ${WEEKDAY_NAMES[weekday]}s, ${aside}`
  return { text: name, aside, removal: shiftRemovalUrl(id), label }
}

function exceptionEntry({ id, name, day, isOn, from, until, why }: ExceptionRow): RotaEntry {
  const hours = hoursOf(from, until)
  const duty = isOn ? `is on duty${hours ? `, ${inHours(hours)}` : ''}` : 'is off'
  const text = `${longDay(day)}: ${name ?? 'everybody'} ${duty}`
  return { text, aside: why ?? '', removal: rotaExceptionRemovalUrl(id), label: `Take back: ${text}` }
}

function hoursOf(from: Hours['from'] | null, until: Hours['until'] | null): Hours | null {
  return from && until ? { from, until } : null
}

function inHours({ from, until }: Hours): string {
  return from === until ? 'all day' : `${from}–${until}`
}
