import { ENTRY_KINDS, type EntryKind } from '../audit/entry.ts'
import { asDay, type Day } from '../lib/day.ts'
import { asId } from '../lib/id.ts'
import type { PersonId } from '../people/person.ts'
import type { StaffId } from '../staff/staff-member.ts'

/** Which part of the record is asked for: about whom, by whom, of what kind, on which day. */
export interface Scope {
  about: PersonId | undefined
  by: StaffId | undefined
  kind: EntryKind | undefined
  day: Day | undefined
}

/** What an address or a form asks for; what cannot be read asks for nothing. */
export function scopeFrom(asked: (name: string) => string): Scope {
  return {
    about: asId<'Person'>(asked('about')),
    by: asId<'Staff'>(asked('by')),
    kind: ENTRY_KINDS.find((kind) => kind === asked('kind')),
    day: asDay(asked('day')),
  }
}

/** The same as an address or a form says it. */
export function asAsked({ about, by, kind, day }: Scope): Record<string, string> {
  const all = Object.entries({ about, by, kind, day })
  return Object.fromEntries(all.flatMap(([name, value]) => (value ? [[name, value]] : [])))
}
