import type { Listed } from '../reading/listed.ts'
import { nameKeys } from './held.ts'

/** Says of each row of a list, in their order, whether an earlier one is about the same person; a sentence if so. */
export type TwinFinder = (line: number, listed: Listed) => string | undefined

/** Begins a list. The same person twice would leave us with whichever row comes last. */
export function twinFinder(): TwinFinder {
  const lineByNumber = new Map<string, number>()
  const rowByTrait = new Map<string, { line: number; memberNumber: string | null }>()
  return (line, listed) => {
    const { name, memberNumber } = listed
    const numbered = memberNumber === null ? undefined : lineByNumber.get(memberNumber)
    if (numbered !== undefined)
      return `Member number ${memberNumber ?? ''} stands on line ${numbered} already.`
    const traits = traitsOf(listed)
    const twin = traits
      .map((trait) => rowByTrait.get(trait))
      .find((row) => row && (row.memberNumber === null || memberNumber === null))
    if (twin) return `${name} stands on line ${twin.line} already, with the same phone, e-mail or birthday.`
    if (memberNumber !== null) lineByNumber.set(memberNumber, line)
    for (const trait of traits) rowByTrait.set(trait, { line, memberNumber })
    return undefined
  }
}

/** What would make us take a row for somebody: a name, with something that tells them from others of that name. */
function traitsOf(listed: Listed): string[] {
  const { phones, emails, birthday } = listed
  const day = birthday?.month && birthday.day ? [`${birthday.month}-${birthday.day}`] : []
  const apart = [...phones.map(({ digits }) => digits), ...emails.map((one) => one.toLowerCase()), ...day]
  return nameKeys(listed).flatMap((name) => apart.map((trait) => `${name}|${trait}`))
}
