import type { Day } from '../../lib/day.ts'
import { capitalised } from '../../lib/text.ts'
import { shortDay } from '../../lib/words-for-time.ts'
import { onDay } from '../../visits/on-day.ts'
import { field, type Field } from '../../web/field.ts'
import type { Form } from '../../web/forms.ts'
import { bookingNameRemovalUrl, bookingSettlingUrl, customerUrl } from '../../web/urls.ts'
import type { CustomerWord } from '../../organisation/organisation.ts'
import type { Choice } from '../../visits/who.ts'
import type { OpenBooking, OpenName, SettledName } from './queries.ts'

/** A name in bookings, and the way to say whose they are. */
export interface OpenNameRow {
  href: string
  who: string
  sub: string
}

/** Whose are they? */
export interface SettlingPage {
  title: string
  lede: string
  bookings: { title: string; when: string }[]
  action: string
  likely: { id: string; name: string; detail: string }[]
  who: Field
  /** What the two answers are called that name nobody. */
  nobody: string
  never: string
}

/** The names that are settled. */
export interface SettledNamesPage {
  names: { who: string; means: string; href: string; sub: string; removal: string }[]
}

declare module '../../web/views.ts' {
  interface Views {
    'bookings/_open-name': OpenNameRow
    'bookings/settling': SettlingPage
    'bookings/names': SettledNamesPage
  }
}

/** "R. Alvarez", and what is booked under that name. */
export function openNameRow(all: OpenName, today: Day): OpenNameRow {
  const [first, ...others] = all
  const more = others.length > 0 ? ` and ${String(others.length)} more` : ''
  return {
    href: bookingSettlingUrl(first.id),
    who: nameOf(first),
    sub: `${first.title === first.who ? '' : `${first.title} · `}${whenOf(first, today)}${more}`,
  }
}

/** The page that asks whose the bookings of a name are. */
export function settlingPage(
  all: OpenName,
  { likely, form, word, today }: { likely: readonly Choice[]; form: Form; word: CustomerWord; today: Day },
): SettlingPage {
  const [first] = all
  const who = nameOf(first)
  return {
    title: who,
    lede: `Whose is it? Once you have said so, bookings of “${who}” are brought in by themselves.`,
    bookings: all.slice(0, MOST_SHOWN).map((one) => ({ title: one.title, when: whenOf(one, today) })),
    action: bookingSettlingUrl(first.id),
    likely: likely.map(({ id, name, detail }) => ({ id, name, detail })),
    who: field(form, 'who', likely.length > 0 ? `Another ${word}` : `Which ${word}?`, {
      hint: 'A name or a member number.',
    }),
    nobody: `No ${word} of ours, this once`,
    never: `Never ask about “${who}” again`,
  }
}

/** The page of the names that are settled. */
export function settledNamesPage(
  names: readonly SettledName[],
  today: Day,
  dayOf: (at: Date) => Day,
): SettledNamesPage {
  return {
    names: names.map(({ id, whoKey, person, by, at }) => ({
      who: capitalisedName(whoKey),
      means: person?.name ?? 'Never asked about',
      href: person ? customerUrl(person.id) : '',
      sub: `${by} said so, ${shortDay(dayOf(at), today)}`,
      removal: bookingNameRemovalUrl(id),
    })),
  }
}

const MOST_SHOWN = 12

function nameOf({ who, title }: OpenBooking): string {
  return who || title || 'Without a name'
}

function whenOf({ day, time, partySize }: OpenBooking, today: Day): string {
  const party = partySize && partySize > 1 ? `, party of ${String(partySize)}` : ''
  return `${capitalised(onDay(day, today))} at ${time}${party}`
}

/** 'name r alvarez' is kept folded; an e-mail is shown as it is. */
function capitalisedName(whoKey: string): string {
  const [kind = '', ...words] = whoKey.split(' ')
  return kind === 'name' ? words.map(capitalised).join(' ') : words.join(' ')
}
