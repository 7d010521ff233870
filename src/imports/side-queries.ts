import type { Reader } from '../../db/database.ts'
import type { Candidate } from './candidate.ts'
import { rowOnLine } from './decide-queries.ts'
import type { ImportId } from './import.ts'
import { heldPeople, recallMore } from './planning/held-queries.ts'
import { tiesOfHeld } from './planning/tie-queries.ts'
import { sideOfHeld, sideOfListed, type Side } from './side.ts'

/** What is known of each of these: of those whom we hold, or on the other lines of the list. */
export async function sidesOf(
  reader: Reader,
  id: ImportId,
  candidates: readonly Candidate[],
): Promise<(Side | undefined)[]> {
  const personIds = candidates.flatMap(({ personId }) => personId ?? [])
  const held = await heldPeople(reader, personIds, await tiesOfHeld(reader, personIds))
  await recallMore(reader, held, { notes: [] })
  const sides = new Map(held.map((one) => [one.id, sideOfHeld(one)]))
  const onLines = new Map<number, Side>()
  for (const line of candidates.flatMap((one) => one.line ?? [])) {
    const row = await rowOnLine(reader, id, line)
    if (row && 'listed' in row.read) onLines.set(line, sideOfListed(row.read.listed))
  }
  return candidates.map(({ personId, line }) => (personId ? sides.get(personId) : onLines.get(line ?? 0)))
}
