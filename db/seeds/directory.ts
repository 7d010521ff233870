import { groupedBy } from '../../src/lib/grouping.ts'
import type { PersonId } from '../../src/people/person.ts'
import type { Member, Relative } from './member.ts'
import type { Moment } from './relative-days.ts'

/** Everybody in the cast with an id, and who is meant by a name. */
export interface Directory {
  idOf(person: Member | Relative): PersonId
  /** The one whom a member's file calls by this name: their own people first, then the whole cast. */
  named(member: Member, name: string): PersonId
}

export function directoryOf(members: readonly Member[], { id: newId }: Moment): Directory {
  const everybody = members.flatMap((member) => [member, ...relativesOf(member)])
  const ids = new Map(everybody.map((person) => [person, newId<'Person'>()]))
  const byName = groupedBy(everybody, (person) => ('key' in person ? person.key : undefined) ?? person.name)
  return { idOf, named }

  function idOf(person: Member | Relative): PersonId {
    const id = ids.get(person)
    if (id === undefined) throw new Error(`${person.name} is not in the cast`)
    return id
  }

  function named(member: Member, name: string): PersonId {
    const own = relativesOf(member).find((relative) => relative.name === name || firstName(relative) === name)
    if (own) return idOf(own)
    const [one, ...others] = byName.get(name) ?? []
    if (one === undefined) throw new Error(`${member.name}: there is nobody called ${name}`)
    if (others.length > 0) throw new Error(`${member.name}: there are several called ${name}`)
    return idOf(one)
  }
}

export function relativesOf(member: Member): Relative[] {
  return (member.people ?? []).flatMap(({ who }) => (typeof who === 'string' ? [] : [who]))
}

function firstName(relative: Relative): string {
  return relative.name.replace(/ .*/u, '')
}
