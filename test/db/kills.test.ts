import { expect, it } from 'vitest'
import { freshDatabase } from '../support/database.ts'
import { killSavers } from './kills.ts'

/** `npm run bench:kills` does the same two hundred times. */
it(
  'kill -9 at any point loses nothing that was said to be saved, and tears nothing',
  { timeout: 120_000 },
  async () => {
    const { path } = freshDatabase()
    const { saved, ...after } = await killSavers(path, 3)
    expect(after).toEqual({ kills: 6, lost: [], torn: [], problems: [] })
    expect(saved).toBeGreaterThanOrEqual(6)
  },
)
