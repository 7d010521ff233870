import { prepared, type Reader } from '../../db/database.ts'
import { kept } from '../../db/kept.ts'
import { signInRules } from '../../db/schema/staff.ts'
import type { Role } from './staff-member.ts'

/** What the owner asks of whoever signs in. */
export interface SignInRules {
  secondFactorFor: readonly Role[]
  /** 0 for never. */
  hideAfterMinutes: number
  version: number
}

const onlyRow = prepared((reader) => reader.select().from(signInRules).prepare())

/** The rules, or what holds until an owner has chosen. */
export const signInRulesOf = kept(1, async (reader: Reader): Promise<SignInRules> => {
  const [row] = await onlyRow(reader).execute()
  return row ?? { secondFactorFor: [], hideAfterMinutes: 0, version: 0 }
})
