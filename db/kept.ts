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
  const all = new WeakMap<Reader, Kept<Answer>>()
  return async (reader, ...asked) => {
    const mark = await changeMarks.get(reader)?.()
    if (mark === undefined) return read(reader, ...asked)
    const { answers } = sinceChange(all, reader, mark)
    const key = asked.join('\n')
    const known = answers.get(key)
    if (known) return known
    const answer = read(reader, ...asked)
    answers.set(key, answer)
    answer.catch(() => answers.delete(key))
    const [oldest] = answers.keys()
    if (answers.size > most && oldest !== undefined) answers.delete(oldest)
    return answer
  }
}

interface Kept<Answer> {
  mark: string
  answers: Map<string, Promise<Answer>>
}

/** What was kept since the last change; after another one, nothing. */
function sinceChange<Answer>(all: WeakMap<Reader, Kept<Answer>>, reader: Reader, mark: string): Kept<Answer> {
  const known = all.get(reader)
  if (known?.mark === mark) return known
  const none = { mark, answers: new Map<string, Promise<Answer>>() }
  all.set(reader, none)
  return none
}
