import type { PhoneNumber } from '../../customers/phone.ts'
import type { PartialDate } from '../../lib/partial-date.ts'
import { fold } from '../../lib/text.ts'
import type { PersonId } from '../../people/person.ts'
import type { Listed, ListedRelative } from '../reading/listed.ts'
import { nameKeys, type Held } from './held.ts'

/** What a row adds to somebody, or changes: only that, so that what it does not mention stays as it is. */
export interface Changes {
  name?: string
  goesBy?: string
  memberNumber?: string
  tier?: string
  town?: string
  birthday?: PartialDate
  since?: PartialDate
  phones: PhoneNumber[]
  emails: string[]
  interests: string[]
  notes: string[]
  relatives: RelativeToAdd[]
}

/** A husband, wife or child to be tied: somebody whom we hold, or somebody new. */
export interface RelativeToAdd extends ListedRelative {
  known: PersonId | null
}

/** True where a row has nothing that we do not hold. */
export function isNothing(changes: Changes): boolean {
  return Object.values(changes).every((value) => Array.isArray(value) && value.length === 0)
}

/** What a row says of the one whom it is about that we do not hold; without their family. */
export function ownChanges(listed: Listed, held: Held | null): Omit<Changes, 'relatives'> {
  const { name, goesBy, memberNumber, tier, town } = listed
  const customer = held?.customer
  return {
    ...(held && isSameName(listed, held) ? {} : { name }),
    ...changed('goesBy', goesBy, held?.goesBy),
    ...changed('memberNumber', memberNumber, customer?.memberNumber),
    ...changed('tier', tier, customer?.tier),
    ...changed('town', town, customer?.town),
    ...moved('birthday', listed.birthday, held?.birthday),
    ...moved('since', listed.since, customer?.since),
    phones: listed.phones.filter(({ digits }) => !held?.phones.includes(digits)),
    emails: listed.emails.filter((address) => !held?.emails.includes(address.toLowerCase())),
    interests: listed.interests.filter((name) => !held?.interests.has(fold(name))),
    notes: listed.notes.filter((text) => !held?.notes.has(text)),
  }
}

function isSameName(listed: Listed, held: Held): boolean {
  const keys = nameKeys(held)
  return nameKeys(listed).some((key) => keys.includes(key))
}

function changed<Field extends string>(
  field: Field,
  said: string | null,
  held: string | null | undefined,
): Partial<Record<Field, string>> {
  const isSame = said === null || said.toLowerCase() === held?.toLowerCase()
  return isSame ? {} : part(field, said)
}

function moved<Field extends string>(
  field: Field,
  said: PartialDate | null,
  held: PartialDate = UNKNOWN,
): Partial<Record<Field, PartialDate>> {
  if (!said) return {}
  // A list that knows only the year leaves the day that we know.
  const date = {
    year: said.year ?? held.year,
    month: said.month ?? held.month,
    day: said.day ?? held.day,
  }
  const isSame = date.year === held.year && date.month === held.month && date.day === held.day
  return isSame ? {} : part(field, date)
}

const UNKNOWN: PartialDate = { year: null, month: null, day: null }

function part<Field extends string, Value>(field: Field, value: Value): Partial<Record<Field, Value>> {
  const one: Partial<Record<Field, Value>> = {}
  one[field] = value
  return one
}
