import type { ListFile, ListReading } from '../../src/imports/read-member-list.ts'
import { readMemberList } from '../../src/imports/read-member-list.ts'

/** Readings of a list of which something goes wrong in their thread. */

export async function* hangsAtOnce(file: ListFile): ListReading {
  for (;;) if (file.timeZone === 'nowhere') yield await Promise.resolve({ refused: '' })
}

export async function* failsAtOnce(file: ListFile): ListReading {
  await Promise.resolve()
  if (file.timeZone !== 'nowhere') throw new Error('Joan Whitfield is in here')
  yield { refused: '' }
}

/** Hands over the first rows, and then fails. */
export async function* failsHalfway(file: ListFile): ListReading {
  for await (const piece of readMemberList(file)) {
    yield piece
    if ('rows' in piece) throw new Error('Joan Whitfield is in here')
  }
}
