import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { outbox } from '../../db/schema/outbox.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { surveys } from '../../db/schema/surveys.ts'
import { visits } from '../../db/schema/visits.ts'
import { surveyMailKinds } from '../../src/survey-invitations/mail.ts'
import { withOpenCase } from '../../src/cases/standing-queries.ts'
import { BASE, mailSite } from '../letters/post.ts'
import { MORNING } from '../support/clock.ts'
import { clubThatAsks, daysLater, later } from './given.ts'

/** The club asks the two questions, and at length after work in the shop. */
async function clubWithBoth() {
  const club = await clubThatAsks({ everyDays: 1 }, { anyEveryDays: 2 })
  const { database } = club
  await database.write((tx) =>
    tx.update(surveys).set({ switchedOnAt: MORNING }).where(eq(surveys.kind, 'service')),
  )
  return {
    ...club,
    cameFor: async (name: string, purpose: string, at: Date) => {
      const id = await club.left(name, at)
      await database.write((tx) => tx.update(visits).set({ purpose }).where(eq(visits.id, id)))
      return id
    },
    askedAbout: (visitId: string) =>
      database.read
        .select({ kind: surveys.kind, status: surveyInvitations.status, because: surveyInvitations.because })
        .from(surveyInvitations)
        .innerJoin(surveys, eq(surveys.id, surveyInvitations.surveyId))
        .where(eq(surveyInvitations.visitId, visitId as never)),
  }
}

describe('of several surveys', () => {
  it('the one that fits a visit asks about it, and no other does', async () => {
    const { job, cameFor, askedAbout } = await clubWithBoth()
    const repair = await cameFor('Kit Rosen', 'racket repair', later(1))
    const lunch = await cameFor('Ada Whitcombe', 'lunch', later(1))
    await job(later(5))
    expect(await askedAbout(repair)).toEqual([{ kind: 'service', status: 'queued', because: null }])
    expect(await askedAbout(lunch)).toEqual([{ kind: 'two questions', status: 'queued', because: null }])
  })

  it('each has a clock of its own, and one holds for all of them', async () => {
    const { job, cameFor, askedAbout } = await clubWithBoth()
    await cameFor('Kit Rosen', 'racket repair', later(1))
    await job(later(5))
    const next = await cameFor('Kit Rosen', 'lunch', daysLater(1))
    await job(daysLater(1.3))
    expect(await askedAbout(next)).toMatchObject([{ because: 'asked something else lately' }])
    await job(daysLater(2.3))
    expect(await askedAbout(next)).toMatchObject([{ status: 'queued' }])
    const again = await cameFor('Kit Rosen', 'racket repair', daysLater(6))
    await job(daysLater(6.3))
    expect(await askedAbout(again)).toMatchObject([{ because: 'asked lately' }])
  })

  it('the mail leads to the first page, and asks nothing that a scanner could answer', async () => {
    const { job, cameFor, database } = await clubWithBoth()
    await cameFor('Kit Rosen', 'racket repair', later(1))
    await job(later(5))
    const [row] = await database.read
      .select()
      .from(outbox)
      .where(and(eq(outbox.kind, 'service survey')))
    const kind = surveyMailKinds(withOpenCase).find(({ name }) => name === 'service survey')
    if (!row || !kind) throw new Error('Nothing was queued')
    const { toName, toAddress, ...rest } = row
    const mail = { ...rest, to: { name: toName, address: toAddress } }
    const { subject, html, text } = await kind.compose(mailSite(database), mail, later(5))
    expect(subject).toBe('How did we look after it?')
    expect(html).toMatch(new RegExp(`class="button" href="${BASE}/s/[\\w-]{43}">Begin<`, 'u'))
    expect(text).toMatch(/Begin: .*\/s\//u)
    expect(html).not.toContain('?score=')
  })
})
