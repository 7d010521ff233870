import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people } from '../../db/schema/people.ts'
import { staff } from '../../db/schema/staff.ts'
import { archiveCustomer, restoreCustomer } from '../../src/customers/archive-commands.ts'
import { organisationOf } from '../../src/organisation/queries.ts'
import { planAllMails } from '../../src/reminders/plan-commands.ts'
import { changeSettings } from '../../src/settings/commands.ts'
import { staffNamed } from '../support/cast.ts'
import { customerNamed, day, TODAY } from '../visits/given.ts'
import { freshDesk } from './desk.ts'

test('a place that is put into another time zone takes its reminders along', async () => {
  const desk = freshDesk()
  const visit = await desk.expects('Grant Hollis', '14:00', 'Luis Ortega')
  const { place } = await staffNamed(desk.database.read, 'Dana Kim')
  const organisation = await organisationOf(desk.database.read)
  if (!organisation) throw new Error('There is no organisation')
  await desk.database.write((tx) =>
    changeSettings(
      tx,
      place.id,
      { ...organisation, organisation: organisation.name, timeZone: 'America/Denver' },
      desk.now(),
    ),
  )
  expect(await desk.mails(visit)).toEqual(['Luis Ortega: visit reminder waits for 20:00'])
  await desk.until('16:00')
  expect(await desk.mails(visit)).toEqual(['Luis Ortega: visit reminder sent at 20:00'])
})

test('whoever has left is told nothing, whatever waits for them', async () => {
  const desk = freshDesk()
  const visit = await desk.expects('Grant Hollis', '14:00', 'Luis Ortega')
  await desk.database.write(async (tx) => {
    await tx.update(staff).set({ deactivatedAt: desk.now() }).where(eq(staff.name, 'Luis Ortega'))
  })
  await desk.until('14:00')
  expect(await desk.mails(visit)).toEqual([
    'Luis Ortega: visit reminder withdrawn: Luis Ortega no longer works here.',
  ])
})

test('a visit of somebody who is archived reminds nobody, until they are brought back', async () => {
  const desk = freshDesk()
  const visit = await desk.expects('Grant Hollis', '14:00', 'Luis Ortega')
  const id = await customerNamed(desk.database, 'Grant Hollis')
  const hand = {
    staffId: (await staffNamed(desk.database.read, 'Mara Lindqvist')).id,
    now: desk.now(),
    today: TODAY,
  }
  await desk.database.write((tx) => archiveCustomer(tx, id, hand))
  expect(await desk.mails(visit)).toEqual([
    'Luis Ortega: visit reminder withdrawn: Grant Hollis is archived.',
  ])
  await desk.database.write((tx) => restoreCustomer(tx, id, hand))
  await desk.until('14:00')
  expect(await desk.mails(visit)).toContain('Luis Ortega: visit reminder sent at 18:00')
})

test('a visit of somebody who has died reminds nobody, even where nothing was planned again', async () => {
  const desk = freshDesk()
  const visit = await desk.expects('Grant Hollis', '14:00', 'Luis Ortega')
  await desk.database.write(async (tx) => {
    await tx
      .update(people)
      .set({ deceasedOn: day('2026-11-20') })
      .where(eq(people.name, 'Grant Hollis'))
  })
  await desk.until('14:00')
  expect(await desk.mails(visit)).toEqual(['Luis Ortega: visit reminder withdrawn: Grant Hollis has died.'])
})

test('where the clock was ahead and is put back, a move is told once, and what was missed by it is sent', async () => {
  const desk = freshDesk()
  const told = await desk.expects('Grant Hollis', '14:00', 'Luis Ortega')
  await desk.until('13:10')
  const missed = await desk.expects('Grant Hollis', '15:00', 'Luis Ortega')
  desk.sleepsUntil('15:30')
  await desk.until('15:31')
  desk.sleepsUntil('11:00')
  await desk.moves(told, { time: '16:00' })
  for (const time of ['11:05', '11:10', '11:15']) {
    await desk.until(time)
    await desk.database.write((tx) => planAllMails(tx, desk.now()))
  }
  await desk.until('14:30')
  expect(await desk.mails(told)).toEqual([
    'Luis Ortega: visit changed, moved, sent at 16:02',
    'Luis Ortega: visit reminder sent at 18:00',
  ])
  expect(await desk.mails(missed)).toEqual([
    'Luis Ortega: visit reminder sent at 19:00',
    'Luis Ortega: visit reminder missed: The visit began at 15:00 before it could be sent.',
  ])
})
