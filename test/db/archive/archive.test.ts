import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableName, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { ARCHIVED, LEFT_OUT } from '../../../db/archive/content.ts'
import { putBack } from '../../../db/archive/put-back.ts'
import { archivePieces } from '../../../db/archive/write.ts'
import type { Database } from '../../../db/database.ts'
import { people } from '../../../db/schema/people.ts'
import { places } from '../../../db/schema/places.ts'
import { staff } from '../../../db/schema/staff.ts'
import { memberNamed } from '../../support/cast.ts'
import { freshDatabase } from '../../support/database.ts'

const FIRST = '0000_the-whole-memory'

/** Addresses that open nothing by themselves. */
const KNOWN_ADDRESSES = ['mail_rules.sender_address', 'emails.address']

const RAYS_PHOTO = Buffer.from('RIFF as if it were a photo')

/** What an archive of this Rapport is, with a photo of whoever has one. */
async function archiveOf(database: Database, photo = RAYS_PHOTO): Promise<string> {
  let text = ''
  await database.atOneMoment(async (reader) => {
    for await (const piece of archivePieces(reader, () => Promise.resolve(photo))) text += piece
  })
  return text
}

function emptyRapport() {
  const { database, folder, path } = freshDatabase('empty')
  const photos = new Map<string, Buffer>()
  const file = join(folder, 'archive.json')
  const readBack = async (archive: string) => {
    writeFileSync(file, archive)
    await putBack(path, file, (id, webp) => {
      photos.set(id, webp)
      return Promise.resolve()
    })
  }
  return { database, photos, readBack }
}

/** An archive after something was done to it by somebody who knows how it ends. */
function forged(archive: string, change: (text: string) => string): string {
  const end = archive.lastIndexOf(',"end":')
  const body = change(archive.slice(0, end))
  const rows = body.split('\n').filter((line) => /^,?\{"(?!archive)/u.test(line)).length
  const sha256 = createHash('sha256').update(body).digest('hex')
  return `${body},"end":${JSON.stringify({ rows, sha256 })}\n}\n`
}

describe('an archive of the club', () => {
  it('is one JSON document with every member, note and visit in it', async () => {
    const { database } = freshDatabase()
    const archive = JSON.parse(await archiveOf(database)) as Record<string, { name: string }[]>
    expect(archive.people?.map(({ name }) => name)).toContain('Ray Alvarez')
    expect(archive.people).toHaveLength(await database.read.$count(people))
  })

  it('read back into an empty Rapport makes the same archive again, byte for byte', async () => {
    const club = freshDatabase().database
    const archive = await archiveOf(club)
    const { database, photos, readBack } = emptyRapport()
    await readBack(archive)
    expect(await archiveOf(database)).toBe(archive)
    const ray = await memberNamed(database.read, 'Ray Alvarez')
    expect(ray).toEqual(await memberNamed(club.read, 'Ray Alvarez'))
    expect([...photos.values()].every((photo) => photo.equals(RAYS_PHOTO))).toBe(true)
  })

  it('holds no secret: no password comes back with Dana', async () => {
    const club = freshDatabase().database
    const [dana] = await club.read.select().from(staff)
    const archive = await archiveOf(club)
    expect(archive).not.toContain(dana?.passwordHash)
    const { database, readBack } = emptyRapport()
    await readBack(archive)
    expect(new Set((await database.read.select().from(staff)).map((one) => one.passwordHash))).toEqual(
      new Set(['']),
    )
  })
})

describe('every table', () => {
  it('is in the archive, or left out for a reason', async () => {
    const { database } = freshDatabase('empty')
    const ours = await tablesOf(database)
    const named = [
      ...ARCHIVED.map(({ name }) => name),
      ...[...LEFT_OUT.keys()].map((table) => getTableName(table)),
    ]
    expect(named.sort()).toEqual(ours)
    expect([...LEFT_OUT.values()].every((reason) => reason.endsWith('.'))).toBe(true)
  })

  it('has no column in the archive that is a secret by its name', () => {
    const columns = ARCHIVED.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`))
    expect(columns.filter((name) => /hash|token|secret|password|otp|address$/u.test(name))).toEqual(
      KNOWN_ADDRESSES,
    )
  })
})

describe('an archive that is read back', () => {
  it.each([
    ['nothing at all', '', 'This is no archive of Rapport.'],
    ['a shopping list', 'milk\neggs\n', 'This is no archive of Rapport.'],
    ['somebody else’s', '{"archive":{"product":"Other","format":1}\n', 'This is no archive of Rapport.'],
  ])('is refused where it is %s', async (_, archive, sentence) => {
    await expectRefusal(archive, sentence)
  })

  it('is refused where a newer Rapport made it: by how it is written, or by what it holds', async () => {
    const archive = await archiveOf(freshDatabase().database)
    const sentence = 'This archive was made by a newer Rapport. Please read it with that one.'
    await expectRefusal(archive.replace('"format":1', '"format":2'), sentence)
    await expectRefusal(
      forged(archive, (text) => text.replace(/"schema":"[^"]+"/u, '"schema":"9999_new"')),
      sentence,
    )
  })

  it('is refused where it was cut off, a letter was changed or a line is missing, and nothing is written', async () => {
    const archive = await archiveOf(freshDatabase().database)
    const sentence = 'This archive is not whole, or it was changed since it was made.'
    await expectRefusal(archive.slice(0, archive.lastIndexOf(',"end"')), sentence)
    await expectRefusal(archive.replace('Ray Alvarez', 'Roy Alvarez'), sentence)
    await expectRefusal(archive.replace(/^,\{.*\n/mu, ''), sentence)
    await expectRefusal(archive.replace(/^,\{/mu, ',{{'), /^Line \d+ of this archive is damaged\.$/u)
  })

  it('is refused where it names somebody who is not in it', async () => {
    const archive = await archiveOf(freshDatabase().database)
    const ray = await memberNamed(freshDatabase().database.read, 'Ray Alvarez')
    const withoutRay = forged(archive, (text) =>
      text.replace(new RegExp(`^,?\\{"id":"${ray.id}","kind".*\n`, 'mu'), ''),
    )
    await expectRefusal(withoutRay, /does not fit together/u)
  })

  it('is refused where somebody works already', async () => {
    const { database, path } = freshDatabase()
    const archive = await archiveOf(database)
    const file = `${path}.json`
    writeFileSync(file, archive)
    await expect(putBack(path, file, () => Promise.resolve())).rejects.toThrow('This Rapport is not empty.')
  })

  it('may be as old as Rapport: its tables are brought up to date', async () => {
    const kinds = { id: 'text', name: 'text', time_zone: 'text', created_at: 'instant' }
    const head = { product: 'Rapport', format: 1, schema: FIRST, tables: { places: kinds } }
    const place = { id: 'p', name: 'Clubhouse', time_zone: 'UTC', created_at: '2026-11-01T09:00:00.000Z' }
    const text = `{"archive":${JSON.stringify(head)}\n,"places":[\n${JSON.stringify(place)}\n]\n`
    const { database, readBack } = emptyRapport()
    await readBack(forged(`${text},"end":`, (body) => body))
    const [read] = await database.read.select().from(places)
    expect(read).toEqual({
      id: 'p',
      name: 'Clubhouse',
      timeZone: 'UTC',
      createdAt: new Date('2026-11-01T09:00Z'),
    })
  })
})

async function expectRefusal(archive: string, sentence: string | RegExp): Promise<void> {
  const { database, photos, readBack } = emptyRapport()
  await expect(readBack(archive)).rejects.toThrow(sentence)
  for (const { table } of ARCHIVED) expect(await database.read.$count(table)).toBe(0)
  expect(photos.size).toBe(0)
}

/** Every table of ours, without those that the search engine makes for itself. */
async function tablesOf({ read }: Database): Promise<string[]> {
  const rows = await read
    .select({ name: sql<string>`name` })
    .from(sql`sqlite_master`)
    .where(
      sql`type = 'table' and name not like 'search%' and name not like 'sqlite%' and name not like '\\_\\_%' escape '\\'`,
    )
    .orderBy(sql`name`)
  return rows.map(({ name }) => name)
}
