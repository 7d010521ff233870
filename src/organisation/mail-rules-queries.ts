import { prepared, type Reader } from '../../db/database.ts'
import { mailRules } from '../../db/schema/mail-rules.ts'
import { USUAL_MAIL_RULES, type MailRules } from './mail-rules.ts'

/** What holds for every mail: as the owner chose, or as usual. */
export async function mailRulesOf(reader: Reader): Promise<MailRules> {
  const [row] = await onlyRow(reader).execute()
  if (!row) return USUAL_MAIL_RULES
  const { senderName, senderAddress, details, quietFrom, quietUntil, version } = row
  return { senderName, senderAddress, details, quiet: { from: quietFrom, until: quietUntil }, version }
}

const onlyRow = prepared((reader) => reader.select().from(mailRules).prepare())
