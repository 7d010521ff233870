import { setImmediate as breath } from 'node:timers/promises'
import type { Reader } from '../../db/database.ts'
import type { ImportId } from '../imports/import.ts'
import { fileOf, isKept } from '../imports/incoming/files.ts'
import { sourceAt } from '../imports/reading/source-file.ts'
import { textOf } from '../imports/reading/decode.ts'
import type { PersonId } from '../people/person.ts'
import { listsWithoutRows } from './paper-queries.ts'
import type { Names } from './names.ts'
import { namesOfThem, withMerged } from './whom-queries.ts'

/**
 * The lists that nobody has looked through yet and whose files hold a word of their names or an address of theirs. What
 * else is in those files nobody knows, so that one word is enough.
 */
export async function waitingListsNaming(
  reader: Reader,
  dataFolder: string,
  ids: readonly PersonId[],
): Promise<ImportId[]> {
  const waiting = await listsWithoutRows(reader)
  if (waiting.length === 0) return []
  const words = soughtOf(await namesOfThem(reader, await withMerged(reader, ids), []))
  const naming: ImportId[] = []
  for (const id of waiting)
    if ((await isKept(dataFolder, id)) && (await holdsOneOf(fileOf(dataFolder, id), words))) naming.push(id)
  return naming
}

function soughtOf({ words, emails }: Names): string[] {
  const [longest = ''] = words.toSorted((a, b) => b.length - a.length)
  return [longest.toLowerCase(), ...emails].filter(Boolean)
}

async function holdsOneOf(path: string, sought: readonly string[]): Promise<boolean> {
  const source = sourceAt(path)
  if ('refused' in source) return false
  let end = ''
  for (const text of textOf(path, source.encoding, A_BITE)) {
    const here = (end + text).toLowerCase()
    if (sought.some((one) => here.includes(one))) return true
    end = here.slice(-LONGEST)
    await breath()
  }
  return false
}

const A_BITE = 256 * 1024
const LONGEST = 320
