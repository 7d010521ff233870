import { ENTRY_KINDS, type EntryKind } from '../audit/entry.ts'
import { dayIn, type Day } from '../lib/day.ts'
import { capitalised } from '../lib/text.ts'
import { timeOfDayIn } from '../lib/wall-time.ts'
import { longDay } from '../lib/words-for-time.ts'
import { field, type Field } from '../web/field.ts'
import { blankForm } from '../web/forms.ts'
import type { Empty, Pagination } from '../web/fragments.ts'
import { personUrl, privacySettingsUrl, whoLookedUrl } from '../web/urls.ts'
import type { Entry } from './queries.ts'
import { asAsked, type Scope } from './scope.ts'
import { sentenceOf, type Sentence } from './sentence.ts'

/** Who looked at whom, and who did what, the latest first. */
export interface WhoLookedPage {
  title: string
  lede: string
  /** The way to how long it is kept, for owners; or ''. */
  settings: string
  back: { href: string; label: string } | null
  filters: Field[]
  /** The way to all of it, where only a part is shown; or ''. */
  all: string
  days: { title: string; rows: LookedRow[] }[]
  file: { values: { name: string; value: string }[] } | null
  empty: Empty | null
  pagination: Pagination | null
}

interface LookedRow extends Sentence {
  time: string
  whomHref: string
  tone: 'plain' | 'refused'
}

declare module '../web/views.ts' {
  interface Views {
    'who-looked/who-looked': WhoLookedPage
    'who-looked/_row': LookedRow
  }
}

export interface Shown {
  scope: Scope
  /** Whom alone it is about. */
  about: { id: string; name: string } | undefined
  entries: readonly Entry[]
  /** The id after which the next page goes on, where there is more. */
  next: string | undefined
  isFirst: boolean
  staff: readonly { id: string; name: string }[]
  daysKept: number
  mayChange: boolean
  timeZone: string
  today: Day
}

/** The page of who looked. */
export function whoLookedPage(shown: Shown): WhoLookedPage {
  const { scope, about, entries, daysKept } = shown
  const asked = asAsked(scope)
  const isNarrow = Object.keys(asked).length > 0
  return {
    title: about ? `Who looked at ${about.name}` : 'Who looked',
    lede: `Cards and pages that were opened, searches, files taken out, changes, and what was refused: who, when and about whom, never what it said. Kept for ${String(daysKept)} days.`,
    settings: shown.mayChange ? privacySettingsUrl : '',
    back: about ? { href: personUrl(about.id), label: about.name } : null,
    filters: filtersOf(shown),
    all: isNarrow ? whoLookedUrl() : '',
    days: byDay(entries, shown),
    file:
      entries.length > 0 ? { values: Object.entries(asked).map(([name, value]) => ({ name, value })) } : null,
    empty: entries.length > 0 ? null : nothing(isNarrow),
    pagination: paginationOf(shown, asked),
  }
}

function filtersOf({ scope, staff }: Shown): Field[] {
  const form = blankForm(asAsked(scope))
  return [
    ...(scope.about ? [field(form, 'about', '', { kind: 'hidden' })] : []),
    field(form, 'by', 'By', {
      kind: 'select',
      choices: [['', 'Anybody'], ...staff.map(({ id, name }) => [id, name] as const)],
    }),
    field(form, 'kind', 'What', {
      kind: 'select',
      choices: [['', 'Anything'], ...ENTRY_KINDS.map((kind) => [kind, KINDS[kind]] as const)],
    }),
    field(form, 'day', 'On', { kind: 'date' }),
  ]
}

/** A kind of entry as a choice. */
export const KINDS: Readonly<Record<EntryKind, string>> = {
  opened: 'Opened',
  searched: 'Searched',
  'took out': 'Took out',
  changed: 'Changed',
  refused: 'Was refused',
}

function byDay(entries: readonly Entry[], { timeZone, today }: Shown): WhoLookedPage['days'] {
  const days = new Map<Day, LookedRow[]>()
  for (const entry of entries) {
    const day = dayIn(entry.at, timeZone)
    days.set(day, [...(days.get(day) ?? []), rowOf(entry, timeZone)])
  }
  return [...days].map(([day, rows]) => ({ title: titleOf(day, today), rows }))
}

function titleOf(day: Day, today: Day): string {
  const year = day.slice(0, 4)
  if (day === today) return 'Today'
  return year === today.slice(0, 4) ? longDay(day) : `${longDay(day)} ${year}`
}

function rowOf(entry: Entry, timeZone: string): LookedRow {
  return {
    ...sentenceOf(entry),
    time: timeOfDayIn(entry.at, timeZone),
    whomHref: entry.whom && entry.aboutId ? personUrl(entry.aboutId) : '',
    tone: entry.kind === 'refused' ? 'refused' : 'plain',
  }
}

function nothing(isNarrow: boolean): Empty {
  if (!isNarrow)
    return {
      title: 'Nobody has looked yet',
      text: 'Whoever opens a card stands here from then on.',
      action: null,
    }
  const action = { href: whoLookedUrl(), label: 'Show everything' }
  return { title: 'Nothing on record', text: 'Nobody did this, or it is longer ago than is kept.', action }
}

function paginationOf({ entries, next, isFirst }: Shown, asked: Record<string, string>): Pagination | null {
  if (isFirst && next === undefined) return null
  return {
    summary: `${capitalised(String(entries.length))} shown, the latest first`,
    previous: isFirst ? '' : whoLookedUrl(asked),
    next: next === undefined ? '' : whoLookedUrl({ ...asked, before: next }),
  }
}
