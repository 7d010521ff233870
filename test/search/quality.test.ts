import { randomFrom } from '../../db/seeds/crowd/random.ts'
import { expect, inject, it } from 'vitest'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCrowd } from '../../db/seeds/crowd.ts'
import { connect } from '../../db/connect.ts'
import { sqliteDatabase } from '../../db/sqlite.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'
import { day } from '../lib/given.ts'
import { castQuestions } from './quality/cast-questions.ts'
import { knownIn } from './quality/known.ts'
import { hitsOf, inAll } from './quality/measured.ts'
import { EXACT_KINDS, questionsAbout } from './quality/questions.ts'

const TODAY = day('2026-11-21')

it('whomever a colleague means of the cast stands first', async () => {
  const { database, path } = freshDatabase('demo')
  const connection = connect(path)
  const { missed } = await hitsOf(database.read, castQuestions(connection), TODAY)
  connection.close()
  expect(missed.map(({ text }) => text)).toEqual([])
})

it('of a crowd, nearly everybody stands first however the question is bent, and always by what is exact', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-quality-'))
  const path = join(folder, 'rapport.sqlite')
  copyFileSync(join(inject('migrated'), 'empty.sqlite'), path)
  await loadCrowd(path, { members: 400, seed: 5, now: MORNING })
  const database = sqliteDatabase(path)
  const connection = connect(path)
  const questions = questionsAbout(knownIn(connection), randomFrom(5), 5)
  const { hits, missed } = await hitsOf(database.read, questions, TODAY)
  connection.close()
  await database.close()
  rmSync(folder, { recursive: true })
  expect(missed.filter(({ kind }) => EXACT_KINDS.includes(kind))).toEqual([])
  const { asked, first, firstFive } = inAll(hits)
  expect(asked).toBeGreaterThan(70)
  expect(first / asked).toBeGreaterThanOrEqual(0.9)
  expect(firstFive / asked).toBeGreaterThanOrEqual(0.97)
}, 60_000)
