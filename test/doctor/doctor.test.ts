import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { makeBackup } from '../../src/backups/make.ts'
import { examine } from '../../src/doctor/examine.ts'
import { checkNode, checkTimeZones } from '../../src/doctor/machine.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'

describe('the doctor', () => {
  it('finds nothing to mend at a desk that is looked after', async () => {
    const { folder, path } = freshDatabase()
    chmodSync(folder, 0o700)
    const { backups } = readConfig({ RAPPORT_DATA: folder }, [])
    await makeBackup({ ...backups, databasePath: path, dataFolder: folder, now: MORNING })
    expect(await toMend(folder, path)).toEqual([])
  })

  it('finds nothing to mend before the first start', async () => {
    const { folder } = freshDatabase('empty')
    const nowhere = join(folder, 'not', 'yet')
    expect(await toMend(nowhere, join(nowhere, 'rapport.sqlite'))).toEqual([])
  })

  it('says what to do about a damaged database', async () => {
    const { folder, path } = freshDatabase()
    const bytes = readFileSync(path)
    const broken = join(folder, 'broken.sqlite')
    writeFileSync(broken, bytes.fill(0x5a, 40_960, 120_000))
    expect(await toMend(folder, broken)).toContainEqual(
      expect.stringMatching(/^Database: .*npm run restore/u),
    )
    writeFileSync(broken, 'not a database at all, but long enough to look like one'.repeat(20))
    expect(await toMend(folder, broken)).toContainEqual(
      expect.stringMatching(/^Database: It is no database/u),
    )
  })

  it('says that nothing was backed up, and that others can read the data', async () => {
    const { folder, path } = freshDatabase()
    chmodSync(folder, 0o755)
    const found = await toMend(folder, path)
    expect(found).toContainEqual(expect.stringMatching(/^Backups: None of the last two days/u))
    expect(found).toContainEqual(expect.stringMatching(/^Data folder: Others on this machine/u))
  })

  it('says that people sign in where others can listen, and what the mail server says', async () => {
    const { folder, path } = freshDatabase()
    const found = await toMend(folder, path, { HOST: '0.0.0.0', SMTP_HOST: '127.0.0.1', SMTP_PORT: '1' })
    expect(found).toContainEqual(expect.stringMatching(/^Address: .*without TLS/u))
    expect(found).toContainEqual(expect.stringMatching(/^Mail: 127\.0\.0\.1:1 refuses us: .*ECONNREFUSED/u))
    const secured = await toMend(folder, path, { HOST: '0.0.0.0', BASE_URL: 'https://desk.club.example' })
    expect(secured.filter((words) => words.startsWith('Address'))).toEqual([])
  })

  it('knows an old Node.js, and zones that it does not know', () => {
    expect(checkNode('v18.20.0').isToMend).toBe(true)
    expect(checkNode('v20.18.1').isToMend).toBe(true)
    expect(checkNode('v20.19.0').isToMend).toBe(false)
    expect(checkNode('v24.1.0').isToMend).toBe(false)
    expect(checkTimeZones(['America/New_York', 'UTC'], '2026a', MORNING).isToMend).toBe(false)
    expect(checkTimeZones(['America/Cedar_Ridge'], '2026a', MORNING).words).toContain('America/Cedar_Ridge')
    expect(checkTimeZones([], '2022g', MORNING).isToMend).toBe(true)
  })
})

async function toMend(
  folder: string,
  databasePath: string,
  environment: Record<string, string> = {},
): Promise<string[]> {
  const config = readConfig({ RAPPORT_DATA: folder, ...environment }, [])
  const found = await examine(config, {
    ...{ databasePath, node: 'v20.20.2', tz: '2026a', now: MORNING },
    zones: () => Promise.resolve(['America/New_York']),
  })
  return found
    .filter(({ isToMend, about }) => isToMend && about !== 'Disk')
    .map(({ about, words }) => `${about}: ${words}`)
}
