import type { ImportId } from '../import.ts'

/** The lists whose files are on their way, so that nobody needs them yet. */
const arriving = new Set<ImportId>()

/** True while a file is on its way, and no list says yet that it needs it. */
export function isArriving(id: ImportId): boolean {
  return arriving.has(id)
}

/** Keeps the file of a list from being taken for a forgotten one while this goes on. */
export async function whileArriving<Result>(id: ImportId, work: () => Promise<Result>): Promise<Result> {
  arriving.add(id)
  try {
    return await work()
  } finally {
    arriving.delete(id)
  }
}
