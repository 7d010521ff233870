import { keepLast } from '../src/lib/keep-last.ts'
import type { Database, Reader } from './database.ts'

const changeMarks = new WeakMap<Reader, Database['changeMark']>()

/** Lets answers that are read here be kept, since it can be told when something has changed. */
export function keepsAnswers(reader: Reader, changeMark: Database['changeMark']): void {
  changeMarks.set(reader, changeMark)
}

/**
 * Keeps the answers of a read, at most so many, for as long as nothing is committed anywhere: for what is asked far
 * more often than anything changes. A unit of work always reads anew. Whoever asks shares the answer and must not
 * alter it.
 */
export function kept<Asked extends readonly string[], Answer>(
  most: number,
  read: (reader: Reader, ...asked: Asked) => Promise<Answer>,
): (reader: Reader, ...asked: Asked) => Promise<Answer> {
  const all = new WeakMap<Reader, ReturnType<typeof keepLast<Answer>>>()
  return async (reader, ...asked) => {
    const mark = await changeMarks.get(reader)?.()
    if (mark === undefined) return read(reader, ...asked)
    const last = all.get(reader) ?? keepLast<Answer>(most)
    all.set(reader, last)
    return last([mark, ...asked].join('\n'), () => read(reader, ...asked))
  }
}
