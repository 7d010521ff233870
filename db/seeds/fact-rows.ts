import { newId } from '../../src/lib/id.ts'
import type { PersonId } from '../../src/people/person.ts'
import type { NoteId } from '../../src/notes/note.ts'
import { relativesOf } from './directory.ts'
import type { Interested, Member, SeedAsk, SeedNote, SeedOccasion, SeedPromise, Told } from './language.ts'
import { dateOf, dayFrom, inWords } from './relative-days.ts'
import { notedOn, optionalDay, remembered, type Rows, type World } from './rows.ts'

/** Writes down everything that is remembered about the member and their people. */
export function addFacts(rows: Rows, world: World, member: Member): void {
  const personId = world.directory.idOf(member)
  addInterests(rows, world, member, personId, member.interests)
  for (const occasion of member.occasions ?? []) addOccasion(rows, world, member, personId, occasion)
  for (const relative of relativesOf(member)) {
    const id = world.directory.idOf(relative)
    addInterests(rows, world, member, id, relative.interests)
    for (const occasion of relative.occasions ?? []) addOccasion(rows, world, member, id, occasion)
  }
  addPreferences(rows, world, member, personId)
  addCautions(rows, world, member, personId)
  for (const note of member.notes ?? []) addNote(rows, world, member, personId, note)
  addAsks(rows, world, member, { personId }, member.asks)
  addPromises(rows, world, member, { personId }, member.promises)
}

function addInterests(
  rows: Rows,
  world: World,
  member: Member,
  personId: PersonId,
  interests: readonly Interested[] = [],
): void {
  for (const interest of interests)
    rows.personInterests.push({
      id: newId(world.now),
      personId,
      interestId: world.interestId(interest.name),
      detail: interest.detail ?? null,
      strength: interest.strength,
      side: interest.side ?? null,
      noSpoilers: interest.noSpoilers ?? false,
      ...remembered(world, member, {}),
    })
}

function addOccasion(
  rows: Rows,
  world: World,
  member: Member,
  personId: PersonId,
  occasion: SeedOccasion,
): void {
  const { year, month, day } = dateOf(world, occasion.date)
  if (month === null || day === null)
    throw new Error(`${member.name}: ${occasion.name} needs a month and a day`)
  rows.occasions.push({
    id: newId(world.now),
    personId,
    withId: occasion.with === undefined ? null : world.directory.named(member, occasion.with),
    kind: occasion.with === undefined ? 'other' : 'anniversary',
    name: occasion.name,
    recurrence: occasion.once ? 'once' : 'yearly',
    year,
    month,
    day,
    ...remembered(world, member, occasion),
  })
}

function addPreferences(rows: Rows, world: World, member: Member, personId: PersonId): void {
  for (const preference of member.likes ?? [])
    rows.preferences.push({
      id: newId(world.now),
      personId,
      area: preference.area,
      text: preference.text,
      habit: preference.justThisTime ? 'just this time' : 'always',
      ...remembered(world, member, preference),
    })
}

function addCautions(rows: Rows, world: World, member: Member, personId: PersonId): void {
  for (const caution of member.cautions ?? [])
    rows.cautions.push({
      id: newId(world.now),
      personId,
      kind: caution.kind,
      text: inWords(world, caution.text),
      detail: caution.detail === undefined ? null : inWords(world, caution.detail),
      interestId: caution.interest === undefined ? null : world.interestId(caution.interest),
      expiresOn: optionalDay(world, caution.expires),
      ...remembered(world, member, caution),
    })
}

interface About {
  personId: PersonId
  noteId?: NoteId
  /** The note's own provenance, which what came out of it shares. */
  told?: Told
}

function addNote(rows: Rows, world: World, member: Member, personId: PersonId, note: SeedNote): void {
  const noteId: NoteId = newId(world.now)
  const fact = remembered(world, member, note)
  rows.notes.push({ id: noteId, text: inWords(world, note.text), ...fact })
  const about = [personId, ...(note.about ?? []).map((name) => world.directory.named(member, name))]
  for (const person of new Set(about))
    rows.notePeople.push({ id: newId(world.now), noteId, personId: person, notedAt: fact.notedAt })
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
      id: newId(world.now),
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
      id: newId(world.now),
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
