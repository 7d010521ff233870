import { prepared, type Reader } from '../../db/database.ts'
import { privacyRules } from '../../db/schema/privacy-rules.ts'
import { USUAL_PRIVACY_RULES, type PrivacyRules } from './privacy-rules.ts'

/** What is kept: as the owner chose, or as usual. */
export async function privacyRulesOf(reader: Reader): Promise<PrivacyRules> {
  const [row] = await onlyRow(reader).execute()
  if (!row) return USUAL_PRIVACY_RULES
  const { daysKept, notKept, ofMinors, version } = row
  return { daysKept, notKept, ofMinors: ofMinors ?? [], version }
}

const onlyRow = prepared((reader) => reader.select().from(privacyRules).prepare())
