import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type SQLite from 'better-sqlite3'

/** Keeps the log of changes short without holding up the thread that writes it. */
export interface Checkpoints {
  /** To be called after each unit of work. Settles when the next may begin: at once, unless the log has grown long. */
  afterUnit(): Promise<void>
  close(): Promise<void>
}

/** Pages of the log, of four kilobytes each, that are worth a checkpoint. */
const A_CHECKPOINT = 2_000
/** As many that nobody writes until they are brought back: while others write, a checkpoint never reaches the end. */
const LONG = 16_000
/** As many that a commit brings them back itself: where the thread has come to an end. */
const FAR_TOO_LONG = 65_536

/**
 * Brings what a connection has written back into the file in a thread of its own, since each checkpoint waits for the
 * disk. A process that never writes much never has such a thread.
 */
export function checkpointsAside(path: string, writer: SQLite.Database): Checkpoints {
  writer.pragma(`wal_autocheckpoint = ${FAR_TOO_LONG}`)
  const state = writer.prepare<[], { log: number; checkpointed: number }>('PRAGMA wal_checkpoint(NOOP)')
  let thread: Worker | undefined
  let underWay: Promise<void> | undefined
  let long = LONG

  function logNow() {
    return state.get() ?? { log: 0, checkpointed: 0 }
  }

  function checkpoint(): Promise<void> {
    thread ??= startThread(path).once('exit', () => (thread = undefined))
    return (underWay ??= asked(thread).finally(() => (underWay = undefined)))
  }

  async function catchUp(): Promise<void> {
    await underWay
    await checkpoint()
    // Somebody who still reads an old moment keeps the log from beginning anew.
    long = Math.max(LONG, 1.5 * logNow().log)
  }

  return {
    async afterUnit() {
      const { log, checkpointed } = logNow()
      if (log < LONG) long = LONG
      if (log >= long) await catchUp()
      else if (log - checkpointed >= A_CHECKPOINT) void checkpoint()
    },
    async close() {
      await underWay
      if (!thread) return
      // The process lives until it has ended.
      thread.ref()
      const ended = once(thread, 'exit')
      thread.postMessage('close')
      await ended
    },
  }
}

function startThread(path: string): Worker {
  const thread = new Worker(new URL('./checkpoint-thread.js', import.meta.url), {
    workerData: path,
    execArgv: [],
  })
  thread.unref()
  // A commit checkpoints by itself then, if late.
  thread.on('error', () => undefined)
  return thread
}

/** The process lives until the answer, or until the thread is no more. */
async function asked(thread: Worker): Promise<void> {
  const ended = new AbortController()
  const { signal } = ended
  thread.ref()
  thread.postMessage('checkpoint')
  await Promise.race([once(thread, 'message', { signal }), once(thread, 'exit', { signal })]).catch(
    () => undefined,
  )
  ended.abort()
  thread.unref()
}
