import type { Tx } from '../../db/database.ts'
import { addAsk, askRemoval } from '../asks/commands.ts'
import { addCaution, cautionRemoval } from '../cautions/commands.ts'
import type { Hand } from '../facts/commands.ts'
import type { Provenance } from '../facts/fact.ts'
import { addInterest, interestRemoval } from '../interests/commands.ts'
import { asId } from '../lib/id.ts'
import type { Refused } from '../lib/saving.ts'
import { changeNote } from '../notes/commands.ts'
import type { NoteRow } from '../notes/queries.ts'
import type { Now } from '../people/commands.ts'
import type { PersonId } from '../people/person.ts'
import { personSeenBy, type Named } from '../people/queries.ts'
import { addPreference, preferenceRemoval } from '../preferences/commands.ts'
import { addPromise, promiseRemoval } from '../promises/commands.ts'
import { addPersonOf } from '../relationships/add-commands.ts'
import { removeRelationships } from '../relationships/commands.ts'
import { partnerOf } from '../relationships/queries.ts'
import { isShared, sharedWord } from '../relationships/relationship.ts'
import type { SuggestionKind } from './suggestion-answer.ts'
import type { Suggestion, SuggestionOf } from './suggestion.ts'

/** What an accepted suggestion has become: the ids of the facts, or of the person whom the note is about. */
export type Accepted = { ids: string[] } | Refused

type Taker = Hand & Now

/** Remembers what was suggested, by the command that its own form uses. Facts are for whom the note is for. */
export async function acceptSuggestion(
  tx: Tx,
  suggestion: Suggestion,
  { note, owner }: { note: NoteRow; owner: Named },
  hand: Taker,
): Promise<Accepted> {
  const from = provenanceOf(note)
  switch (suggestion.kind) {
    case 'about':
      return tieNote(tx, note, suggestion.personId, hand)
    case 'person':
      return acceptPerson(tx, suggestion, from, hand)
    case 'ask':
      return one(await addAsk(tx, owner.id, { ...suggestion, ...from }, hand, note.id))
    case 'promise': {
      const ownerId = suggestion.ownerId ?? hand.staffId
      const input = { ...suggestion, ...from, ownerId, kept: false, done: null }
      return one(await addPromise(tx, owner.id, input, hand, note.id))
    }
    case 'caution': {
      const input = { ...suggestion, ...from, kind: suggestion.caution, detail: null, expiresOn: null }
      return one(await addCaution(tx, suggestion.whose, input, hand))
    }
    case 'preference':
      return one(await addPreference(tx, suggestion.whose, { ...suggestion, ...from }, hand))
    case 'interest': {
      const input = { ...suggestion, ...from, interest: suggestion.name, detail: null, noSpoilers: false }
      return one(await addInterest(tx, suggestion.whose, input, hand))
    }
  }
}

/** Takes back what an accepted suggestion became. */
export async function takeBack(
  tx: Tx,
  { kind, factIds, note }: { kind: SuggestionKind; factIds: string[]; note: NoteRow },
  hand: Hand,
): Promise<void> {
  const [id = ''] = factIds
  if (kind === 'about') await untieNote(tx, note, id, hand)
  else if (kind === 'person')
    await removeRelationships(
      tx,
      factIds.flatMap((one) => asId<'Relationship'>(one) ?? []),
      hand,
    )
  else await REMOVALS[kind].remove(tx, id, hand)
}

const REMOVALS = {
  ask: askRemoval,
  promise: promiseRemoval,
  caution: cautionRemoval,
  preference: preferenceRemoval,
  interest: interestRemoval,
}

function provenanceOf({ audience, forThemAlone, howWeKnow }: NoteRow): Provenance & { version: number } {
  return { audience, forThemAlone, howWeKnow, version: 0 }
}

function one(added: { id: string } | Refused): Accepted {
  return 'refused' in added ? added : { ids: [added.id] }
}

async function tieNote(tx: Tx, note: NoteRow, personId: PersonId, hand: Hand): Promise<Accepted> {
  await changeNote(tx, note, { ...note, from: null, aboutIds: [...aboutIds(note), personId] }, hand)
  return { ids: [personId] }
}

async function untieNote(tx: Tx, note: NoteRow, personId: string, hand: Hand): Promise<void> {
  const others = aboutIds(note).filter((id) => id !== personId)
  if (others.length > 0) await changeNote(tx, note, { ...note, from: null, aboutIds: others }, hand)
}

function aboutIds({ about }: NoteRow): PersonId[] {
  return about.map(({ id }) => id)
}

/** A child whom a couple has together is the partner's too, as on the form. */
async function acceptPerson(
  tx: Tx,
  { whose, name, relation, pronoun, about, isMinor }: SuggestionOf<'person'>,
  from: Provenance & { version: number },
  hand: Taker,
): Promise<Accepted> {
  const owner = await personSeenBy(tx, whose, hand.role)
  if (!owner) return { refused: { field: 'name', sentence: 'Whose they are is no longer known.' } }
  const isTheirs = isShared(relation.kind) && (relation.word === null || sharedWord(relation) !== null)
  const partner = isTheirs ? await partnerOf(tx, whose, hand.role) : undefined
  const input = {
    ...{ ...from, ...relation, name, pronoun, about, isMinor: isMinor ?? false },
    ...{ who: null, since: null, birthday: null, alsoPartners: isTheirs, addAnother: false },
  }
  return addPersonOf(tx, owner, { input, known: null, partnerId: partner?.id ?? null }, hand)
}
