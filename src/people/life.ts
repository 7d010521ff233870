import { dayOf, partsOf, type Day } from '../lib/day.ts'
import { ageOn, type PartialDate } from '../lib/partial-date.ts'

/** What we know of somebody's years. */
export interface Life {
  birthday: PartialDate
  ageIsPrivate: boolean
  deceasedOn: Day | null
}

/** Their age where it may be said: not of somebody who keeps it private, and nobody grows older once they have died. */
export function ageToShow({ birthday, ageIsPrivate, deceasedOn }: Life, today: Day): number | undefined {
  return ageIsPrivate || deceasedOn ? undefined : ageOn(birthday, today)
}

/** Their birthday as far as it may be said: without the year where they keep their age private. */
export function birthdayToShow({ birthday, ageIsPrivate }: Life): PartialDate {
  return ageIsPrivate ? { ...birthday, year: null } : birthday
}

/** What cannot be: the field, and a sentence. A life begins before it ends, and both lie behind us. */
export function impossibleIn(
  life: { birthday: PartialDate | null; diedOn: Day | null },
  today: Day,
): { field: string; sentence: string } | undefined {
  const { birthday, diedOn } = life
  if (birthday && isAfter(birthday, today))
    return { field: 'birthdayDay', sentence: 'This birthday is still to come. Please look at the year.' }
  if (diedOn && diedOn > today) return { field: 'diedOn', sentence: 'Please give a day that has been.' }
  if (birthday && diedOn && isAfter(birthday, diedOn))
    return { field: 'diedOn', sentence: 'This is before they were born. Please look at both days.' }
  return undefined
}

/** True where even the earliest day that it can be is after that one. */
function isAfter({ year, month, day }: PartialDate, than: Day): boolean {
  if (year === null) return false
  if (month === null) return year > partsOf(than).year
  const earliest = dayOf(year, month, day ?? 1)
  return earliest !== undefined && earliest > than
}
