import type SQLite from 'better-sqlite3'
import { inTransaction } from './transaction.ts'

/**
 * What is read in one turn of the event loop, such as all of a page, agrees with itself, and takes one lock instead
 * of one for every query. A unit of work that is kept ends it, so that the next read sees what was written. Its mark
 * differs from that of a snapshot before the last change.
 */
export function snapshotOf(reader: SQLite.Database): Snapshot {
  const begin = reader.prepare('BEGIN')
  const commit = reader.prepare('COMMIT')
  const version = reader.prepare<[], number>(DATA_VERSION).pluck()
  let mark: string | undefined
  let passedOver = 0
  const end = () => {
    mark = undefined
    if (reader.inTransaction) commit.run()
  }
  const snapshot = {
    begin() {
      if (reader.inTransaction) return
      begin.run()
      setImmediate(end)
    },
    mark() {
      snapshot.begin()
      return (mark ??= String(versionNow() - passedOver))
    },
    end,
    async passingOver<Result>(writer: SQLite.Database, work: () => Promise<Result>) {
      const ofOthers = writer.prepare<[], number>(DATA_VERSION).pluck()
      let before = { all: 0, ofOthers: 0 }
      const result = await inTransaction(writer, async () => {
        // Whoever writes is alone from here to the commit: what the reader sees now is all that was committed.
        end()
        before = { all: versionNow(), ofOthers: ofOthers.get() ?? 0 }
        return work()
      })
      end()
      const after = versionNow()
      // Where another process has committed since, this was not all that the reader saw change.
      if (ofOthers.get() === before.ofOthers) passedOver += after - before.all
      return result
    },
  }
  return snapshot

  function versionNow(): number {
    snapshot.begin()
    return version.get() ?? 0
  }
}

const DATA_VERSION = 'PRAGMA data_version'

interface Snapshot {
  begin: () => void
  mark: () => string
  end: () => void
  /** One unit of work that leaves the mark as it is. */
  passingOver: <Result>(writer: SQLite.Database, work: () => Promise<Result>) => Promise<Result>
}
