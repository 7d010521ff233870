import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { ArchiveRefused } from '../db/archive/format.ts'
import { putBack } from '../db/archive/put-back.ts'
import { databasePath, openDatabase } from '../db/open.ts'
import { rebuildSearch } from '../db/search/rebuild.ts'
import { readConfig } from '../src/config.ts'
import { letFirstOwnerIn } from '../src/exports/first-owner-commands.ts'
import { asId } from '../src/lib/id.ts'
import { discardPhoto, keepPhoto } from '../src/photos/files.ts'
import { photoFormat } from '../src/photos/photo.ts'
import { hashPassword } from '../src/staff/passwords.ts'

/** npm run archive:read -- file.json: reads an archive back into an empty Rapport, all of it or nothing. */
const [file = ''] = process.argv.slice(2)
const { databaseAddress, dataFolder } = readConfig(process.env, [])
const database = await openDatabase(databaseAddress)
try {
  if (!existsSync(file))
    throw new ArchiveRefused('Which archive? npm run archive:read -- members-2026-11-21.json')
  await putBack(databasePath(databaseAddress), file, keep)
  await rebuildSearch(database)
  const password = randomBytes(15).toString('base64url')
  const passwordHash = await hashPassword(password)
  const owner = await database.write((tx) => letFirstOwnerIn(tx, passwordHash))
  say('All of it is here again. Nobody’s password came with it.')
  if (owner)
    say(
      `${owner.name} signs in as ${owner.email} with ${password} and changes it; the others ask for a new one.`,
    )
} catch (error) {
  if (!(error instanceof ArchiveRefused)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
} finally {
  await database.close()
}

async function keep(id: string, webp: Buffer): Promise<void> {
  const photoId = asId<'Photo'>(id)
  if (!photoId || photoFormat(webp) !== 'webp')
    throw new ArchiveRefused('A photo in this archive is damaged.')
  await discardPhoto(dataFolder, photoId)
  await keepPhoto(dataFolder, photoId, webp)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
