import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isNull } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Database } from '../db/database.ts'
import { secondFactors, sessions } from '../db/schema/staff.ts'
import { readConfig, type Config } from '../src/config.ts'
import { newId } from '../src/lib/id.ts'
import { resetOfToken, resetToken } from '../src/password-resets/password-reset.ts'
import { rotateSecret } from '../src/secret-rotation.ts'
import { nextTo, signingSecret } from '../src/secret.ts'
import { newToken, startSession } from '../src/staff/sessions.ts'
import { keyToShow, newLockedKey } from '../src/two-factor/codes.ts'
import { turnOn } from '../src/two-factor/commands.ts'
import { staffNamed } from './support/cast.ts'
import { MORNING } from './support/clock.ts'
import { freshDatabase } from './support/database.ts'

const ABOUT = { organisation: 'Cedar Ridge', email: 'dana@cedarridge.example' }

describe('another secret', () => {
  it('ends every session and every link that went out, and nobody’s authenticator app', async () => {
    const { config, database, dana, key } = await withDana()
    const before = signingSecret(config)
    const link = resetToken(newId<'PasswordReset'>(MORNING), before)
    const rotated = await rotateSecret(config, database, MORNING)
    const after = signingSecret(config)
    expect(rotated).toEqual({ sessions: 1, relocked: 1, lost: [] })
    expect(after).not.toBe(before)
    expect(resetOfToken(link, after)).toBeUndefined()
    expect(await openSessions(database)).toBe(0)
    expect(keyToShow(await lockedKeyOf(database), { staffId: dana, secret: after }, ABOUT)?.typed).toBe(key)
    expect(keyToShow(await lockedKeyOf(database), { staffId: dana, secret: before }, ABOUT)).toBeUndefined()
  })

  it('is in a file that nobody else may read, and the old one is gone', async () => {
    const { config, database, file } = await withDana()
    await rotateSecret(config, database, MORNING)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(existsSync(nextTo(file))).toBe(false)
  })

  it('comes whole where it broke off half-way, and until then nobody starts with half of it', async () => {
    const { config, database, dana, key, file } = await withDana()
    const before = signingSecret(config)
    await rotateSecret(config, database, MORNING)
    const after = signingSecret(config)
    // As it is when the machine dies after the keys were locked and before the files were changed.
    writeFileSync(file, before)
    writeFileSync(nextTo(file), after, { mode: 0o600 })
    expect(() => signingSecret(config)).toThrow('npm run rotate-secret ends it')
    expect(await rotateSecret(config, database, MORNING)).toMatchObject({ relocked: 1, lost: [] })
    expect(signingSecret(config)).toBe(after)
    expect(keyToShow(await lockedKeyOf(database), { staffId: dana, secret: after }, ABOUT)?.typed).toBe(key)
  })

  it('says whose key the old secret does not open', async () => {
    const { config, database, file } = await withDana()
    writeFileSync(file, 'another secret that somebody put in its place')
    expect(await rotateSecret(config, database, MORNING)).toMatchObject({ relocked: 0, lost: ['Dana Kim'] })
  })

  it('is not ours to make where the environment gives it', async () => {
    const { database, folder } = freshDatabase()
    const config = readConfig({ RAPPORT_DATA: folder, RAPPORT_SECRET: 'x'.repeat(40) }, [])
    await expect(rotateSecret(config, database, MORNING)).rejects.toThrow('RAPPORT_SECRET_FILE')
  })
})

/** Dana, signed in, with an authenticator app. */
async function withDana() {
  const { database, folder } = freshDatabase()
  const config: Config = readConfig({ RAPPORT_DATA: folder }, [])
  const owner = { staffId: (await staffNamed(database.read, 'Dana Kim')).id, secret: signingSecret(config) }
  const lockedKey = newLockedKey(owner)
  const keys = { token: newToken(), deskToken: newToken(), device: '' }
  await database.write(async (tx) => {
    await startSession(tx, { staffId: owner.staffId, ...keys }, MORNING)
    await turnOn(tx, owner.staffId, { lockedKey, lastStep: 0, codeHashes: [] }, MORNING)
  })
  const key = keyToShow(lockedKey, owner, ABOUT)?.typed
  return { config, database, dana: owner.staffId, key, file: join(folder, 'secret') }
}

async function lockedKeyOf(database: Database): Promise<string> {
  const [row] = await database.read.select().from(secondFactors)
  return row?.lockedKey ?? ''
}

function openSessions(database: Database): Promise<number> {
  return database.read.$count(sessions, isNull(sessions.endedAt))
}
