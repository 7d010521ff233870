import { expect, it } from 'vitest'
import { freshDatabase } from '../support/database.ts'
import { crashes } from './crashes.ts'

/** `npm run bench:mail` does the same a hundred times. */
it(
  'kill -9 at any point loses no mail, and what is doubled can be known as the same',
  { timeout: 300_000 },
  async () => {
    const { database, path } = freshDatabase('empty')
    const { kills, mails, lost, forgotten, unrecognisable, tooOften } = await crashes(database, path, 5)
    expect({ kills, mails, lost, forgotten, unrecognisable }).toEqual({
      kills: 10,
      mails: 150,
      lost: [],
      forgotten: [],
      unrecognisable: [],
    })
    // Only what was being handed over when a process died can arrive again: three lanes each.
    expect(tooOften).toBeLessThanOrEqual(kills * 3)
  },
)
