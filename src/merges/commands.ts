import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { merges } from '../../db/schema/merges.ts'
import { customers, people } from '../../db/schema/people.ts'
import { reindexCustomers } from '../../db/search/reindex.ts'
import type { Row } from '../../db/stored-rows.ts'
import { enterAudit } from '../audit/commands.ts'
import { dayIn } from '../lib/day.ts'
import { newId } from '../lib/id.ts'
import { personToKeep } from '../people/commands.ts'
import { personChanged, personGoes } from '../people/person-changed.ts'
import type { PersonId } from '../people/person.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { CUSTOMER_CHOICES, PERSON_CHOICES, united, type Choices, type MergeId } from './merge.ts'
import { twoToMerge, type Side } from './queries.ts'
import { keepSteps, step, type Step } from './step-commands.ts'
import { TIES, tiedRows, type Tie } from './tie-queries.ts'

/** Who merges, and when. */
export interface Hand {
  staffId: StaffId
  now: Date
}

export type Merged = { outcome: 'merged'; id: MergeId; stayedId: PersonId } | { outcome: 'gone' | 'unlike' }

/**
 * Makes one person of two: what the choices say of them, all that both had, and everything that named either of them.
 * Gone: one of them is not there. Unlike: they cannot be one, as a pet and a person cannot. Nothing is written then.
 */
export async function mergePeople(
  tx: Tx,
  ids: readonly [PersonId, PersonId],
  choices: Choices,
  { staffId, now }: Hand,
): Promise<Merged> {
  const two = await twoToMerge(tx, ids)
  if (!two) return { outcome: 'gone' }
  const { stays, goes } = two
  if (stays.person.id === goes.person.id || stays.person.kind !== goes.person.kind)
    return { outcome: 'unlike' }
  const steps: Step[] = []
  for (const tie of TIES) steps.push(...(await moveTied(tx, tie, stays.person.id, goes.person.id, now)))
  await personGoes(tx, goes.person.id)
  steps.push(...(await uniteCustomers(tx, stays, goes, choices)))
  steps.push(...(await unitePeople(tx, stays, goes, choices, now)))
  const merge = { id: newId<'Merge'>(now), stayedId: stays.person.id, wentId: goes.person.id }
  await tx.insert(merges).values({ ...merge, mergedById: staffId, mergedAt: now })
  await keepSteps(tx, merge.id, steps, now)
  if (goes.customer) await reindexCustomers(tx, [goes.customer.id])
  await personChanged(tx, [merge.stayedId, merge.wentId])
  const deed = { staffId, now, action: 'merged two people', subjectKind: 'person' }
  await enterAudit(tx, { ...deed, subjectId: merge.stayedId })
  return { outcome: 'merged', id: merge.id, stayedId: merge.stayedId }
}

async function moveTied(tx: Tx, tie: Tie, staysId: PersonId, goesId: PersonId, now: Date): Promise<Step[]> {
  const isTheirs = (row: Row) => tie.columns.some((name) => row[name] === goesId)
  const rows = await tiedRows(tx, tie, [staysId, goesId])
  const theirs = rows.filter(isTheirs)
  const own = rows.filter((row) => !isTheirs(row))
  const known = new Set(own.map((row) => keyOf(tie, row, staysId)))
  const steps: (Step | undefined)[] = []
  for (const row of theirs) {
    const moved = { ...row, ...movedOver(tie, row, staysId, goesId, own.length) }
    const key = keyOf(tie, moved, staysId)
    const isDouble = key !== undefined && known.has(key)
    known.add(key)
    steps.push(await step(tx, tie.table, row, settled(tie, moved, isDouble, now)))
  }
  return steps.filter((one) => one !== undefined)
}

/** The columns of a row once the one who stays stands in it. */
function movedOver(tie: Tie, row: Row, staysId: PersonId, goesId: PersonId, places: number): Row {
  const moved: Row = tie.inOrder ? { position: Number(row.position) + places } : {}
  const named = tie.columns.map((name) => (row[name] === goesId ? staysId : row[name]))
  const inPlace = tie.sorted ? named.sort() : named
  tie.columns.forEach((name, i) => (moved[name] = inPlace[i]))
  return moved
}

/** What becomes of the row: null where it goes. */
function settled(tie: Tie, moved: Row, isDouble: boolean, now: Date): Row | null {
  const isOfThemselves = tie.columns.length > 1 && new Set(tie.columns.map((name) => moved[name])).size === 1
  if (isOfThemselves && !tie.blank) return null
  if (isDouble && tie.double === 'goes') return null
  return {
    ...moved,
    ...(isOfThemselves && tie.blank ? { [tie.blank]: null } : {}),
    ...(isDouble ? { removedAt: now, changedAt: now } : {}),
  }
}

function keyOf(tie: Tie, row: Row, staysId: PersonId): string | undefined {
  const key = tie.sameAs?.(row, staysId)
  return key && JSON.stringify(key)
}

/** The other's file goes first: a member number is nobody's twice. */
async function uniteCustomers(tx: Tx, stays: Side, goes: Side, choices: Choices): Promise<Step[]> {
  if (!stays.customer || !goes.customer) return []
  const [own, other] = [stays.customer, goes.customer]
  const gone = await step(tx, customers, other, null)
  const changed = await step(tx, customers, own, {
    ...united(CUSTOMER_CHOICES, own, other, choices),
    allowsMail: own.allowsMail && other.allowsMail,
    allowsSurveys: own.allowsSurveys && other.allowsSurveys,
    lastSeenAt: latest(own.lastSeenAt, other.lastSeenAt),
    archivedAt: own.archivedAt && other.archivedAt,
  })
  return [gone, changed].filter((one) => one !== undefined)
}

async function unitePeople(tx: Tx, stays: Side, goes: Side, choices: Choices, now: Date): Promise<Step[]> {
  const [own, other] = [stays.person, goes.person]
  const gone = await step(tx, people, other, null)
  const both = {
    ...own,
    ...united(PERSON_CHOICES, own, other, choices),
    isMinor: own.isMinor || other.isMinor,
    ageIsPrivate: own.ageIsPrivate || other.ageIsPrivate,
    sensitiveUntil: latest(own.sensitiveUntil, other.sensitiveUntil),
  }
  const kept = await personToKeep(tx, both, stays.customer !== null, dayIn(now, 'UTC'))
  const changed = await step(tx, people, own, kept)
  await tx
    .update(people)
    .set({ version: own.version + 1, changedAt: now })
    .where(eq(people.id, own.id))
  return [gone, changed].filter((one) => one !== undefined)
}

function latest<Moment extends Date | string>(a: Moment | null, b: Moment | null): Moment | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}
