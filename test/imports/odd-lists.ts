import { readMemberList, type ListFile, type ListReading } from '../../src/imports/read-member-list.ts'
import type { ArrivedFile, Surveying } from '../../src/imports/survey-list.ts'

/** Readings of a list of which something goes wrong in their thread. */

export async function* hangsAtOnce({ timeZone }: ArrivedFile): Surveying {
  for (;;) if (timeZone === 'nowhere') yield await Promise.resolve({ refused: '' })
}

export async function* failsAtOnce({ timeZone }: ArrivedFile): Surveying {
  await Promise.resolve()
  if (timeZone !== 'nowhere') throw new Error('Joan Whitfield is in here')
  yield { refused: '' }
}

/** Hands over the first rows, and then fails. */
export async function* failsHalfway(file: ListFile): ListReading {
  for await (const few of readMemberList(file)) {
    yield few
    throw new Error('Joan Whitfield is in here')
  }
}
