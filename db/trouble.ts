/** Why nothing can be kept at the moment. */
export type StorageTrouble = 'full' | 'read-only' | 'failing'

/** What an error says of the disk under the database; undefined where it is about something else. */
export function storageTrouble(error: unknown): StorageTrouble | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause ? String(cause.code) : ''
    const [, trouble] = TROUBLES.find(([pattern]) => pattern.test(code)) ?? []
    if (trouble) return trouble
  }
  return undefined
}

// SQLite's result codes, and those of the system for the files beside it.
const TROUBLES: readonly (readonly [RegExp, StorageTrouble])[] = [
  [/^(?:SQLITE_FULL|ENOSPC|EDQUOT)$/u, 'full'],
  [/^(?:SQLITE_READONLY(?:_\w+)?|EROFS)$/u, 'read-only'],
  [/^(?:SQLITE_IOERR(?:_\w+)?|SQLITE_CORRUPT(?:_\w+)?|EIO)$/u, 'failing'],
]
