import type { Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { importRows, imports } from '../../db/schema/imports.ts'
import { mergeSteps } from '../../db/schema/merges.ts'
import { mailTexts, outbox } from '../../db/schema/outbox.ts'
import { customers } from '../../db/schema/people.ts'
import type { ImportId } from '../imports/import.ts'
import type { MailId } from '../mail/mail.ts'
import type { PersonId } from '../people/person.ts'
import type { Called, LeftFiles } from './erasure.ts'
import type { Erased, Going } from './holding-queries.ts'
import { HOLDINGS, whatGoes } from './holdings-queries.ts'
import { sharedKey, type Shared } from './shared.ts'
import { sharedWith } from './shared-queries.ts'
import { namesOfThem, nearTo, withMerged } from './whom-queries.ts'

/** What erasing somebody does. */
export interface Plan {
  erased: Erased
  going: Going
  shared: Shared[]
  near: PersonId[]
  files: LeftFiles
}

/** Whom to erase with whom, and what was decided about what is about others too. */
export interface Asked {
  ids: readonly PersonId[]
  lists: readonly ImportId[]
  away: ReadonlySet<string>
}

/** Everything that erasing them does; the page that shows it and the command that does it go by the same. */
export async function planOf(reader: Reader, { ids: asked, lists, away }: Asked): Promise<Plan> {
  const ids = await withMerged(reader, asked)
  const near = await nearTo(reader, ids)
  const names = await namesOfThem(reader, ids, near)
  const erased = { ids, names, lists, away: new Set<string>() }
  // Only what is shared can be chosen to go whole, whatever a form says.
  const before = await sharedWith(reader, erased, near, await whatGoes(reader, erased))
  const chosen = new Set(
    before
      .filter(({ mayGo }) => mayGo)
      .map(({ table, id }) => sharedKey(table, id))
      .filter((key) => away.has(key)),
  )
  const decided = { ...erased, away: chosen }
  const going = await whatGoes(reader, decided)
  const shared = before.filter(({ table, id }) => !chosen.has(sharedKey(table, id)))
  const files = await filesOf(reader, going, ids)
  return { erased: decided, going, shared, near: near.map(({ id }) => id), files }
}

/** How many rows go, by what they are called. */
export function countsOf({ going }: Pick<Plan, 'going'>): { called: Called; count: number }[] {
  return [...HOLDINGS].flatMap(([table, holding]) =>
    'rows' in holding && holding.called
      ? [{ called: holding.called, count: going.get(table)?.length ?? 0 }]
      : [],
  )
}

async function filesOf(reader: Reader, going: Going, ids: readonly PersonId[]): Promise<LeftFiles> {
  const keys = (table: Parameters<Going['get']>[0]) => JSON.stringify(going.get(table) ?? [])
  const shown = await reader
    .select({ photoId: customers.photoId })
    .from(customers)
    .where(among(customers.id, JSON.stringify(ids)))
  const before = await reader
    .select({ before: mergeSteps.before })
    .from(mergeSteps)
    .where(among(mergeSteps.id, keys(mergeSteps)))
  const rows = await reader
    .select({ read: importRows.read, importId: importRows.importId })
    .from(importRows)
    .where(among(importRows.id, keys(importRows)))
  const photos = [
    ...shown.map(({ photoId }) => photoId),
    ...before.map(({ before }) => before['photoId']),
    ...rows.map(({ read }) => (read && 'listed' in read ? read.listed.photo : null)),
  ]
  return {
    photos: photos.filter((id) => typeof id === 'string'),
    mails: [...new Set([...(going.get(outbox) ?? []), ...(going.get(mailTexts) ?? [])])] as MailId[],
    lists: (going.get(imports) ?? []) as ImportId[],
    listFiles: [...new Set(rows.map(({ importId }) => importId))],
  }
}
