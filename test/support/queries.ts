import { setImmediate as breath } from 'node:timers/promises'
import SQLite from 'better-sqlite3'
import { onTestFinished, vi } from 'vitest'

/** How many statements the engine runs meanwhile. */
export async function queriesWhile(work: () => Promise<unknown>): Promise<number> {
  // What the engine does by itself after a unit of work is none of them.
  await breath()
  await breath()
  const memory = new SQLite(':memory:')
  const statements = Object.getPrototypeOf(memory.prepare('select 1')) as SQLite.Statement
  const spies = [vi.spyOn(statements, 'all'), vi.spyOn(statements, 'get')]
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore()
  })
  await work()
  const count = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0)
  for (const spy of spies) spy.mockRestore()
  memory.close()
  return count
}
