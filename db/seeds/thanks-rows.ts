import type { SeedThanks } from './language.ts'
import { wallInstant } from './relative-days.ts'
import { personNamed, type Rows } from './rows.ts'
import type { Club } from './world.ts'

/** Writes down what colleagues thanked each other for. */
export function addThanks(rows: Rows, club: Club, thanks: readonly SeedThanks[]): void {
  for (const { on, at: time, from, to, member, moment, reward } of thanks) {
    const at = wallInstant(club, on, time)
    rows.wellDones.push({
      ...{ id: club.id(), fromId: club.staffId(from), toId: club.staffId(to) },
      ...{ personId: personNamed(rows, member), moment, at, changedAt: at },
      ...(reward ? { reward: reward.words, rewardedById: club.staffId(reward.by) } : {}),
    })
  }
}
