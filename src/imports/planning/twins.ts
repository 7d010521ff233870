import type { PersonId } from '../../people/person.ts'
import { tellsApart, type Listed } from '../reading/listed.ts'
import { nameKeys } from './held.ts'
import { subjectOf, type Plan } from './plan.ts'

/** Says of each row of a list, in their order, whether an earlier one is about the same person; a sentence if so. */
export type TwinFinder = (line: number, listed: Listed) => string | undefined

/** Begins a list. The same person twice would leave us with whichever row comes last. */
export function twinFinder(): TwinFinder {
  const lineByNumber = new Map<string, number>()
  const lineByName = new Map<string, number>()
  const rowByTrait = new Map<string, { line: number; memberNumber: string | null }>()

  return (line, listed) => {
    const twin = twinOf(listed)
    if (twin) return twin
    const { memberNumber } = listed
    if (memberNumber !== null) lineByNumber.set(memberNumber, line)
    for (const name of nameKeys(listed)) lineByName.set(name, line)
    for (const trait of traitsOf(listed)) rowByTrait.set(trait, { line, memberNumber })
    return undefined
  }

  function twinOf(listed: Listed): string | undefined {
    const { name, memberNumber } = listed
    const numbered = memberNumber === null ? undefined : lineByNumber.get(memberNumber)
    if (numbered) return `Member number ${memberNumber ?? ''} stands on line ${numbered} already.`
    const named = nameKeys(listed)
      .map((key) => lineByName.get(key))
      .find((line) => line !== undefined)
    if (named && !tellsApart(listed))
      return `${name} stands on line ${named} already, and nothing here tells the two apart.`
    const alike = traitsOf(listed)
      .map((trait) => rowByTrait.get(trait))
      .find((row) => row && (row.memberNumber === null || memberNumber === null))
    return alike && `${name} stands on line ${alike.line} already, with the same phone, e-mail or birthday.`
  }
}

/** Keeps somebody to the first row of a list that means them, and notes that it does. */
export function claimed(plan: Plan, line: number, lineByPerson: Map<PersonId, number>): Plan {
  const held = subjectOf(plan)
  if (!held) return plan
  const { id, name } = held
  const first = lineByPerson.get(id)
  lineByPerson.set(id, first ?? line)
  if (first === undefined || first === line) return plan
  return { verdict: 'refused', reasons: [`This means ${name}, and so does line ${first}.`] }
}

/** What would make us take a row for somebody: a name, with something that tells them from others of that name. */
function traitsOf(listed: Listed): string[] {
  const { phones, emails, birthday } = listed
  const day = birthday?.month && birthday.day ? [`${birthday.month}-${birthday.day}`] : []
  const apart = [...phones.map(({ digits }) => digits), ...emails.map((one) => one.toLowerCase()), ...day]
  return nameKeys(listed).flatMap((name) => apart.map((trait) => `${name}|${trait}`))
}
