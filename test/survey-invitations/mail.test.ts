import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { mailRules } from '../../db/schema/mail-rules.ts'
import { outbox } from '../../db/schema/outbox.ts'
import { customers, people } from '../../db/schema/people.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { surveys } from '../../db/schema/surveys.ts'
import { timeOfDay } from '../../src/lib/wall-time.ts'
import type { QueuedMail } from '../../src/mail/mail.ts'
import { surveyMailKinds } from '../../src/survey-invitations/mail.ts'
import { withOpenCase } from '../../src/cases/standing-queries.ts'
import { BASE, mailSite } from '../letters/post.ts'
import { customerNamed, day } from '../visits/given.ts'
import { clubThatAsks, daysLater, later } from './given.ts'

const RULES = {
  ...{ id: 'organisation', version: 1 },
  ...{ quietFrom: timeOfDay('21:00'), quietUntil: timeOfDay('06:00') },
}

const [INVITATION, REMINDER] = surveyMailKinds(withOpenCase)

/** Somebody has been asked; the mail as it stands in the outbox. */
async function askedBy(name = 'Kit Rosen') {
  const club = await clubThatAsks()
  await club.left(name, later(1))
  await club.job(later(5))
  const [row] = await club.mails(name)
  if (!row || !INVITATION || !REMINDER) throw new Error('Nothing was queued')
  const { toName, toAddress, ...rest } = row
  const mail: QueuedMail = { ...rest, to: { name: toName, address: toAddress } }
  return {
    ...club,
    letter: (kind = INVITATION) =>
      kind.compose(mailSite(club.database), { ...mail, kind: kind.name }, later(5)),
    decision: (now = later(5)) => INVITATION.decide(club.database.read, mail, now),
  }
}

describe('the mail with the first question', () => {
  it('asks, in eleven numbers that each lead to the page with it chosen', async () => {
    const { letter } = await askedBy()
    const { subject, html, text } = await letter()
    expect(subject).toBe('How was your visit to Cedar Ridge Club?')
    const links = [...html.matchAll(/class="tap score" href="([^"]+)">(\d+)</g)]
    expect(links.map(([, , number]) => number)).toEqual('0 1 2 3 4 5 6 7 8 9 10'.split(' '))
    for (const [, href = '', number = ''] of links)
      expect(href).toMatch(new RegExp(`^${BASE}/s/[\\w-]{43}\\?score=${number}$`, 'u'))
    for (const [, href = ''] of links) expect(text).toContain(href)
  })

  it('reads well as plain text', async () => {
    const { letter } = await askedBy()
    const { text } = await letter()
    expect(text).toContain(
      'Saturday 21 November\n\nHello Kit. Thank you for coming. May we ask you one thing?',
    )
    expect(text).toContain(
      'How likely are you to recommend us to a friend or colleague?\n0: not at all likely.',
    )
    expect(text).toMatch(/You can answer until\sSaturday 12 December\./u)
    for (const line of text.split('\n'))
      if (!line.includes('://')) expect(line.length).toBeLessThanOrEqual(76)
  })

  it('can be stopped by itself, with the mail program’s own button', async () => {
    const { letter } = await askedBy()
    const { unsubscribeUrl, html } = await letter()
    expect(unsubscribeUrl).toMatch(new RegExp(`^${BASE}/stop-surveys/[\\w-]{43}$`, 'u'))
    expect(html).toContain('No more surveys')
  })

  it('says neither name nor day where mails hold a link only', async () => {
    const { database, letter } = await askedBy()
    await database.write((tx) => tx.insert(mailRules).values({ ...RULES, details: 'a link only' }))
    const { subject, html, text } = await letter()
    for (const part of [subject, html, text]) expect(part).not.toMatch(/Kit|Rosen|21 November/u)
  })

  it('reminds in other words', async () => {
    const { letter } = await askedBy()
    expect((await letter(REMINDER)).text).toContain('We asked you a few days ago.')
  })

  it('is in Spanish for Carmen', async () => {
    const { letter } = await askedBy('Carmen Villanueva')
    const { subject, html, text } = await letter()
    expect(subject).toBe('¿Qué tal su visita a Cedar Ridge Club?')
    expect(html).toContain('<html lang="es">')
    expect(text).toContain('Sábado, 21 de noviembre\n\nHola, Carmen. Gracias por venir.')
    expect(text).toMatch(/hasta el sábado,\s12 de\sdiciembre/u)
    expect(text).not.toMatch(/likely|No more/u)
  })
})

describe('whether it still goes, when its turn comes', () => {
  it('it does', async () => {
    expect(await (await askedBy()).decision()).toEqual({ send: true })
  })

  it('not once they want no surveys, have died or are to be left in peace', async () => {
    const { database, decision } = await askedBy()
    const id = await customerNamed(database, 'Kit Rosen')
    await database.write((tx) =>
      tx
        .update(people)
        .set({ sensitiveUntil: day('2026-12-01') })
        .where(eq(people.id, id)),
    )
    expect(await decision()).toEqual({ withdrawn: 'This is a sensitive time for them.' })
    await database.write((tx) =>
      tx.update(customers).set({ allowsSurveys: false }).where(eq(customers.id, id)),
    )
    expect(await decision()).toEqual({ withdrawn: 'They want no surveys.' })
    await database.write((tx) =>
      tx
        .update(people)
        .set({ deceasedOn: day('2026-11-21') })
        .where(eq(people.id, id)),
    )
    expect(await decision()).toEqual({ withdrawn: 'They have died.' })
  })

  it('not once it is answered, withdrawn, over, or surveys are off', async () => {
    const { database, decision } = await askedBy()
    expect(await decision(daysLater(40))).toEqual({
      missed: 'The survey was closed before it could be sent.',
    })
    await database.write((tx) => tx.update(surveys).set({ switchedOnAt: null }))
    expect(await decision()).toEqual({ withdrawn: 'Surveys are switched off.' })
    await database.write((tx) => tx.update(surveyInvitations).set({ answeredAt: later(5) }))
    expect(await decision()).toEqual({ withdrawn: 'It has been answered.' })
    await database.write((tx) => tx.update(surveyInvitations).set({ withdrawnAt: later(5) }))
    expect(await decision()).toEqual({ withdrawn: 'The invitation was withdrawn.' })
  })

  it('what a sensitive time withdrew goes when it is over', async () => {
    const { database, job, standing, mails } = await askedBy()
    const id = await customerNamed(database, 'Kit Rosen')
    await database.write(async (tx) => {
      await tx
        .update(people)
        .set({ sensitiveUntil: day('2026-11-25') })
        .where(eq(people.id, id))
      await tx.update(outbox).set({ status: 'withdrawn', settledAt: later(5) })
    })
    await job(later(6))
    expect(await standing('Kit Rosen')).toMatchObject({
      status: 'held back',
      because: 'sensitive time',
      queuedAt: null,
    })
    await job(new Date('2026-11-26T14:05:00Z'))
    expect(await standing('Kit Rosen')).toMatchObject({ status: 'queued' })
    expect(await mails('Kit Rosen')).toMatchObject([
      { status: 'waiting', dueAt: new Date('2026-11-26T14:05:00Z') },
    ])
  })
})
