import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { auditEntries } from '../../db/schema/audit.ts'
import { privacyRules } from '../../db/schema/privacy-rules.ts'
import { settings } from '../../db/schema/settings.ts'
import { enterAudit } from '../../src/audit/commands.ts'
import { forgetOldEntries } from '../../src/audit/jobs.ts'
import type { Database } from '../../db/database.ts'
import { staffNamed } from '../support/cast.ts'
import { stillClock } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'

const A_DAY = 86_400_000

/** A business of its own, in whose record something stands from so many days ago. */
async function record(...daysAgo: number[]) {
  const { database } = freshDatabase()
  const clock = stillClock()
  const { id: staffId } = await staffNamed(database.read, 'Mara Lindqvist')
  await database.write((tx) => tx.update(settings).set({ demoLoadedAt: null }))
  for (const days of daysAgo) {
    const now = new Date(clock.now().getTime() - days * A_DAY)
    const deed = {
      staffId,
      now,
      action: `${String(days)} days ago`,
      subjectKind: 'staff',
      subjectId: staffId,
    }
    await database.write((tx) => enterAudit(tx, deed))
  }
  return { database, clock }
}

async function actions(database: Database): Promise<string[]> {
  const rows = await database.read.select().from(auditEntries).orderBy(auditEntries.at)
  return rows.map(({ action }) => action)
}

describe('the record', () => {
  it('cannot be changed', async () => {
    const { database } = await record(0)
    const change = database.write((tx) => tx.update(auditEntries).set({ action: 'nothing' }))
    await expect(change).rejects.toThrow('What is on record is never changed')
  })

  it('cannot be taken away before its time, not even in part', async () => {
    const { database } = await record(400, 300, 0)
    const removal = (action: string) =>
      database.write((tx) => tx.delete(auditEntries).where(eq(auditEntries.action, action)))
    await expect(removal('300 days ago')).rejects.toThrow('What is on record stays its time')
    await removal('400 days ago')
    expect(await actions(database)).toEqual(['300 days ago', '0 days ago'])
  })

  it('forgets what is older than a year of whole days at the place, and says that it did', async () => {
    const { database, clock } = await record(366, 365, 0)
    await forgetOldEntries({ database, clock })
    expect(await actions(database)).toEqual([
      '365 days ago',
      '0 days ago',
      'forgot what was on record for too long',
    ])
  })

  it('forgets it also where nobody has used Rapport since', async () => {
    const { database, clock } = await record(500)
    await forgetOldEntries({ database, clock })
    expect(await actions(database)).toEqual(['forgot what was on record for too long'])
  })

  it('says nothing where there is nothing to forget', async () => {
    const { database, clock } = await record(10)
    await forgetOldEntries({ database, clock })
    expect(await actions(database)).toEqual(['10 days ago'])
  })

  it('keeps it as long as the owner chose', async () => {
    const { database, clock } = await record(40, 20, 0)
    await database.write((tx) => tx.update(privacyRules).set({ daysKept: 30 }))
    await forgetOldEntries({ database, clock })
    expect(await actions(database)).toEqual([
      '20 days ago',
      '0 days ago',
      'forgot what was on record for too long',
    ])
  })
})
