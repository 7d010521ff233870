import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { promises } from '../../db/schema/facts.ts'
import { mailRules } from '../../db/schema/mail-rules.ts'
import { customers, people } from '../../db/schema/people.ts'
import { visits } from '../../db/schema/visits.ts'
import { momentFor, promptsFor } from '../../src/prompts/prompts.ts'
import { memberNamed, personNamed, staffNamed } from '../support/cast.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'
import { visitIdOf } from '../visits/given.ts'
import { BASE, change, digest, promiseDue, reminder } from './post.ts'

describe('the mail before a visit', () => {
  it('says whom, when and what for in its subject', async () => {
    const { database } = freshDatabase()
    expect((await reminder(database, 'Tom Brandt')).subject).toBe('14:00 Tom Brandt: court 3, party of 2')
    expect((await reminder(database, 'Jonas Keller')).subject).toContain('Jonas & Petra Keller: lunch')
  })

  it('names the day where it comes before the day of the visit', async () => {
    const { database } = freshDatabase()
    const { subject } = await reminder(database, 'Tom Brandt', { now: new Date('2026-11-21T01:00:00Z') })
    expect(subject).toBe('Saturday 14:00 Tom Brandt: court 3, party of 2')
  })

  it('reads well as plain text, in lines that no program folds again', async () => {
    const { database } = freshDatabase()
    const { text } = await reminder(database, 'Ray Alvarez')
    const ray = await memberNamed(database.read, 'Ray Alvarez')
    expect(text).toContain('09:40 Ray Alvarez\nSaturday 21 November. Tee time, party of 4 with Elena\n')
    expect(text).toContain('“al-VAR-ez” · Mr. Alvarez in front of guests · Platinum')
    expect(text).toContain("MIND\n* Don't ask about the restaurant — sold in June, painful\n  Dana noted it")
    expect(text).toContain('WHEN YOU GREET HIM\nAsk: How did Sofia')
    expect(text).toContain('nobody has asked since.\nMention: Dolphins')
    expect(text).toContain('MAY BE WITH HIM\nElena (wife, expected), Mateo (son), Sofia (daughter)')
    expect(text).toContain(`${BASE}/customers/${ray.id}`)
    for (const line of text.split('\n'))
      if (!line.includes('://')) expect(line.length).toBeLessThanOrEqual(76)
  })

  it.each(['Dana Kim', 'Mara Lindqvist'])(
    'has the lines that the card shows %s at that moment',
    async (to) => {
      const { database } = freshDatabase()
      const moment = await momentFor(database.read, await staffNamed(database.read, to), MORNING)
      for (const who of ['Ray Alvarez', 'Robert Hale', 'Margaret Osei']) {
        const { id } = await memberNamed(database.read, who)
        const lines = (await promptsFor(database.read, [id], moment)).get(id)
        const { html } = await reminder(database, who, { to })
        for (const { text } of lines?.say ?? []) expect(html).toContain(text.replaceAll("'", '&#39;'))
      }
    },
  )

  it('keeps an allergy in the house, and says that there is one more thing', async () => {
    const { database } = freshDatabase()
    const { text, html } = await reminder(database, 'Ray Alvarez')
    expect(text + html).not.toMatch(/walnut|anaphyla/i)
    expect(text).toContain('* One more thing to mind: open the card.')
  })

  it('gives each line links to answer it, as the card words them, and plain text none', async () => {
    const { database } = freshDatabase()
    const { html, text } = await reminder(database, 'Robert Hale')
    expect([...html.matchAll(/class="tap[^>]*>([^<]+)</g)].map(([, label]) => label)).toEqual([
      ...['Used it', 'Wrong'],
      ...['Done', 'Wrong'],
    ])
    expect(text).not.toContain('/taps/')
  })

  it('still names somebody who is no customer any more', async () => {
    const { database } = freshDatabase()
    const { id } = await memberNamed(database.read, 'Nikhil Rao')
    await database.write(async (tx) => {
      await tx.update(customers).set({ archivedAt: MORNING }).where(eq(customers.id, id))
    })
    expect((await reminder(database, 'Nikhil Rao')).text).toContain('Nikhil Rao')
  })
})

describe('names that would do harm', () => {
  const HOSTILE = `Ana <img src=x onerror=alert(1)> "O'Neil" & Söhne\u202e\r\nBcc: all@example.com`

  it('are text in HTML, and stay in one line of the subject', async () => {
    const { database } = freshDatabase()
    const { id } = await personNamed(database.read, 'Tom Brandt')
    await database.write((tx) =>
      tx.update(people).set({ name: HOSTILE, addressAs: HOSTILE }).where(eq(people.id, id)),
    )
    const visitId = await visitIdOf(database, HOSTILE)
    await database.write((tx) =>
      tx.update(visits).set({ purpose: '</title><script>' }).where(eq(visits.id, visitId)),
    )
    for (const letter of [
      await reminder(database, HOSTILE),
      await change(database, HOSTILE, { change: 'moved', was: '2026-11-21T18:00:00Z' }),
    ]) {
      expect(letter.html).not.toMatch(/<img|<script|<\/title>.*<\/title>/s)
      expect(letter.html).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;O&#39;Neil&quot; &amp; Söhne')
      expect(letter.subject).toContain(
        'Ana <img src=x onerror=alert(1)> "O\'Neil" & Söhne Bcc: all@example.com',
      )
      expect(letter.subject).not.toMatch(/[\p{Cc}\u202e]/u)
    }
  })

  it.each(['محمد الأحمد', 'דָּוִד', '👩‍👩‍👧 Ana Ruiz', '王小明'])(
    'are kept as they are written: %s',
    async (name) => {
      const { database } = freshDatabase()
      const { id } = await personNamed(database.read, 'Tom Brandt')
      await database.write((tx) => tx.update(people).set({ name }).where(eq(people.id, id)))
      const { subject, text, html } = await reminder(database, name)
      for (const part of [subject, text, html]) expect(part).toContain(name)
    },
  )

  it('are shortened in a subject where they have no end', async () => {
    const { database } = freshDatabase()
    const { id } = await personNamed(database.read, 'Tom Brandt')
    const name = 'Ana '.repeat(60).trim()
    await database.write((tx) => tx.update(people).set({ name }).where(eq(people.id, id)))
    expect((await reminder(database, name)).subject.length).toBeLessThanOrEqual(141)
  })
})

describe('the short mails', () => {
  it('say in the subject what has changed', async () => {
    const { database } = freshDatabase()
    const was = '2026-11-21T18:30:00Z'
    const said = async (what: string) => (await change(database, 'Tom Brandt', { change: what, was })).subject
    expect(await said('moved')).toBe('14:00 Tom Brandt: moved, was 13:30')
    expect(await said('cancelled')).toBe('Cancelled: 13:30 Tom Brandt')
    expect(await said('handed over')).toBe('No longer yours: 13:30 Tom Brandt')
    const yesterday = { change: 'moved', was: '2026-11-20T18:30:00Z' }
    expect((await change(database, 'Tom Brandt', yesterday)).subject).toBe(
      '14:00 Tom Brandt: moved, was Friday 13:30',
    )
  })

  it('tell whoever promised what comes due', async () => {
    const { database } = freshDatabase()
    const [hinge] = await database.read.select().from(promises).where(eq(promises.text, 'locker 14 hinge'))
    const { subject, text } = await promiseDue(database, hinge?.id ?? '', 'Luis Ortega')
    expect(subject).toBe('Due yesterday: locker 14 hinge (Ray Alvarez)')
    expect(text).toContain('Locker 14 hinge\nPromised to Ray Alvarez')
  })
})

describe('a mail that is to hold a link only', () => {
  it('has initials, a time and a link, and nothing else of anybody', async () => {
    const { database } = freshDatabase()
    const rules = {
      ...{ id: 'mails', senderName: null, senderAddress: null, version: 1 },
      quietFrom: '21:00',
      quietUntil: '06:00',
    }
    await database.write((tx) =>
      tx.insert(mailRules).values({ ...rules, details: 'a link only' } as typeof mailRules.$inferInsert),
    )
    const was = '2026-11-21T18:30:00Z'
    const before = await reminder(database, 'Ray Alvarez')
    expect(before.subject).toBe('09:40 RA')
    const changed = await change(database, 'Jonas Keller', { change: 'cancelled', was })
    expect(changed.subject).toBe('Cancelled: 13:30 JK and PK')
    const morning = await digest(database)
    expect(morning.text).toContain('\n09:40  RA\n')
    const [hinge] = await database.read.select().from(promises)
    const promise = await promiseDue(database, hinge?.id ?? '')
    expect(promise.subject).toMatch(/^A promise of yours is due/)
    for (const letter of [before, changed, morning, promise]) {
      expect(letter.html).not.toContain('/taps/')
      expect(letter.html).not.toContain('/customers/')
      expect(JSON.stringify(letter)).not.toMatch(/Alvarez|Sofia|Dolphins|Keller|tee time|hinge|Platinum/)
    }
  })
})
