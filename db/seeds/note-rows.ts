import type { NoteId } from '../../src/notes/note.ts'
import type { PersonId } from '../../src/people/person.ts'
import type { Told } from './language.ts'
import type { Member, SeedAsk, SeedNote, SeedPromise } from './member.ts'
import { dayFrom, inWords } from './relative-days.ts'
import type { Rows } from './rows.ts'
import { notedOn, optionalDay, remembered, type World } from './world.ts'

/** Writes down what was noted about the member, and what is to be asked and was promised. */
export function addNotes(rows: Rows, world: World, member: Member, personId: PersonId): void {
  for (const note of member.notes ?? []) addNote(rows, world, member, personId, note)
  addAsks(rows, world, member, { personId }, member.asks)
  addPromises(rows, world, member, { personId }, member.promises)
}

interface About {
  personId: PersonId
  noteId?: NoteId
  /** The note's own provenance, which what came out of it shares. */
  told?: Told
}

function addNote(rows: Rows, world: World, member: Member, personId: PersonId, note: SeedNote): void {
  const noteId: NoteId = world.id()
  const fact = remembered(world, member, note)
  rows.notes.push({ id: noteId, text: inWords(world, note.text), ...fact })
  const about = [personId, ...(note.about ?? []).map((name) => world.directory.named(member, name))]
  for (const person of new Set(about))
    rows.notePeople.push({ id: world.id(), noteId, personId: person, notedAt: fact.notedAt })
  addAsks(rows, world, member, { personId, noteId, told: note }, note.asks)
  addPromises(rows, world, member, { personId, noteId, told: note }, note.promises)
}

function addAsks(
  rows: Rows,
  world: World,
  member: Member,
  about: About,
  asks: readonly SeedAsk[] = [],
): void {
  for (const ask of asks)
    rows.asks.push({
      id: world.id(),
      personId: about.personId,
      aboutId: ask.about === undefined ? null : world.directory.named(member, ask.about),
      question: inWords(world, ask.question),
      fromDay: dayFrom(world, ask.from),
      untilDay: optionalDay(world, ask.until),
      noteId: about.noteId ?? null,
      askedAt: ask.asked === undefined ? null : notedOn(world, ask.asked),
      ...remembered(world, member, { ...about.told, ...ask }),
    })
}

function addPromises(
  rows: Rows,
  world: World,
  member: Member,
  about: About,
  promises: readonly SeedPromise[] = [],
): void {
  for (const promise of promises)
    rows.promises.push({
      id: world.id(),
      personId: about.personId,
      text: inWords(world, promise.text),
      ownerId: world.staffId(promise.owner),
      dueOn: optionalDay(world, promise.due),
      keptAt: promise.kept ? notedOn(world, promise.kept.on) : null,
      keptById: promise.kept ? world.staffId(promise.kept.by) : null,
      done: promise.kept?.done ?? null,
      noteId: about.noteId ?? null,
      ...remembered(world, member, { ...about.told, ...promise }),
    })
}
