import { eq, inArray, or, sql } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { asks, promises } from '../../db/schema/facts.ts'
import { mailTexts, outbox, refusedAddresses } from '../../db/schema/outbox.ts'
import { emails } from '../../db/schema/people.ts'
import { staff } from '../../db/schema/staff.ts'
import { visits } from '../../db/schema/visits.ts'
import { holdsOneOf, keysWhere, type Find } from './holding-queries.ts'
import type { Names } from './names.ts'

/** The mails to them or about them: about a visit or a promise of theirs, or with an id of theirs in what it is made from. */
export const mailsAboutThem: Find = async (reader, { ids }, going) => {
  const visitIds = going.get(visits) ?? []
  const told = [...ids, ...(going.get(promises) ?? []), ...(going.get(asks) ?? [])]
  return keysWhere(
    reader,
    [outbox.id],
    or(
      inArray(outbox.personId, [...ids]),
      among(outbox.visitId, JSON.stringify(visitIds)),
      sql`exists (select 1 from json_each(${JSON.stringify(told)})
        where instr(${outbox.payload}, value) > 0 or instr(${outbox.dedupeKey}, value) > 0)`,
    ),
  )
}

/** The texts of those mails, and every text in which they stand, such as a morning's digest. */
export const textsNamingThem: Find = async (reader, { names }, going) => [
  ...(await keysWhere(
    reader,
    [mailTexts.mailId],
    among(mailTexts.mailId, JSON.stringify(going.get(outbox) ?? [])),
  )),
  ...(await textsWith(reader, names)),
]

// What is lost by taking too many is that a mail can no longer be read again.
async function textsWith(reader: Reader, names: Names): Promise<string[]> {
  const sought = [...names.whole, ...names.words, ...names.emails, ...names.ids]
  const text = sql`${mailTexts.subject} || ' ' || ${mailTexts.text} || ' ' || ${mailTexts.html}`
  return keysWhere(reader, [mailTexts.mailId], holdsOneOf(text, sought))
}

/** Their addresses among those that a server refused; not one that a colleague has too. */
export const refusedAddressesOfThem: Find = (reader, { ids }) =>
  keysWhere(
    reader,
    [refusedAddresses.address],
    sql`exists (select 1 from ${emails} where lower(${emails.address}) = ${refusedAddresses.address}
        and ${inArray(emails.personId, [...ids])})
      and not exists (select 1 from ${staff} where ${eq(staff.email, refusedAddresses.address)})`,
  )
