import { eq, or, sql } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { importRows, imports } from '../../db/schema/imports.ts'
import type { Candidate } from '../imports/candidate.ts'
import type { Deed } from '../imports/deed.ts'
import { holdsOneOf, type Erased, type Going } from './holding-queries.ts'
import { withoutThem } from './names.ts'

/** Takes them out of what stays of lists: of the lines about others that mention them, and of what a list is called. */
export async function rewordPapers(tx: Tx, erased: Erased, going: Going): Promise<void> {
  await rewordLines(tx, erased, new Set(going.get(importRows)))
  await rewordLists(tx, erased, new Set(going.get(imports)))
}

async function rewordLines(tx: Tx, { ids, names }: Erased, gone: ReadonlySet<string>): Promise<void> {
  const said = sql`coalesce(${importRows.candidates}, '') || coalesce(${importRows.decidedFor}, '')
    || coalesce(${importRows.deed}, '') || ${importRows.reasons}`
  const rows = await tx
    .select()
    .from(importRows)
    .where(holdsOneOf(said, [...ids, ...names.whole, ...names.emails]))
  for (const { id, candidates, decidedFor, deed, decision, reasons } of rows)
    if (!gone.has(id))
      await tx
        .update(importRows)
        .set({
          candidates: candidates?.filter((one) => !isThem(one, ids)) ?? null,
          ...(decidedFor && isThem(decidedFor, ids) ? { decidedFor: null, decision: null } : { decision }),
          deed: deed && withoutTheirs(deed, ids),
          reasons: reasons.map((reason) => withoutThem(reason, { ...names, words: [] })),
        })
        .where(eq(importRows.id, id))
}

async function rewordLists(tx: Tx, { ids, names }: Erased, gone: ReadonlySet<string>): Promise<void> {
  const lists = await tx
    .select({ id: imports.id, fileName: imports.fileName, outlook: imports.outlook })
    .from(imports)
    .where(
      or(holdsOneOf(imports.outlook, ids), holdsOneOf(imports.fileName, [...names.whole, ...names.words])),
    )
  for (const { id, fileName, outlook } of lists)
    if (!gone.has(id))
      await tx
        .update(imports)
        .set({
          fileName: isCalledAsThem(fileName, erasedNames(names)) ? 'a list' : fileName,
          outlook: outlook && {
            ...outlook,
            kept: outlook.kept.filter(({ personId }) => !ids.includes(personId)),
          },
        })
        .where(eq(imports.id, id))
}

function erasedNames({ whole, words }: Erased['names']): string[] {
  return [...whole, ...words]
}

function isCalledAsThem(fileName: string, called: readonly string[]): boolean {
  const lower = fileName.toLowerCase()
  return called.some((name) => lower.includes(name.toLowerCase()))
}

function isThem({ personId }: Candidate, ids: Erased['ids']): boolean {
  return personId !== null && ids.includes(personId)
}

function withoutTheirs({ added, changed }: Deed, ids: Erased['ids']): Deed {
  return { added, changed: changed.filter(({ id }) => !ids.some((one) => one === id)) }
}
