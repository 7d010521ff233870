import { closeSync, openSync, readSync } from 'node:fs'

/** The bytes of a file, so many at a time. Each bite is only good until the next is asked for. */
export function* bitesOf(path: string, size: number): Generator<Buffer> {
  const file = openSync(path, 'r')
  try {
    const bite = Buffer.allocUnsafe(size)
    for (;;) {
      const length = readSync(file, bite, 0, size, null)
      if (length === 0) return
      yield bite.subarray(0, length)
    }
  } finally {
    closeSync(file)
  }
}

/** The first bytes of a file; fewer where it has no more. */
export function beginningOf(path: string, size: number): Buffer {
  const [bite = Buffer.alloc(0)] = bitesOf(path, size)
  return Buffer.from(bite)
}
