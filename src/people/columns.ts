import type { Day } from '../lib/day.ts'
import type { PartialDate } from '../lib/partial-date.ts'
import type { PersonInput } from './forms.ts'

/** A person as a form has told of them, as the table of people has it. */
export function personColumns(
  { birthday, hasDied, diedOn, sensitiveUntil, ...input }: PersonInput,
  today: Day,
) {
  return {
    ...input,
    ...birthdayColumns(birthday),
    // Where nobody knows the day, the day we heard of it.
    deceasedOn: hasDied ? (diedOn ?? today) : null,
    ...(sensitiveUntil === undefined ? {} : { sensitiveUntil }),
  }
}

/** A birthday as the table of people has it. */
export function birthdayColumns(birthday: PartialDate | null) {
  return {
    birthYear: birthday?.year ?? null,
    birthMonth: birthday?.month ?? null,
    birthDay: birthday?.day ?? null,
  }
}
