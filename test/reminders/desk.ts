import type { Database } from '../../db/database.ts'
import { mailWishes } from '../../db/schema/mail-rules.ts'
import { timeOfDay } from '../../src/lib/wall-time.ts'
import { planAllMails } from '../../src/reminders/plan-commands.ts'
import { USUAL_WISHES, type MailWishes } from '../../src/reminders/wishes.ts'
import { changeVisit, noteVisit } from '../../src/visits/commands.ts'
import { forgetVisit, takeStep, takeStepBack } from '../../src/visits/step-commands.ts'
import type { Step, VisitId } from '../../src/visits/visit.ts'
import { MORNING } from '../support/clock.ts'
import { staffNamed } from '../support/cast.ts'
import { freshDatabase } from '../support/database.ts'
import { customerNamed, day, TODAY } from '../visits/given.ts'
import { mailsAboutVisit, postRound, visitOf } from './post.ts'

/** The desk of Cedar Ridge with a clock that is moved by hand; the post goes every minute. Times are the club's. */
export function freshDesk() {
  const { database } = freshDatabase()
  let now = MORNING
  const hand = async () => ({ staffId: (await staffNamed(database.read, 'Dana Kim')).id, now })

  return {
    database,
    now: () => now,

    /** Somebody is expected: `expect('Ray Alvarez', '14:00', 'Luis Ortega')`. */
    async expects(name: string, time: string, host?: string, on = TODAY): Promise<VisitId> {
      const { place } = await staffNamed(database.read, 'Dana Kim')
      const plan = {
        ...{ customerIds: [await customerNamed(database, name)], companionIds: [] },
        ...{ purpose: null, partySize: null, hostId: await idOf(database, host) },
      }
      const by = await hand()
      const { id } = await database.write((tx) =>
        noteVisit(tx, place, plan, { day: on, time: timeOfDay(time) }, by),
      )
      return id
    },

    /** The visit changes: its time, its day or its host. */
    async moves(id: VisitId, to: { time?: string; host?: string; on?: string }): Promise<void> {
      const visit = await visitOf(database, id)
      const hostId = to.host === undefined ? visit.hostId : await idOf(database, to.host)
      const plan = {
        ...{ customerIds: [await customerNamed(database, 'Grant Hollis')], companionIds: [] },
        ...{ purpose: visit.purpose, partySize: visit.partySize, hostId, version: visit.version },
        ...{ day: to.on ? day(to.on) : visit.day, time: to.time ? timeOfDay(to.time) : visit.time },
      }
      await database.write((tx) => changeVisit(tx, id, plan, now))
    },

    async step(id: VisitId, step: Step): Promise<void> {
      const by = await hand()
      await database.write((tx) => takeStep(tx, step, id, by))
    },

    async stepBack(id: VisitId, step: Step): Promise<void> {
      const by = await hand()
      await database.write((tx) => takeStepBack(tx, step, id, by))
    },

    async forgets(id: VisitId): Promise<void> {
      const by = await hand()
      await database.write((tx) => forgetVisit(tx, id, by))
    },

    async wishes(name: string, wishes: Partial<MailWishes>): Promise<void> {
      const { id } = await staffNamed(database.read, name)
      const { digestDays, ...all } = { ...USUAL_WISHES, ...wishes }
      const row = { ...all, digestDays: [...digestDays], version: 1 }
      await database.write(async (tx) => {
        await tx
          .insert(mailWishes)
          .values({ id, ...row })
          .onConflictDoUpdate({ target: mailWishes.id, set: row })
        await planAllMails(tx, now)
      })
    },

    /** The clock goes on to that time today, or on another day, and the post goes every minute. */
    async until(time: string, on: string = TODAY): Promise<void> {
      const end = new Date(`${on}T${time}:00-05:00`)
      for (; now <= end; now = new Date(now.getTime() + 60_000)) await postRound(database, now)
      now = end
    },

    /** The clock goes on while the process is down. */
    sleepsUntil(time: string, on: string = TODAY): void {
      now = new Date(`${on}T${time}:00-05:00`)
    },

    mails: (id: VisitId) => mailsAboutVisit(database, id),
  }
}

async function idOf(database: Database, name: string | undefined) {
  return name ? (await staffNamed(database.read, name)).id : null
}
