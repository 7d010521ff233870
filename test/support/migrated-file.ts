import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../db/open.ts'
import { loadDemo } from '../../db/seeds/demo.ts'
import { DEMO_PASSWORD } from '../../src/sign-in/demo-logins.ts'
import { hashPassword } from '../../src/staff/passwords.ts'
import { MORNING } from './clock.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with `empty.sqlite` and `demo.sqlite`, migrated once; every test works on a copy. */
    migrated: string
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-tests-'))
  const empty = await openDatabase(`file:${join(folder, 'empty.sqlite')}`)
  await empty.close()
  const demo = await openDatabase(`file:${join(folder, 'demo.sqlite')}`)
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  await demo.write((tx) => loadDemo(tx, { now: MORNING, passwordHash }))
  await demo.close()
  project.provide('migrated', folder)
  return () => {
    rmSync(folder, { recursive: true, force: true })
  }
}
