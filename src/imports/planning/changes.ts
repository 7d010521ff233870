import type { PhoneNumber } from '../../customers/phone.ts'
import type { Language } from '../../lib/language.ts'
import { formatPartialDate, type PartialDate } from '../../lib/partial-date.ts'
import { fold } from '../../lib/text.ts'
import type { PersonId } from '../../people/person.ts'
import type { PhotoId } from '../../photos/photo.ts'
import type { RelationshipKind } from '../../relationships/relationship.ts'
import type { Listed, ListedRelative } from '../reading/listed.ts'
import { WIN_FIELDS, type WinField, type Wins } from '../wins.ts'
import { nameKeys, type Held } from './held.ts'

/** What a row adds to somebody, or changes: only that, so that what it does not mention stays as it is. */
export interface Changes {
  name?: string
  goesBy?: string
  pronunciation?: string
  about?: string
  memberNumber?: string
  tier?: string
  town?: string
  language?: Language
  photo?: PhotoId
  birthday?: PartialDate
  since?: PartialDate
  /** Day and month are known. */
  anniversary?: PartialDate
  /** Comes back from the archive. */
  comesBack?: true
  phones: PhoneNumber[]
  emails: string[]
  interests: string[]
  preferences: string[]
  cautions: string[]
  notes: string[]
  relatives: RelativeToAdd[]
}

/** One of their people to be tied: somebody whom we hold, or somebody new. */
export interface RelativeToAdd extends ListedRelative<RelationshipKind> {
  known: PersonId | null
}

/** What a row says of the one whom it is about that we do not hold, and a remark on each thing that stays as we have it. */
export interface OwnChanges {
  changes: Omit<Changes, 'relatives'>
  remarks: string[]
}

/** True where a row has nothing that we do not hold. */
export function isNothing(changes: Changes): boolean {
  return Object.values(changes).every((value) => Array.isArray(value) && value.length === 0)
}

/** What a row changes of its own person, without their family. A gap is filled; where both say something, one wins. */
export function ownChanges(listed: Listed, held: Held | null, wins: Wins): OwnChanges {
  const customer = held?.customer
  const told = [
    name(listed, held, wins),
    text('goesBy', listed.goesBy, held?.goesBy, wins),
    text('pronunciation', listed.pronunciation, held?.pronunciation, wins),
    text('about', listed.about, held?.about, wins),
    text('memberNumber', listed.memberNumber, customer?.memberNumber, wins),
    text('tier', listed.tier, customer?.tier, wins),
    text('town', listed.town, customer?.town, wins),
    language(listed.language, customer?.language),
    photo(listed.photo, customer?.photoId, wins),
    date('birthday', listed.birthday, held?.birthday, wins),
    date('since', listed.since, customer?.since, wins),
    anniversary(listed.anniversary, held),
  ]
  return {
    changes: told.reduce((all, { change }) => ({ ...all, ...change }), additions(listed, held)),
    remarks: told.flatMap(({ remark }) => remark ?? []),
  }
}

function additions(listed: Listed, held: Held | null): Omit<Changes, 'relatives'> {
  return {
    ...(held?.customer?.archivedAt ? { comesBack: true } : {}),
    phones: listed.phones.filter(({ digits }) => !held?.phones.includes(digits)),
    emails: listed.emails.filter((address) => !held?.emails.includes(address.toLowerCase())),
    interests: listed.interests.filter((name) => !held?.interests.has(fold(name))),
    preferences: listed.preferences.filter((one) => !held?.preferences.has(fold(one))),
    cautions: listed.cautions.filter((one) => !held?.cautions.has(fold(one))),
    notes: listed.notes.filter((one) => !held?.notes.has(one)),
  }
}

interface Part {
  change: Partial<Omit<Changes, 'relatives'>>
  remark?: string
}

const SAME: Part = { change: {} }

/** "Elena Alvarez" fills what "Elena" leaves out. */
function name(listed: Listed, held: Held | null, wins: Wins): Part {
  const keys = held ? nameKeys(held) : []
  if (nameKeys(listed).some((key) => keys.includes(key))) return SAME
  const isFuller = keys.some((key) => fold(listed.name).startsWith(`${key} `))
  return isFuller ? { change: { name: listed.name } } : text('name', listed.name, held?.name, wins)
}

function text(
  field: Exclude<WinField, 'birthday' | 'since' | 'photo'>,
  said: string | null,
  held: string | null | undefined,
  wins: Wins,
): Part {
  if (said === null || said.toLowerCase() === held?.toLowerCase()) return SAME
  return settled(field, said, !held || wins.has(field), { said, held: held ?? '' })
}

/** What somebody was asked at the desk stays; a list fills what nobody was. */
function language(said: Language | null, held: Language | null | undefined): Part {
  return said === null || held ? SAME : { change: { language: said } }
}

function photo(said: PhotoId | null, held: string | null | undefined, wins: Wins): Part {
  if (said === null || said === held) return SAME
  return !held || wins.has('photo')
    ? { change: { photo: said } }
    : { change: {}, remark: 'The photo stays ours.' }
}

function date(
  field: 'birthday' | 'since',
  said: PartialDate | null,
  held: PartialDate = UNKNOWN,
  wins: Wins,
): Part {
  if (!said) return SAME
  // A list that knows only the year leaves the day that we know.
  const both = {
    year: said.year ?? held.year,
    month: said.month ?? held.month,
    day: said.day ?? held.day,
  }
  if (PARTS.every((part) => both[part] === held[part])) return SAME
  const fits = PARTS.every((part) => held[part] === null || held[part] === both[part])
  return settled(field, both, fits || wins.has(field), {
    said: formatPartialDate(said),
    held: formatPartialDate(held),
  })
}

const PARTS = ['year', 'month', 'day'] as const
const UNKNOWN: PartialDate = { year: null, month: null, day: null }

/** Whoever has an anniversary keeps it: there is one day on which they were married. */
function anniversary(said: PartialDate | null, held: Held | null): Part {
  if (!said) return SAME
  const { month, day } = said
  if (month === null || day === null)
    return { change: {}, remark: `The anniversary is left out: “${formatPartialDate(said)}” is no day.` }
  if (!held || held.anniversaries.length === 0) return { change: { anniversary: said } }
  return held.anniversaries.includes(`${month}-${day}`)
    ? SAME
    : { change: {}, remark: `The anniversary stays ours; the list has ${formatPartialDate(said)}.` }
}

function settled(
  field: Exclude<WinField, 'photo'>,
  value: string | PartialDate,
  isTaken: boolean,
  words: { said: string; held: string },
): Part {
  if (isTaken) return { change: { [field]: value } }
  const label = WIN_FIELDS.find(({ key }) => key === field)?.label ?? field
  return { change: {}, remark: `${label} stays ${words.held}; the list has ${words.said}.` }
}
