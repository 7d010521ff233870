import { like } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { preferences } from '../../db/schema/facts.ts'
import { notePeople, notes } from '../../db/schema/notes.ts'
import { newId } from '../../src/lib/id.ts'
import { words } from '../customers/filled.ts'
import { fieldsOn, pageAt, post } from '../support/browsing.ts'
import { memberNamed, personNamed, staffNamed } from '../support/cast.ts'
import { MORNING } from '../support/clock.ts'
import { FOR_EVERYBODY, FOR_MANAGERS, PLANTS, SECRET } from '../support/plants.ts'
import { freshWorld, type Browser, type World } from '../support/world.ts'

const WHO = 'Nikhil Rao'

async function mirrored(plants: readonly string[], how = FOR_EVERYBODY) {
  const world = freshWorld()
  const { id } = await memberNamed(world.database.read, WHO)
  const { id: by } = await staffNamed(world.database.read, 'Luis Ortega')
  for (const name of plants) await world.database.write(async (tx) => PLANTS[name]?.(tx, id, how, by))
  return { world, id, mara: await world.as('manager'), mirror: `/customers/${id}/mirror` }
}

/** The lines of a mirror that name the secret, as they stand in the page. */
async function secretLines(mara: Browser, mirror: string): Promise<string[]> {
  const page = await pageAt(mara, mirror)
  return page.split('<li class="mirror-line').filter((line) => line.includes(SECRET))
}

const PLANTED_FORMS = ['note', 'ask', 'promise', 'occasion']

function correctOf(line: string | undefined): string {
  return /href="([^"]+back=[^"]+)"/u.exec(line ?? '')?.[1]?.replaceAll('&amp;', '&') ?? ''
}

function actionOf(page: string): string {
  return /<form class="form" method="post" action="([^"]+)"/u.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
}

function actOf(line: string | undefined, act: string): string {
  return new RegExp(`action="([^"]*/${act})"`, 'u').exec(line ?? '')?.[1] ?? ''
}

async function isSpokenOf(world: World, id: string): Promise<boolean> {
  const page = await pageAt(await world.as('attendant'), `/customers/${id}`)
  return page.slice(page.indexOf('id="lines"'), page.indexOf('id="capture"')).includes(SECRET)
}

describe('the mirror', () => {
  it('says everything that we remember, with who noted it and when', async () => {
    const { mara, mirror } = await mirrored(Object.keys(PLANTS))
    const lines = await secretLines(mara, mirror)
    expect(lines.length).toBeGreaterThanOrEqual(Object.keys(PLANTS).length)
    for (const line of lines) expect(words(line)).toMatch(/You told us\. Noted by Luis Ortega, 21 Nov\./u)
  })

  it('speaks to them of their people', async () => {
    const { world, mara } = await mirrored([])
    const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
    expect(words(await pageAt(mara, `/customers/${id}/mirror`))).toMatch(/Your daughter Sofia/u)
  })

  it('shows a manager what is for managers, marked, and leaves it out of the print where that is chosen', async () => {
    const { mara, mirror } = await mirrored(['note'], FOR_MANAGERS)
    const [shown] = await secretLines(mara, mirror)
    expect(shown).toContain('For managers only')
    expect(shown).not.toMatch(/^ no-print/u)
    const [left] = await secretLines(mara, `${mirror}?chosen=yes&managers=yes`)
    expect(left).toMatch(/^ no-print/u)
  })

  it('is not for attendants', async () => {
    const { world, id, mirror } = await mirrored([])
    const dana = await world.as('attendant')
    for (const address of [mirror, `/people/${id}/mirror`]) await dana.get(address).expect(403)
    await post(dana, `/people/${id}/file`).expect(403)
  })

  it('is there for whoever is no customer too', async () => {
    const { world, mara } = await mirrored([])
    const { id } = await personNamed(world.database.read, 'Sofia Alvarez')
    expect(words(await pageAt(mara, `/people/${id}/mirror`))).toContain('Your name: Sofia Alvarez')
  })

  it('is on record as opened', async () => {
    const { mara, id, mirror } = await mirrored([])
    await mara.get(mirror).expect(200)
    expect(words(await pageAt(mara, `/who-looked?about=${id}`))).toContain(`opened ${WHO} 's mirror`)
  })
})

describe('on somebody’s word', () => {
  it.each(['ask', 'preference', 'occasion', 'interest', 'relationship', 'note'])(
    'nobody speaks of a muted %s, which stays, and can be spoken of again',
    async (name) => {
      const { world, id, mara, mirror } = await mirrored([name])
      const [line] = await secretLines(mara, mirror)
      await post(mara, actOf(line, 'mute')).expect(303)
      expect(await isSpokenOf(world, id)).toBe(false)
      const [muted] = await secretLines(mara, mirror)
      expect(muted).toContain('Muted')
      await post(mara, actOf(muted, 'mute/undo')).expect(303)
      expect((await secretLines(mara, mirror))[0]).not.toContain('Muted')
    },
  )

  it('a question is asked until it is muted, and shown as muted on the card', async () => {
    const { world, id, mara, mirror } = await mirrored(['ask'])
    expect(await isSpokenOf(world, id)).toBe(true)
    await post(mara, actOf((await secretLines(mara, mirror))[0], 'mute')).expect(303)
    expect(await isSpokenOf(world, id)).toBe(false)
    expect(words(await pageAt(mara, `/customers/${id}`))).toMatch(
      new RegExp(`${SECRET}\\?.{0,20} muted`, 'u'),
    )
  })

  it('a caution and a promise cannot be muted', async () => {
    const { mara, mirror } = await mirrored(['topic', 'promise'])
    for (const line of await secretLines(mara, mirror)) expect(actOf(line, 'mute')).toBe('')
  })

  it.each(Object.keys(PLANTS))('a %s is taken away, which is on record and can be undone', async (name) => {
    const { id, mara, mirror } = await mirrored([name])
    const before = await secretLines(mara, mirror)
    const removal = actOf(before[0], 'removal')
    await post(mara, removal).expect(303)
    expect((await secretLines(mara, mirror)).length).toBeLessThan(before.length)
    expect(words(await pageAt(mara, `/who-looked?about=${id}`))).toMatch(/took away an? \S+ on their word/u)
    await post(mara, `${removal}/undo`).expect(303)
    expect(await secretLines(mara, mirror)).toHaveLength(before.length)
  })

  it('a note about another as well stays theirs', async () => {
    const { world, mara, mirror } = await mirrored(['note'])
    const { id: other } = await memberNamed(world.database.read, 'Ray Alvarez')
    const [note] = await world.database.read
      .select()
      .from(notes)
      .where(like(notes.text, `%${SECRET}%`))
    if (!note) throw new Error('No note')
    const tie = { id: newId<'NotePerson'>(MORNING), noteId: note.id, personId: other, notedAt: MORNING }
    await world.database.write((tx) => tx.insert(notePeople).values(tie))
    const [line] = await secretLines(mara, mirror)
    expect(line).toMatch(/^ no-print/u)
    await post(mara, actOf(line, 'removal')).expect(303)
    expect(await secretLines(mara, mirror)).toEqual([])
    expect(await secretLines(mara, `/customers/${other}/mirror`)).toHaveLength(1)
  })

  it('nothing of anybody else is touched', async () => {
    const { world, id, mara } = await mirrored([])
    const theirs = (await world.database.read.select().from(preferences)).find(
      ({ personId }) => personId !== id,
    )
    for (const act of ['mute', 'removal', 'removal/undo'])
      await post(mara, `/people/${id}/mirror/preferences/${String(theirs?.id)}/${act}`).expect(404)
  })

  it('a line is corrected, and the form leads back to the mirror', async () => {
    const { mara, mirror } = await mirrored(['preference'])
    const [line] = await secretLines(mara, mirror)
    const action = actionOf(await pageAt(mara, correctOf(line)))
    const tea = { area: 'drink', text: 'Tea', habit: 'always', version: '1' }
    const refused = await post(mara, action, { ...tea, text: '' }).expect(422)
    expect(refused.text).toContain(`href="${mirror}">Leave it`)
    await post(mara, actionOf(refused.text), tea).expect(303).expect('Location', mirror)
  })

  it.each(PLANTED_FORMS)('and so does that of a %s', async (plant) => {
    const { mara, mirror } = await mirrored([plant])
    const [line] = await secretLines(mara, mirror)
    const page = await pageAt(mara, correctOf(line))
    await post(mara, actionOf(page), fieldsOn(page)).expect(303).expect('Location', mirror)
  })

  it('leads back from their own details too, and nowhere else', async () => {
    const { id, mara, mirror } = await mirrored([])
    const page = await pageAt(mara, `/customers/${id}/edit?back=${encodeURIComponent(mirror)}`)
    await post(mara, actionOf(page), fieldsOn(page)).expect(303).expect('Location', mirror)
    const away = actionOf(await pageAt(mara, `/customers/${id}/edit?back=//elsewhere.example`))
    await post(mara, away, { ...fieldsOn(page), version: '2' })
      .expect(303)
      .expect('Location', '/')
  })

  it('says of their own details who entered and corrected them, or that nobody knows any more', async () => {
    const { world, id, mara, mirror } = await mirrored([])
    expect(words(await pageAt(mara, mirror))).toContain(
      'Your name: Nikhil Rao We don’t know any more who told us.',
    )
    const page = await pageAt(mara, `/customers/${id}/edit`)
    await post(mara, actionOf(page), fieldsOn(page)).expect(303)
    expect(words(await pageAt(mara, mirror))).toContain('Last corrected by Mara Lindqvist, 21 Nov.')
    await post(mara, '/customers', { name: 'Zara Quist' }).expect(303)
    const zara = await memberNamed(world.database.read, 'Zara Quist')
    expect(words(await pageAt(mara, `/customers/${zara.id}/mirror`))).toContain(
      'Your name: Zara Quist Entered by Mara Lindqvist, 21 Nov.',
    )
  })
})

describe('everything as a file', () => {
  it('is taken out by a manager, whole, and that stands in it and on record', async () => {
    const { id, mara } = await mirrored(Object.keys(PLANTS), FOR_MANAGERS)
    const { text } = await post(mara, `/people/${id}/file`).expect(200)
    const file = JSON.parse(text) as Record<string, unknown[]>
    for (const table of [
      'asks',
      'cautions',
      'notes',
      'occasions',
      'person_interests',
      'preferences',
      'promises',
    ])
      expect([table, JSON.stringify(file[table])]).toEqual([table, expect.stringContaining(SECRET)])
    expect(JSON.stringify(file.audit_entries)).toContain('took out everything as a file')
  })
})
