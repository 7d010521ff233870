import type { Reader } from '../../../db/database.ts'
import type { Row } from '../../../db/stored-rows.ts'
import type { PersonId } from '../../people/person.ts'
import type { StaffId } from '../../staff/staff-member.ts'
import type { AppliedRow } from './applied-queries.ts'
import type { Kept } from './outlook.ts'
import { handsOn, peopleAsTheyStand, staffNames, tiesTo, type TieFound } from './touch-queries.ts'

/** How to tell what the import itself did from what somebody did since. */
export interface Telling {
  isOwn: (row: Row) => boolean
  isEdited: (person: { id: PersonId; version: number; changedAt: Date }) => boolean
}

/** The rows that stay as they are, because somebody has changed their people since; with whom. */
export async function rowsThatStay(
  reader: Reader,
  rows: readonly AppliedRow[],
  telling: Telling,
): Promise<Map<AppliedRow, Kept>> {
  const added = new Map(rows.map((row) => [row, addedPeople(row)]))
  const ids = [...new Set([...added.values()].flat())]
  if (ids.length === 0) return new Map()
  const touches = await touchesOf(reader, rows, ids, telling)
  const stay = new Map<AppliedRow, PersonId>()
  for (let before = -1; before < stay.size;) {
    before = stay.size
    for (const [row, personIds] of added) {
      const touched = stay.has(row) ? undefined : personIds.find((id) => touches.byPerson.has(id))
      if (!touched) continue
      stay.set(row, touched)
      // What it brought in stays with it, and so does whomever that names.
      for (const id of touches.namedBy(row)) if (!touches.byPerson.has(id)) touches.byPerson.set(id, null)
    }
  }
  return named(reader, stay, touches)
}

/** Whom a row added, or made a customer of. */
function addedPeople({ deed }: AppliedRow): PersonId[] {
  return [...new Set([...(deed.added.people ?? []), ...(deed.added.customers ?? [])])] as PersonId[]
}

interface Touches {
  /** Who did, where that is known. */
  byPerson: Map<PersonId, StaffId | null>
  names: ReadonlyMap<PersonId, string>
  namedBy: (row: AppliedRow) => PersonId[]
}

async function touchesOf(
  reader: Reader,
  rows: readonly AppliedRow[],
  ids: readonly PersonId[],
  { isOwn, isEdited }: Telling,
): Promise<Touches> {
  const since = new Date(Math.min(...rows.map(({ appliedAt }) => appliedAt.getTime())))
  const there = await peopleAsTheyStand(reader, ids)
  const ties = await tiesTo(reader, ids)
  const foreign = ties.filter(({ row }) => !isOwn(row) && !isFromBefore(row, since))
  const hands = await handsOn(reader, ids, since)
  const gone = ids.filter((id) => !there.some((person) => person.id === id))
  const byPerson = new Map<PersonId, StaffId | null>([
    ...[...gone, ...there.filter(isEdited).map(({ id }) => id)].map((id) => [id, null] as const),
    ...foreign.flatMap(({ row, personIds }) => personIds.map((id) => [id, handOf(row)] as const)),
    ...hands.map(({ personId, staffId }) => [personId as PersonId, staffId] as const),
  ])
  return { byPerson, names: new Map(there.map(({ id, name }) => [id, name])), namedBy: namedBy(ties) }
}

/** Of somebody whom we held before the list made a customer of them. */
function isFromBefore({ notedAt }: Row, since: Date): boolean {
  return notedAt instanceof Date && notedAt < since
}

function handOf({ notedById }: Row): StaffId | null {
  return typeof notedById === 'string' ? (notedById as StaffId) : null
}

function namedBy(ties: readonly TieFound[]): Touches['namedBy'] {
  const byId = new Map(ties.map((tie) => [tie.row.id, tie.personIds]))
  return ({ deed }) =>
    Object.values(deed.added)
      .flat()
      .flatMap((id) => byId.get(id) ?? [])
}

async function named(
  reader: Reader,
  stay: ReadonlyMap<AppliedRow, PersonId>,
  { byPerson, names }: Touches,
): Promise<Map<AppliedRow, Kept>> {
  const staffIds = [...new Set([...byPerson.values()].filter((id) => id !== null))]
  const staff = await staffNames(reader, staffIds)
  return new Map(
    [...stay].map(([row, id]) => {
      const by = byPerson.get(id)
      const kept = { personId: row.personId ?? id, name: names.get(row.personId ?? id) ?? row.label }
      return [row, { ...kept, by: by ? (staff.get(by) ?? null) : null }]
    }),
  )
}
