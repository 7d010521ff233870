import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeFileSync } from 'node:fs'
import { freshDatabase } from '../support/database.ts'
import { freshWorld, type Browser } from '../support/world.ts'

// A busy machine takes longer than the answer waits.
const WHILE_IT_IS_MADE = { timeout: 15_000 }

describe('the page of the backups', () => {
  it('says that there is none, makes one, and says when', async () => {
    const owner = await withBackups().as('owner')
    expect((await owner.get('/backups').expect(200)).text).toContain('There is no backup yet')
    await owner.post('/backups').expect(303)
    await expect
      .poll(() => pageOf(owner), WHILE_IT_IS_MADE)
      .toContain('The last one was made today at 09:28.')
    const page = await pageOf(owner)
    expect(page).toContain('rapport-2026-11-21T142800Z.tar.gz')
    expect(page).toContain('not encrypted')
  })

  it('says why the last try failed, and so does whoever watches', async () => {
    const world = withBackups()
    writeFileSync(join(world.folder, 'backups'), 'a file where the folder should be')
    const owner = await world.as('owner')
    await owner.post('/backups').expect(303)
    await expect.poll(() => pageOf(owner), WHILE_IT_IS_MADE).toContain('Something else stands where')
    expect((await world.stranger().get('/readyz').expect(200)).text).toContain('backups: ')
  })

  it('is the owner’s alone', async () => {
    const manager = await withBackups().as('manager')
    await manager.get('/backups').expect(403)
    await manager.post('/backups').expect(403)
  })
})

async function pageOf(owner: Browser): Promise<string> {
  return (await owner.get('/backups').expect(200)).text
}

function withBackups() {
  const { path, folder } = freshDatabase()
  const backups = { databasePath: path, folder: join(folder, 'backups'), kept: 3, recipient: undefined }
  const world = freshWorld('demo', { backups, dataFolder: folder })
  return { ...world, folder }
}
