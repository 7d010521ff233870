import { expect, test } from 'vitest'
import { day } from '../visits/given.ts'
import { freshDesk } from './desk.ts'

const tomorrow = day('2026-11-22')

// It is 09:28 at the club, which is 14:28 in UTC; reminders go an hour before, unless somebody wishes otherwise.

test('the host is reminded an hour before, and nobody else', async () => {
  const desk = freshDesk()
  const visit = await desk.expects('Grant Hollis', '14:00', 'Luis Ortega')
  expect(await desk.mails(visit)).toEqual(['Luis Ortega: visit reminder waits for 18:00'])
  await desk.until('15:00')
  expect(await desk.mails(visit)).toEqual(['Luis Ortega: visit reminder sent at 18:00'])
})

test('a visit that is entered late sends at once, while it is five minutes ahead', async () => {
  const desk = freshDesk()
  const late = await desk.expects('Grant Hollis', '09:40', 'Luis Ortega')
  const tooLate = await desk.expects('Grant Hollis', '09:32', 'Luis Ortega')
  await desk.until('10:00')
  expect(await desk.mails(late)).toEqual(['Luis Ortega: visit reminder sent at 14:28'])
  expect(await desk.mails(tooLate)).toEqual([])
})

test('a visit that moves takes its reminder along', async () => {
  const desk = freshDesk()
  const visit = await desk.expects('Grant Hollis', '14:00', 'Luis Ortega')
  await desk.moves(visit, { time: '16:00' })
  await desk.until('17:00')
  expect(await desk.mails(visit)).toEqual(['Luis Ortega: visit reminder sent at 20:00'])
})

test('a visit that is cancelled before its reminder sends nothing, and one that is taken up again reminds', async () => {
  const desk = freshDesk()
  const visit = await desk.expects('Grant Hollis', '14:00', 'Luis Ortega')
  await desk.step(visit, 'cancellation')
  expect(await desk.mails(visit)).toEqual(['Luis Ortega: visit reminder withdrawn: The visit is cancelled.'])
  await desk.stepBack(visit, 'cancellation')
  await desk.until('15:00')
  expect((await desk.mails(visit)).at(-1)).toBe('Luis Ortega: visit reminder sent at 18:00')
})

test('a visit that is cancelled after its reminder sends one correction, and none where that was a slip', async () => {
  const desk = freshDesk()
  const visit = await desk.expects('Grant Hollis', '14:00', 'Luis Ortega')
  await desk.until('13:10')
  await desk.step(visit, 'cancellation')
  await desk.until('13:11')
  await desk.stepBack(visit, 'cancellation')
  await desk.until('13:20')
  await desk.step(visit, 'cancellation')
  await desk.until('15:00')
  expect(await desk.mails(visit)).toEqual([
    'Luis Ortega: visit reminder sent at 18:00',
    'Luis Ortega: visit changed, cancelled, withdrawn: Luis has been told.',
    'Luis Ortega: visit changed, cancelled, sent at 18:22',
  ])
})

test('several moves make one correction with the current time; a small one makes none', async () => {
  const desk = freshDesk()
  const visit = await desk.expects('Grant Hollis', '14:00', 'Luis Ortega')
  await desk.until('13:10')
  await desk.moves(visit, { time: '14:10' })
  await desk.until('13:20')
  expect(await desk.mails(visit)).toEqual(['Luis Ortega: visit reminder sent at 18:00'])
  await desk.moves(visit, { time: '15:00' })
  await desk.moves(visit, { time: '15:30' })
  await desk.until('16:00')
  expect(await desk.mails(visit)).toEqual([
    'Luis Ortega: visit reminder sent at 18:00',
    'Luis Ortega: visit changed, moved, sent at 18:22',
  ])
})

test('a visit that moves back is corrected only where the first move had been told', async () => {
  const desk = freshDesk()
  const visit = await desk.expects('Grant Hollis', '14:00', 'Luis Ortega')
  await desk.until('13:10')
  await desk.moves(visit, { time: '15:00' })
  await desk.moves(visit, { time: '14:00' })
  await desk.until('13:20')
  expect((await desk.mails(visit)).at(-1)).toContain('moved, withdrawn')
  await desk.moves(visit, { time: '15:00' })
  await desk.until('13:30')
  await desk.moves(visit, { time: '14:00' })
  await desk.until('14:30')
  expect((await desk.mails(visit)).slice(-2)).toEqual([
    'Luis Ortega: visit changed, moved, sent at 18:22',
    'Luis Ortega: visit changed, moved, sent at 18:32',
  ])
})

test('a visit that moves to another day after its reminder is corrected, and brings a reminder on that day', async () => {
  const desk = freshDesk()
  const visit = await desk.expects('Grant Hollis', '14:00', 'Luis Ortega')
  await desk.until('13:10')
  await desk.moves(visit, { on: '2026-11-22' })
  await desk.until('15:00', '2026-11-22')
  expect(await desk.mails(visit)).toEqual([
    'Luis Ortega: visit reminder sent at 18:00',
    'Luis Ortega: visit changed, moved, sent at 18:12',
    'Luis Ortega: visit reminder sent at 18:00',
  ])
})

test('the new host is reminded; the old one hears that it is not theirs only if they had been reminded', async () => {
  const desk = freshDesk()
  const early = await desk.expects('Grant Hollis', '14:00', 'Luis Ortega')
  await desk.moves(early, { host: 'Dana Kim' })
  const late = await desk.expects('Grant Hollis', '14:00', 'Luis Ortega')
  await desk.until('13:10')
  await desk.moves(late, { host: 'Dana Kim' })
  await desk.until('14:00')
  expect(await desk.mails(early)).toEqual([
    'Dana Kim: visit reminder sent at 18:00',
    'Luis Ortega: visit reminder withdrawn: Luis is reminded of their own visits, and Dana hosts this one.',
  ])
  expect(await desk.mails(late)).toEqual([
    'Dana Kim: visit reminder sent at 18:10',
    'Luis Ortega: visit reminder sent at 18:00',
    'Luis Ortega: visit changed, handed over, sent at 18:12',
  ])
})

test('whoever has arrived needs no reminder', async () => {
  const desk = freshDesk()
  const visit = await desk.expects('Grant Hollis', '14:00', 'Luis Ortega')
  await desk.step(visit, 'arrival')
  await desk.until('15:00')
  expect(await desk.mails(visit)).toEqual([
    'Luis Ortega: visit reminder withdrawn: Grant Hollis has arrived.',
  ])
})

test('quiet hours move a reminder to their end, or to the minute before them', async () => {
  const desk = freshDesk()
  const early = await desk.expects('Grant Hollis', '06:30', 'Luis Ortega', tomorrow)
  const atDawn = await desk.expects('Grant Hollis', '06:00', 'Luis Ortega', tomorrow)
  expect(await desk.mails(early)).toEqual(['Luis Ortega: visit reminder waits for 11:00'])
  expect(await desk.mails(atDawn)).toEqual(['Luis Ortega: visit reminder waits for 01:59'])
})

test('after an outage what is still of use goes, and what is not is missed', async () => {
  const desk = freshDesk()
  const over = await desk.expects('Grant Hollis', '12:00', 'Luis Ortega')
  const ahead = await desk.expects('Grant Hollis', '14:00', 'Luis Ortega')
  desk.sleepsUntil('13:50')
  await desk.until('14:10')
  expect(await desk.mails(over)).toEqual([
    'Luis Ortega: visit reminder missed: The visit began at 12:00 before it could be sent.',
  ])
  expect(await desk.mails(ahead)).toEqual(['Luis Ortega: visit reminder sent at 18:50'])
})

test('somebody who turns visit mails off gets none, and whoever turns them on gets those ahead', async () => {
  const desk = freshDesk()
  const visit = await desk.expects('Grant Hollis', '14:00', 'Luis Ortega')
  await desk.wishes('Luis Ortega', { remindedOf: 'nothing' })
  await desk.wishes('Dana Kim', { remindedOf: 'all visits', lead: '30 minutes' })
  await desk.until('14:00')
  expect(await desk.mails(visit)).toEqual([
    'Dana Kim: visit reminder sent at 18:30',
    'Luis Ortega: visit reminder withdrawn: Luis has visit mails off.',
  ])
})

test('a slip that has been mailed already is cancelled instead of forgotten, and corrected', async () => {
  const desk = freshDesk()
  const told = await desk.expects('Grant Hollis', '10:00', 'Luis Ortega')
  const untold = await desk.expects('Grant Hollis', '14:00', 'Luis Ortega')
  await desk.until('09:30')
  await desk.forgets(told)
  await desk.forgets(untold)
  await desk.until('09:40')
  expect(await desk.mails(told)).toEqual([
    'Luis Ortega: visit reminder sent at 14:28',
    'Luis Ortega: visit changed, cancelled, sent at 14:32',
  ])
  expect(await desk.mails(untold)).toEqual([
    'Luis Ortega: visit reminder withdrawn: The visit was noted by a slip and taken back.',
  ])
})
