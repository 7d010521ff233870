import { noted } from '../facts/commands.ts'
import type { InterestId } from '../interests/interest.ts'
import { newId } from '../lib/id.ts'
import { fold } from '../lib/text.ts'
import type { PersonId } from '../people/person.ts'
import { areaOf } from '../preferences/area.ts'
import { isPartner } from '../relationships/relationship.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { personOn } from './onto-sheaf.ts'
import { cautionKindOf } from './planning/caution-kind.ts'
import type { Changes, RelativeToAdd } from './planning/changes.ts'
import { partnersOf, type Held } from './planning/held.ts'
import type { Sheaf } from './sheaf-commands.ts'

/** Who brings a list in, when, and the entries of the catalogue by folded name, to which new ones are added. */
export interface Bringing {
  staffId: StaffId
  now: Date
  interests: Map<string, InterestId>
}

const FROM_A_LIST = { audience: 'everyone', forThemAlone: false, howWeKnow: 'import' } as const

/** What they care about. A name that the catalogue does not know becomes an entry of it. */
export function interestsOn(sheaf: Sheaf, personId: PersonId, changes: Changes, by: Bringing): void {
  // "Dolphins" and "Miami Dolphins" may be one entry.
  const entries = new Set(changes.interests.map((name) => entryOn(sheaf, name, by)))
  for (const interestId of entries)
    sheaf.personInterests.push({
      id: newId<'PersonInterest'>(by.now),
      personId,
      interestId,
      strength: 'mentioned',
      noSpoilers: false,
      ...noted(FROM_A_LIST, by),
    })
}

function entryOn(sheaf: Sheaf, name: string, { interests, now }: Bringing): InterestId {
  const foldedName = fold(name)
  const known = interests.get(foldedName)
  if (known) return known
  const id = newId<'Interest'>(now)
  sheaf.interests.push({ id, name, foldedName, category: 'other', createdAt: now })
  interests.set(foldedName, id)
  return id
}

/** How they like it, and what to mind. */
export function likesAndCautionsOn(sheaf: Sheaf, personId: PersonId, changes: Changes, by: Bringing): void {
  for (const text of changes.preferences) {
    const area = areaOf(text) ?? 'other'
    const id = newId<'Preference'>(by.now)
    sheaf.preferences.push({ id, personId, text, area, habit: 'always', ...noted(FROM_A_LIST, by) })
  }
  for (const text of changes.cautions) {
    const kind = cautionKindOf(text)
    sheaf.cautions.push({
      ...{ id: newId<'Caution'>(by.now), personId, text, kind },
      ...noted(FROM_A_LIST, by),
    })
  }
}

/** What the list remarks on them. */
export function notesOn(sheaf: Sheaf, personId: PersonId, changes: Changes, by: Bringing): void {
  for (const text of changes.notes) {
    const noteId = newId<'Note'>(by.now)
    sheaf.notes.push({ id: noteId, text, ...noted(FROM_A_LIST, by) })
    sheaf.notePeople.push({ id: newId<'NotePerson'>(by.now), noteId, personId, notedAt: by.now })
  }
}

/** Their people, in the order of the list; answers their ids. */
export function relativesOn(sheaf: Sheaf, personId: PersonId, changes: Changes, by: Bringing): PersonId[] {
  return changes.relatives.map((relative) => relativeOn(sheaf, personId, relative, by))
}

function relativeOn(sheaf: Sheaf, personId: PersonId, relative: RelativeToAdd, by: Bringing): PersonId {
  const { kind, word, known, name, birthday, isMinor } = relative
  const told = { name, ...(birthday ? { birthday } : {}), ...(isMinor ? { isMinor } : {}) }
  const relatedId = known ?? personOn(sheaf, told, by.now, kind === 'pet' ? 'pet' : 'person')
  const id = newId<'Relationship'>(by.now)
  sheaf.relationships.push({ id, personId, relatedId, kind, word, ...noted(FROM_A_LIST, by) })
  return relatedId
}

/** Their anniversary, with whom they share it where we know; `relatives` are the ids of those whom the row names. */
export function anniversaryOn(
  sheaf: Sheaf,
  personId: PersonId,
  { held, changes, relatives }: { held: Held | null; changes: Changes; relatives: readonly PersonId[] },
  by: Bringing,
): void {
  const { month, day, year = null } = changes.anniversary ?? {}
  if (!month || !day) return
  const named = relatives.find((_, i) => isPartner(changes.relatives[i]?.kind ?? 'other'))
  const [atHome] = held ? partnersOf(held) : []
  sheaf.occasions.push({
    ...{ id: newId<'Occasion'>(by.now), personId, withId: named ?? atHome?.id ?? null },
    ...{ kind: 'anniversary', name: 'anniversary', recurrence: 'yearly', year, month, day },
    ...noted(FROM_A_LIST, by),
  })
}
