import { and, eq, isNull } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { auditEntries } from '../../db/schema/audit.ts'
import { customers, emails, people, phones } from '../../db/schema/people.ts'
import { surveyCorrections } from '../../db/schema/survey-corrections.ts'
import { fieldsOn, flashAfter, pageAt, post } from '../support/browsing.ts'
import { memberNamed } from '../support/cast.ts'
import type { Browser } from '../support/world.ts'
import { somebodyAskedAtLength } from '../survey-answers/given.ts'
import { erase } from '../erasure/erasing.ts'

const PAGE = '/surveys/corrections'

/** Kit has answered the first page; what they say is wrong waits. */
async function kitSaid(wrong: Record<string, string>) {
  const asked = await somebodyAskedAtLength()
  const { world, link, id } = asked
  await world.database.write((tx) => tx.delete(surveyCorrections))
  await post(world.stranger(), `${link}/part`, { part: 'records', shown: 'records', ...wrong }).expect(303)
  const { read } = world.database
  const kit = await memberNamed(read, 'Kit Rosen')
  const [correction] = await read
    .select()
    .from(surveyCorrections)
    .where(eq(surveyCorrections.invitationId, id))
  if (!correction) throw new Error('Nothing waits')
  return { ...asked, read, kit, correction, step: (to: string) => `${PAGE}/${correction.id}/${to}` }
}

async function accept(mara: Browser, step: string): Promise<void> {
  const { saw = '' } = fieldsOn(await pageAt(mara, PAGE))
  await post(mara, step, { saw }).expect(303)
}

describe('what somebody says is wrong', () => {
  it('stands old beside new, and managers see from every page that it waits', async () => {
    const { world, correction } = await kitSaid({ 'records:town': 'Coconut Grove' })
    const mara = await world.as('manager')
    const page = await pageAt(mara, PAGE)
    for (const said of ['Kit Rosen', 'Where they live', correction.held, 'Coconut Grove'])
      expect(page).toContain(said)
    expect((await mara.get('/')).text).toContain('Surveys: 1 to look at')
    expect(await pageAt(mara, '/surveys')).toContain('Corrections (1)')
    const dana = await world.as('attendant')
    await dana.get(PAGE).expect(403)
    expect((await dana.get('/')).text).not.toContain('to look at')
  })

  it('is written where it is accepted, found by at once, on record, and can be taken back', async () => {
    const { world, kit, read, step } = await kitSaid({ 'records:e-mail': 'kit@new.example' })
    const mara = await world.as('manager')
    const [before] = await read.select().from(emails).where(eq(emails.personId, kit.id))
    await accept(mara, step('acceptance'))
    expect(await read.select({ a: emails.address }).from(emails).where(eq(emails.personId, kit.id))).toEqual([
      { a: 'kit@new.example' },
    ])
    expect((await mara.get('/find?q=kit@new.example')).text).toContain('Kit')
    expect(await pageAt(mara, PAGE)).toContain('Accepted by Mara')
    const entries = await read
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.action, 'accepted a correction'))
    expect(entries).toMatchObject([{ aboutId: kit.id }])
    await post(mara, step('undo')).expect(303)
    expect(await read.select().from(emails).where(eq(emails.personId, kit.id))).toEqual([before])
  })

  it('a phone is read as one, and joins somebody of whom we had none', async () => {
    const { world, kit, read, step } = await kitSaid({ 'records:phone': '305 555 0177' })
    const mara = await world.as('manager')
    await accept(mara, step('acceptance'))
    const held = await read.select().from(phones).where(eq(phones.personId, kit.id))
    expect(held.map(({ digits }) => digits)).toContain('13055550177')
    await post(mara, step('undo')).expect(303)
    expect(
      (await read.select().from(phones).where(eq(phones.personId, kit.id))).map((one) => one.digits),
    ).not.toContain('13055550177')
  })

  it('is not written over what a colleague changed meanwhile, until they look again', async () => {
    const { world, kit, read, step } = await kitSaid({ 'records:town': 'Coconut Grove' })
    const mara = await world.as('manager')
    const { saw = '' } = fieldsOn(await pageAt(mara, PAGE))
    await world.database.write((tx) =>
      tx.update(customers).set({ town: 'Doral' }).where(eq(customers.id, kit.id)),
    )
    const { text } = await post(mara, step('acceptance'), { saw }).expect(409)
    expect(text).toContain('A colleague changed this meanwhile.')
    expect(text).toContain('When they were asked it was')
    await accept(mara, step('acceptance'))
    const [now] = await read.select({ town: customers.town }).from(customers).where(eq(customers.id, kit.id))
    expect(now).toEqual({ town: 'Coconut Grove' })
  })

  it('makes a form that a colleague has open too old to be saved over it', async () => {
    const { world, kit, read, step } = await kitSaid({ 'records:town': 'Coconut Grove' })
    const version = async () =>
      (await read.select({ version: people.version }).from(people).where(eq(people.id, kit.id)))[0]?.version
    const before = await version()
    await accept(await world.as('manager'), step('acceptance'))
    expect(await version()).toBe((before ?? 0) + 1)
  })

  it('changes nothing where it is declined, and can wait again', async () => {
    const { world, kit, read, correction, step } = await kitSaid({ 'records:town': 'Coconut Grove' })
    const mara = await world.as('manager')
    await post(mara, step('refusal')).expect(303)
    expect((await flashAfter(mara, PAGE)).text).toBe('Declined. Nothing was changed.')
    const [now] = await read.select({ town: customers.town }).from(customers).where(eq(customers.id, kit.id))
    expect(now?.town ?? '').toBe(correction.held)
    await post(mara, step('undo')).expect(303)
    expect(await read.$count(surveyCorrections, isNull(surveyCorrections.decision))).toBe(1)
  })

  it('that it was not them is a task to settle, and changes nothing by itself', async () => {
    const { world, step } = await kitSaid({ records: 'not me' })
    const mara = await world.as('manager')
    expect(await pageAt(mara, PAGE)).toContain('Says that this was not them: Saturday 21 November, Clubhouse')
    await accept(mara, step('acceptance'))
    expect(await pageAt(mara, PAGE)).toContain('Nothing waits')
  })

  it('said anew after it was decided, waits again', async () => {
    const { world, link, id, read, step } = await kitSaid({ 'records:town': 'Coconut Grove' })
    await post(await world.as('manager'), step('refusal')).expect(303)
    const again = { part: 'records', shown: 'records', 'records:town': 'Little Havana' }
    await post(world.stranger(), `${link}/part`, again).expect(303)
    const waits = and(eq(surveyCorrections.invitationId, id), isNull(surveyCorrections.decision))
    expect(await read.select({ says: surveyCorrections.says }).from(surveyCorrections).where(waits)).toEqual([
      { says: 'Little Havana' },
    ])
  })

  it('goes with whoever is erased, and stands in their mirror until then', async () => {
    const { world, kit, read } = await kitSaid({ 'records:town': 'Coconut Grove' })
    const mirror = await pageAt(await world.as('manager'), `/customers/${kit.id}/mirror`)
    expect(mirror).toContain('Coconut Grove')
    await erase(world, kit.id, 'Kit Rosen')
    expect(await read.$count(surveyCorrections)).toBe(0)
  })
})
