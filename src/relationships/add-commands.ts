import type { Tx } from '../../db/database.ts'
import { relationships } from '../../db/schema/people.ts'
import { noted, type Hand } from '../facts/commands.ts'
import { enterDone } from '../facts/enter.ts'
import type { Refused } from '../lib/saving.ts'
import { newId } from '../lib/id.ts'
import { addPerson, fillIn, type Now } from '../people/commands.ts'
import { byName, type PersonInput } from '../people/forms.ts'
import { calledName } from '../people/names.ts'
import { personChanged } from '../people/person-changed.ts'
import type { PersonId } from '../people/person.ts'
import type { Named } from '../people/queries.ts'
import type { AddPersonInput } from './forms.ts'
import { tiesOf } from './queries.ts'
import { isShared, type RelationshipId, type RelationshipKind, sharedWord } from './relationship.ts'

/** Who is added: somebody whom we know already, or somebody new; and whose else they are. */
export interface Addition {
  input: AddPersonInput
  known: PersonId | null
  partnerId: PersonId | null
}

/**
 * Adds somebody to a person's people, and where a couple has them together, to the partner's. The ids are those of
 * the relationships, the person's own first.
 */
export async function addPersonOf(
  tx: Tx,
  person: Named,
  { input, known, partnerId }: Addition,
  hand: Hand & Now,
): Promise<{ ids: RelationshipId[]; relatedId: PersonId } | Refused> {
  const refused = known && (await refusalOf(tx, person, known, hand))
  if (refused) return { refused }
  const related = known ? { id: known } : await addPerson(tx, newPerson(input), hand, 'relative')
  if ('refused' in related) return related
  if (known) await fillIn(tx, known, input, hand)
  const owners = [person.id, ...(await alsoOf(tx, partnerId, related.id, input.kind, hand))]
  const ids: RelationshipId[] = []
  for (const [i, ownerId] of owners.entries())
    ids.push(
      await tie(
        tx,
        ownerId,
        related.id,
        i === 0 ? input : { ...input, word: sharedWord(input), since: null },
        hand,
      ),
    )
  await personChanged(tx, [...owners, related.id])
  return { ids, relatedId: related.id }
}

async function refusalOf(tx: Tx, person: Named, known: PersonId, { role }: Hand) {
  const name = calledName(person)
  if (known === person.id) return { field: 'name', sentence: `That is ${name}. Who else is there?` }
  const there = (await tiesOf(tx, person.id, role)).find(({ id }) => id === known)
  return (
    there && {
      field: 'name',
      sentence: `${calledName(there)} is among ${name}’s people already, as ${there.relation.word}.`,
    }
  )
}

/** The partner, where they have whoever is added together and it is not known yet. */
async function alsoOf(
  tx: Tx,
  partnerId: PersonId | null,
  relatedId: PersonId,
  kind: RelationshipKind,
  { role }: Hand,
): Promise<PersonId[]> {
  if (!partnerId || partnerId === relatedId || !isShared(kind)) return []
  const theirs = await tiesOf(tx, partnerId, role)
  return theirs.some(({ id }) => id === relatedId) ? [] : [partnerId]
}

async function tie(
  tx: Tx,
  personId: PersonId,
  relatedId: PersonId,
  input: Omit<AddPersonInput, 'name'>,
  hand: Hand,
): Promise<RelationshipId> {
  const id = newId<'Relationship'>(hand.now)
  const { kind, word, since } = input
  await tx.insert(relationships).values({
    id,
    personId,
    relatedId,
    kind,
    word,
    sinceYear: since?.year ?? null,
    sinceMonth: since?.month ?? null,
    sinceDay: since?.day ?? null,
    ...noted(input, hand),
  })
  await enterDone(tx, hand, { did: 'noted', noun: 'relationship', id, personId })
  return id
}

/** Whom the form tells of, where they are new to us. */
export function newPerson({ name, kind, pronoun, about, birthday, isMinor }: AddPersonInput): PersonInput {
  return { ...byName(name), pronoun, about, birthday, isMinor, kind: kind === 'pet' ? 'pet' : 'person' }
}
