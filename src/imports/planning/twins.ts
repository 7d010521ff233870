import type { Twin } from '../candidate.ts'
import { tellsApart, type Listed } from '../reading/listed.ts'
import { nameKeys } from './held.ts'
import { rowKey } from './row-key.ts'

/** Says of each row of a list, in their order, whether an earlier one is about the same person. */
export type TwinFinder = (line: number, listed: Listed) => Twin | undefined

/** Begins a list. The same person twice would leave us with whichever row comes last. */
export function twinFinder(): TwinFinder {
  const lineByNumber = new Map<string, number>()
  const lineByName = new Map<string, number>()
  const rowByTrait = new Map<string, { line: number; memberNumber: string | null }>()
  const rowsByKey = new Map<string, number>()

  return (line, listed) => {
    const key = rowKey(listed)
    const nth = rowsByKey.get(key) ?? 0
    rowsByKey.set(key, nth + 1)
    const twin = twinOf(listed)
    if (twin) return { ...twin, nth }
    const { memberNumber } = listed
    if (memberNumber !== null) lineByNumber.set(memberNumber, line)
    for (const name of nameKeys(listed)) lineByName.set(name, line)
    for (const trait of traitsOf(listed)) rowByTrait.set(trait, { line, memberNumber })
    return undefined
  }

  function twinOf(listed: Listed): Omit<Twin, 'nth'> | undefined {
    const { name, memberNumber } = listed
    const numbered = memberNumber === null ? undefined : lineByNumber.get(memberNumber)
    const named = nameKeys(listed)
      .map((key) => lineByName.get(key))
      .find((line) => line !== undefined)
    if (numbered)
      return {
        line: numbered,
        why: `Member number ${memberNumber ?? ''} stands on line ${numbered} already.`,
        isSure: named === numbered,
      }
    if (named && !tellsApart(listed)) {
      const why = `${name} stands on line ${named} already, and nothing here tells the two apart.`
      return { line: named, why, isSure: false }
    }
    const alike = traitsOf(listed)
      .map((trait) => rowByTrait.get(trait))
      .find((row) => row && (row.memberNumber === null || memberNumber === null))
    if (!alike) return undefined
    const why = `${name} stands on line ${alike.line} already, with the same phone, e-mail or birthday.`
    return { line: alike.line, why, isSure: true }
  }
}

/** What would make us take a row for somebody: a name, with something that tells them from others of that name. */
function traitsOf(listed: Listed): string[] {
  const { phones, emails, birthday } = listed
  const day = birthday?.month && birthday.day ? [`${birthday.month}-${birthday.day}`] : []
  const apart = [...phones.map(({ digits }) => digits), ...emails.map((one) => one.toLowerCase()), ...day]
  return nameKeys(listed).flatMap((name) => apart.map((trait) => `${name}|${trait}`))
}
