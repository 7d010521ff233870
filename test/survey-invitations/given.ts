import { and, desc, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { outbox } from '../../db/schema/outbox.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { surveyRules, surveys } from '../../db/schema/surveys.ts'
import { visitPeople, visits } from '../../db/schema/visits.ts'
import { dayIn } from '../../src/lib/day.ts'
import { newId } from '../../src/lib/id.ts'
import { timeOfDayIn } from '../../src/lib/wall-time.ts'
import { askAfterVisits } from '../../src/survey-invitations/jobs.ts'
import { withOpenCase } from '../../src/cases/standing-queries.ts'
import type { WithOpenCase } from '../../src/survey-invitations/open-cases.ts'
import type { VisitId } from '../../src/visits/visit.ts'
import { staffNamed } from '../support/cast.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'
import { customerNamed } from '../visits/given.ts'

/** So many hours after the morning of the tests, which is 09:28 at the club. */
export const later = (hours: number) => new Date(MORNING.getTime() + hours * 3_600_000)
export const daysLater = (days: number) => later(days * 24)

/** The club, which asks the two questions from this morning on; what came before is a year of answers. */
export async function clubThatAsks(
  rules: Partial<typeof surveys.$inferInsert> = {},
  house: Partial<typeof surveyRules.$inferInsert> = {},
) {
  const { database } = freshDatabase()
  await database.write(async (tx) => {
    await tx.update(surveys).set({ switchedOnAt: null })
    await tx
      .update(surveys)
      .set({ switchedOnAt: MORNING, ...rules })
      .where(eq(surveys.kind, 'two questions'))
    await tx.update(surveyRules).set({ anyEveryDays: 30, ...house })
  })
  return {
    database,
    left: (name: string, at: Date) => leftAt(database, name, at),
    job: (now: Date, openCases?: WithOpenCase) => runJob(database, now, openCases),
    standing: (name: string) => standingOf(database, name),
    mails: (name: string) => mailsTo(database, name),
    /** What the server says to the mails that wait. */
    settle: (status: 'sent' | 'failed', at: Date) =>
      database.write(async (tx) => {
        await tx
          .update(outbox)
          .set({ status, settledAt: at })
          .where(and(eq(outbox.status, 'waiting')))
      }),
  }
}

/** Somebody came, and left at that moment. */
export async function leftAt(database: Database, name: string, at: Date): Promise<VisitId> {
  const customerId = await customerNamed(database, name)
  const { place } = await staffNamed(database.read, 'Dana Kim')
  const id = newId<'Visit'>(at)
  const startsAt = new Date(at.getTime() - 3_600_000)
  const when = { day: dayIn(startsAt, place.timeZone), time: timeOfDayIn(startsAt, place.timeZone), startsAt }
  await database.write(async (tx) => {
    await tx.insert(visits).values({
      ...{ id, placeId: place.id, ...when, arrivedAt: startsAt, completedAt: at },
      ...{ createdAt: startsAt, version: 1 },
    })
    const part = { personId: customerId, part: 'customer' as const, position: 0, startsAt }
    await tx.insert(visitPeople).values({ id: newId<'VisitPerson'>(at), visitId: id, ...part })
  })
  return id
}

export async function runJob(
  database: Database,
  now: Date,
  openCases: WithOpenCase = withOpenCase,
): Promise<void> {
  await askAfterVisits({ database, clock: { now: () => now } }, openCases)
}

/** How it stands with the latest invitation of somebody. */
export async function standingOf(database: Database, name: string) {
  const [row] = await database.read
    .select()
    .from(surveyInvitations)
    .where(eq(surveyInvitations.customerId, await customerNamed(database, name)))
    .orderBy(desc(surveyInvitations.createdAt), desc(surveyInvitations.id))
    .limit(1)
  if (!row) throw new Error(`${name} has no invitation`)
  return row
}

/** The mails of surveys to somebody, in the order in which they were queued. */
export async function mailsTo(database: Database, name: string) {
  return database.read
    .select()
    .from(outbox)
    .where(eq(outbox.personId, await customerNamed(database, name)))
    .orderBy(outbox.id)
}
