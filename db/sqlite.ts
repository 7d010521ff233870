import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as breath } from 'node:timers/promises'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { compactAside, discardCopies } from './compact.ts'
import { connect } from './connect.ts'
import type { Database, Reader, Tx } from './database.ts'
import { checkpointsAside } from './checkpoints.ts'
import { keepsAnswers } from './kept.ts'
import { snapshotOf } from './snapshot.ts'
import { inTransaction } from './transaction.ts'

/**
 * SQLite behind the Database: one connection writes, a second reads and never sees work in progress.
 * Expects a migrated file.
 */
export function sqliteDatabase(path: string): Database {
  const writer = connect(path)
  const reader = connect(path)
  reader.pragma('query_only = ON')
  // Pages of the file are read where the system keeps them. Copies would all be thrown away at every change.
  reader.pragma('mmap_size = 2147418112')
  reader.pragma('cache_size = -2048')
  const checkpoints = checkpointsAside(path, writer)
  const snapshot = snapshotOf(reader)
  const unit = new AsyncLocalStorage<{ open: boolean }>()
  const tx = drizzle(writer, {
    casing: 'snake_case',
    logger: {
      logQuery() {
        if (!unit.getStore()?.open) throw new Error('A unit of work was used after it ended')
      },
    },
  }) as unknown as Tx
  let turn: Promise<unknown> = Promise.resolve()
  let waiting = 0

  async function inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    if (unit.getStore()?.open) throw new Error('write() inside write(): pass the tx on instead')
    waiting += 1
    const mine = turn.then(() => {
      waiting -= 1
      const state = { open: true }
      return unit.run(state, run).finally(() => {
        state.open = false
        snapshot.end()
      })
    })
    turn = mine.then(untilNext, untilNext).catch(() => undefined)
    return mine
  }

  /** However many units wait, those who read have their turn between two. */
  async function untilNext(): Promise<void> {
    await breath()
    await checkpoints.afterUnit()
  }

  const changeMark = () => Promise.resolve(snapshot.mark())
  const read = drizzle(reader, {
    casing: 'snake_case',
    logger: { logQuery: snapshot.begin },
  }) as unknown as Reader
  keepsAnswers(read, changeMark)

  return {
    read,
    write: (work) => inTurn(() => inTransaction(writer, () => work(tx))),
    writeUnnoticed: (work) => inTurn(() => snapshot.passingOver(writer, () => work(tx))),
    waiting: () => waiting,
    atOneMoment: (work) => atOneMoment(path, work),
    changeMark,
    async forgetRemoved() {
      // In turn with the units of work: whoever saves meanwhile waits without holding anybody up.
      await inTurn(() => compactAside(path))
      discardCopies(path)
    },
    async close() {
      await turn
      await checkpoints.close()
      reader.close()
      writer.close()
    },
  }
}

/** On a connection of its own, whose transaction sees the file as it is when it first reads. */
async function atOneMoment<Result>(path: string, work: (reader: Reader) => Promise<Result>): Promise<Result> {
  const connection = connect(path)
  try {
    connection.pragma('query_only = ON')
    connection.pragma('cache_size = -8192')
    connection.exec('BEGIN; SELECT 1 FROM sqlite_master')
    return await work(drizzle(connection, { casing: 'snake_case' }) as unknown as Reader)
  } finally {
    connection.close()
  }
}
