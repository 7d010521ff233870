import type { ImprovementId } from '../../src/improvements/improvement.ts'
import { everythingSaid } from './comment-rows.ts'
import type { SeedImprovement } from './language.ts'
import { dayFrom } from './relative-days.ts'
import type { Rows } from './rows.ts'
import { notedOn, type Club } from './world.ts'

/** Writes down what is made better, and which comments it answers. */
export function addImprovements(rows: Rows, club: Club, improvements: readonly SeedImprovement[]): void {
  const said = everythingSaid(rows)
  for (const { on, by, theme, title, youSaid, decided, done, comments } of improvements) {
    const id: ImprovementId = club.id()
    const [addedAt, addedById] = [notedOn(club, on), club.staffId(by)]
    rows.improvements.push({
      ...{ id, placeId: club.placeId, title, youSaid },
      themeId: rows.themes.find(({ name }) => name === theme)?.id ?? null,
      ...{ decision: decided?.decision ?? null, reason: decided?.reason ?? null },
      ownerId: decided?.owner ? club.staffId(decided.owner) : null,
      ...{ weDid: done?.weDid ?? null, doneOn: done ? dayFrom(club, done.on) : null },
      ...{ addedById, addedAt, changedAt: addedAt, version: 1 },
    })
    for (const words of comments) {
      const comment = said.find((one) => one.words.startsWith(words))
      if (!comment) throw new Error(`Nobody said ${words}`)
      const commentId = comment.id
      rows.improvementComments.push({ id: club.id(), improvementId: id, commentId, addedById, addedAt })
    }
  }
}
