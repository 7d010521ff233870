import { aside, type Limits } from '../lib/aside.ts'
import { areCards, cardsOf } from './cards/cards.ts'
import type { ListKind } from './import.ts'
import { CARD_HEADINGS } from './read-cards.ts'
import { beginningIn, type SourceFile } from './reading/read-list.ts'
import { sourceAt } from './reading/source-file.ts'
import { surveyOf, type Survey } from './reading/survey.ts'
import { Unreadable } from './reading/unreadable.ts'

/** A file that arrived, and the zone of whoever sent it. */
export interface ArrivedFile {
  path: string
  timeZone: string
}

/** What a file was found to be: a list, or vCards, which need nothing said of their columns. */
export interface Found {
  kind: ListKind
  headings: string[]
  rowCount: number
  survey: Survey | null
}

/** The one thing that comes of looking a file over. */
export type Surveying = AsyncGenerator<{ found: Found } | { refused: string }, void, void>

/** Looks a file over in a thread of its own, since some files take their time. */
export function surveyAside(file: ArrivedFile, limits: Limits = LIMITS): Surveying {
  return aside(surveyList, import.meta.url, file, limits)
}

/** Looks a file over from end to end: what it holds, or at which line it cannot be read. */
export async function* surveyList({ path, timeZone }: ArrivedFile): Surveying {
  try {
    yield await found({ path, timeZone })
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    yield { refused: error.message }
  }
}

const LIMITS: Limits = { milliseconds: 90_000, megabytes: 256 }

async function found({ path, timeZone }: ArrivedFile): Promise<{ found: Found } | { refused: string }> {
  const source = sourceAt(path)
  if ('refused' in source) return source
  if (areCards(beginningIn(source))) return { found: cardsIn(source) }
  const list = await surveyOf(source, timeZone)
  if (!list) return { refused: 'There is nothing in this file.' }
  if (list.rowCount === 0)
    return { refused: 'There is nobody in this list: it ends after the names of its columns.' }
  return { found: { kind: 'table', ...list } }
}

function cardsIn(source: SourceFile): Found {
  let rowCount = 0
  for (const { line } of cardsOf(source)) if (line > 0) rowCount += 1
  return { kind: 'cards', headings: CARD_HEADINGS, rowCount, survey: null }
}
