import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { Erasure } from '../../src/erasure/commands.ts'
import { writeDown, writtenDown } from '../../src/erasure/ledger.ts'
import { newId } from '../../src/lib/id.ts'
import { MORNING } from '../support/clock.ts'

it('the ledger has each erasure once, in order', async () => {
  const folder = emptyFolder()
  const [one, other] = [erasure(), erasure()]
  await writeDown(folder, [one])
  await writeDown(folder, [one, other])
  expect(await writtenDown(folder)).toEqual([one, other])
  expect(readFileSync(join(folder, 'erasures.jsonl'), 'utf8').trim().split('\n').length).toBe(2)
})

it('a line that broke off halfway costs no other', async () => {
  const folder = emptyFolder()
  const [one, other] = [erasure(), erasure()]
  await writeDown(folder, [one])
  appendFileSync(join(folder, 'erasures.jsonl'), '{"id":"01a1fe4')
  await writeDown(folder, [other])
  expect(await writtenDown(folder)).toEqual([one, other])
})

it('there is nothing in it where nobody was erased', async () => {
  expect(await writtenDown(emptyFolder())).toEqual([])
})

function erasure(): Erasure {
  const [staffId, personId] = [newId<'Staff'>(MORNING), newId<'Person'>(MORNING)]
  return { id: newId<'Erasure'>(MORNING), at: MORNING, staffId, personIds: [personId], away: ['notes:1'] }
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-ledger-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}
