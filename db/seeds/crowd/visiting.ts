import type { SeedVisit, Member } from '../member.ts'
import type { Random } from './random.ts'
import { PURPOSES } from './sayings.ts'

/** When somebody came, and when they come next. */
export function visitsOf(random: Random, { died, archived }: Member): SeedVisit[] {
  const left = died ?? archived
  const past = Array.from({ length: random.around(2) }, () =>
    someVisit(random, (left ?? 0) - random.int(1, 600)),
  )
  const coming = left === undefined && random.chance(0.06) ? [someVisit(random, random.int(1, 21))] : []
  return [...past, ...coming]
}

/** The same member, expected today. */
export function arrivingToday(random: Random, member: Member): Member {
  return { ...member, visits: [...(member.visits ?? []), someVisit(random, 0)] }
}

function someVisit(random: Random, on: number): SeedVisit {
  const clock = `${String(random.int(7, 20)).padStart(2, '0')}:${random.pick(['00', '10', '20', '30', '40', '50'])}`
  return {
    on,
    at: clock,
    purpose: random.pickCommon(PURPOSES),
    party: random.int(1, 5),
    ...(random.chance(0.5) ? { host: random.pick(['Dana', 'Luis', 'Sam'] as const) } : {}),
    stays: random.int(3, 16) * 15,
    ...(on < 0 && random.chance(0.04) ? { ended: random.pick(['cancelled', 'no-show'] as const) } : {}),
  }
}
