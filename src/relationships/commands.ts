import { and, inArray } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { relationships } from '../../db/schema/people.ts'
import { changeFact, type Hand } from '../facts/commands.ts'
import { enterDone } from '../facts/enter.ts'
import type { Change, Refused } from '../lib/saving.ts'
import type { Now } from '../people/commands.ts'
import { personChanged } from '../people/person-changed.ts'
import type { PersonId } from '../people/person.ts'
import { readableBy } from '../staff/permissions.ts'
import type { RelationshipInput } from './forms.ts'
import type { RelationshipRow } from './edge-queries.ts'
import { ended, notEnded, type RelationshipId, type RelationshipKind } from './relationship.ts'

/** Corrects a relationship. With the day it ended, a spouse or partner becomes a former one. */
export async function changeRelationship(
  tx: Tx,
  { id, personId, relatedId }: RelationshipRow,
  input: RelationshipInput,
  { now, today }: Now,
): Promise<Change | Refused> {
  if (input.endedOn && input.endedOn > today)
    return { refused: { field: 'endedOn', sentence: 'Please give a day that has been.' } }
  const { audience, forThemAlone, howWeKnow, endedOn, since, version } = input
  const relation = endedOn ? ended(input) : { kind: input.kind, word: input.word }
  const sinceParts = {
    sinceYear: since?.year ?? null,
    sinceMonth: since?.month ?? null,
    sinceDay: since?.day ?? null,
  }
  const told = { ...relation, ...sinceParts, endedOn, audience, forThemAlone, howWeKnow }
  const change = await changeFact(tx, relationships, id, { ...told, version }, now)
  if (change === 'saved') await personChanged(tx, [personId, relatedId])
  return change
}

/** Ends a relationship today. */
export async function endRelationship(tx: Tx, row: RelationshipRow, { now, today }: Now): Promise<void> {
  await setEnding(tx, row, { ...ended(row), endedOn: today }, now)
}

/** Takes an ending back, to the kind that it was before. */
export async function resumeRelationship(
  tx: Tx,
  row: RelationshipRow,
  kind: RelationshipKind,
  { now }: Now,
): Promise<void> {
  await setEnding(tx, row, { ...notEnded(row, kind), endedOn: null }, now)
}

/** Takes relationships away; `restoreRelationships` brings them back. */
export async function removeRelationships(tx: Tx, ids: RelationshipId[], hand: Hand): Promise<void> {
  await setRemoved(tx, ids, hand.now, hand)
}

/** Brings relationships back, and says whose they are. */
export async function restoreRelationships(tx: Tx, ids: RelationshipId[], hand: Hand): Promise<PersonId[]> {
  return setRemoved(tx, ids, null, hand)
}

async function setEnding(
  tx: Tx,
  { id, personId, relatedId, version }: RelationshipRow,
  ending: Partial<RelationshipRow>,
  now: Date,
): Promise<void> {
  await changeFact(tx, relationships, id, { ...ending, version }, now)
  await personChanged(tx, [personId, relatedId])
}

async function setRemoved(
  tx: Tx,
  ids: RelationshipId[],
  removedAt: Date | null,
  hand: Hand,
): Promise<PersonId[]> {
  const { role, now } = hand
  const ends = await tx
    .update(relationships)
    .set({ removedAt, changedAt: now })
    .where(and(inArray(relationships.id, ids), inArray(relationships.audience, readableBy(role))))
    .returning({
      id: relationships.id,
      personId: relationships.personId,
      relatedId: relationships.relatedId,
    })
  await personChanged(
    tx,
    ends.flatMap(({ personId, relatedId }) => [personId, relatedId]),
  )
  const did = removedAt ? 'took away' : 'brought back'
  for (const { id, personId } of ends) await enterDone(tx, hand, { did, noun: 'relationship', id, personId })
  return ends.map(({ personId }) => personId)
}
