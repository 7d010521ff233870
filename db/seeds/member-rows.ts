import { directoryOf } from './directory.ts'
import { addFacts } from './fact-rows.ts'
import type { Member } from './member.ts'
import { addPeople } from './people-rows.ts'
import type { Rows } from './rows.ts'
import { addVisits, markLastSeen } from './visit-rows.ts'
import type { Club, World } from './world.ts'

/** Writes down members who may name each other; the answer knows all of them. */
export function addMembers(rows: Rows, club: Club, members: readonly Member[]): World {
  const world: World = { ...club, directory: directoryOf(members, club) }
  for (const member of members) {
    addPeople(rows, world, member)
    addFacts(rows, world, member)
    addVisits(rows, world, member)
  }
  markLastSeen(rows)
  return world
}
