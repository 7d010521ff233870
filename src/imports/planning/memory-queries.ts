import type { Reader } from '../../../db/database.ts'
import { groupedBy } from '../../lib/grouping.ts'
import type { PersonId } from '../../people/person.ts'
import { isPartner } from '../../relationships/relationship.ts'
import { answersTo } from './answer-queries.ts'
import { heldPeople, recallMore } from './held-queries.ts'
import { firstNames, memoryOf, type Held, type Memory } from './held.ts'
import type { RowToPlan } from './in-order.ts'
import { match } from './match.ts'
import { customersMeant } from './meant-queries.ts'
import { toldOf } from './plan.ts'
import { tiesOfHeld, type HeldTie } from './tie-queries.ts'

/** Whom these rows could mean, and their people: the same few queries however many rows there are. */
export async function memoryFor(reader: Reader, rows: readonly RowToPlan[]): Promise<Memory> {
  const listed = rows.flatMap(({ read }) => ('listed' in read ? read.listed : []))
  const answered = await answersTo(reader, rows)
  const told = rows.flatMap((row) => (row.told && row.told.means !== 'somebody new' ? row.told.means : []))
  const { ids, asPartner } = await customersMeant(reader, listed)
  const meant = new Set([...ids, ...answered.values(), ...told])
  if (meant.size + asPartner.size === 0) return memoryOf([])
  const found = await tiesOfHeld(reader, [...new Set([...meant, ...asPartner.keys()])])
  for (const id of partnersAmong(asPartner, found)) meant.add(id)
  const ties = found.filter(({ personId }) => meant.has(personId))
  const around = [...new Set(ties.map(({ relative }) => relative.id))].filter((id) => !meant.has(id))
  const all = [...ties, ...(await tiesOfHeld(reader, around))]
  const memory = memoryOf(await heldPeople(reader, [...meant, ...around], all), answered)
  const known = new Set(rows.flatMap((row) => heldIn(row, memory)))
  await recallMore(reader, [...known], { notes: listed.flatMap(({ notes }) => notes) })
  return memory
}

function heldIn({ read, told }: RowToPlan, memory: Memory): Held[] {
  if ('refused' in read) return []
  const meant = match(read.listed, memory, toldOf(read, memory, told))
  return 'held' in meant && !Array.isArray(meant.held) ? [meant.held] : []
}

/** Of those of a partner's name, whoever has somebody of the right first name, or nobody at home whom we know of. */
function partnersAmong(
  asPartner: ReadonlyMap<PersonId, ReadonlySet<string>>,
  ties: readonly HeldTie[],
): PersonId[] {
  const tiesOf = groupedBy(ties, ({ personId }) => personId)
  return [...asPartner].flatMap(([id, names]) => {
    const theirs = (tiesOf.get(id) ?? []).map(({ relative }) => relative)
    const isFree = !theirs.some(({ kind, holds }) => holds && isPartner(kind))
    return isFree || theirs.some((one) => firstNames(one).some((first) => names.has(first))) ? [id] : []
  })
}
