import { aside, type Limits } from '../lib/aside.ts'
import { sourceAt } from './reading/source-file.ts'
import { surveyOf, type Survey } from './reading/survey.ts'
import { Unreadable } from './reading/unreadable.ts'

/** A file that arrived, and the zone of whoever sent it. */
export interface ArrivedFile {
  path: string
  timeZone: string
}

/** What a file was found to be. */
export interface Found {
  headings: string[]
  rowCount: number
  survey: Survey
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
  const list = await surveyOf(source, timeZone)
  if (!list) return { refused: 'There is nothing in this file.' }
  if (list.rowCount === 0)
    return { refused: 'There is nobody in this list: it ends after the names of its columns.' }
  return { found: list }
}
