import { describe, expect, it } from 'vitest'
import { backupName, isDue, readBackupName } from '../../src/backups/backup.ts'

const FLORIDA = 'America/New_York'

describe('the nightly backup', () => {
  it('is made once, after three in the morning of the place', () => {
    expect(due('2026-11-21T07:59:00Z', '2026-11-20T08:10:00Z')).toBe(false)
    expect(due('2026-11-21T08:00:00Z', '2026-11-20T08:10:00Z')).toBe(true)
    expect(due('2026-11-21T08:10:00Z', '2026-11-21T08:00:00Z')).toBe(false)
  })

  it('is made in the morning where the machine was off at night', () => {
    expect(due('2026-11-21T14:28:00Z', '2026-11-20T08:10:00Z')).toBe(true)
  })

  it('is made once in the nights when the clocks change', () => {
    // On 8 March 2026 two o’clock is followed by three; on 1 November one o’clock comes twice.
    expect(due('2026-03-08T06:59:00Z', '2026-03-07T08:01:00Z')).toBe(false)
    expect(due('2026-03-08T07:00:00Z', '2026-03-07T08:01:00Z')).toBe(true)
    expect(due('2026-11-01T07:59:00Z', '2026-10-31T07:01:00Z')).toBe(false)
    expect(due('2026-11-01T08:00:00Z', '2026-10-31T07:01:00Z')).toBe(true)
  })

  it('is tried again an hour after a failure, not sooner', () => {
    expect(due('2026-11-21T08:50:00Z', '2026-11-20T08:10:00Z', '2026-11-21T08:00:00Z')).toBe(false)
    expect(due('2026-11-21T09:00:00Z', '2026-11-20T08:10:00Z', '2026-11-21T08:00:00Z')).toBe(true)
  })

  it('is made at once where there is none', () => {
    expect(isDue(new Date('2026-11-21T14:28:00Z'), FLORIDA, NEVER)).toBe(true)
  })

  it('can be told by its name', () => {
    const at = new Date('2026-11-21T08:00:07Z')
    expect(readBackupName(backupName(at, true))).toEqual({ madeAt: at, isEncrypted: true })
    expect(readBackupName(backupName(at, false))).toEqual({ madeAt: at, isEncrypted: false })
    expect(readBackupName('rapport-2026-13-40T990000Z.tar.gz')).toBeUndefined()
    expect(readBackupName('rapport-2026-11-21T080007Z.tar.gz.unfinished')).toBeUndefined()
  })
})

const NEVER = { lastMadeAt: undefined, lastTriedAt: undefined }

function due(now: string, lastMadeAt: string, lastTriedAt = lastMadeAt): boolean {
  const last = { lastMadeAt: new Date(lastMadeAt), lastTriedAt: new Date(lastTriedAt) }
  return isDue(new Date(now), FLORIDA, last)
}
