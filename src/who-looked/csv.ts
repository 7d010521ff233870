import type { Reader } from '../../db/database.ts'
import { csvLines, csvOf } from '../lib/csv.ts'
import { dayIn } from '../lib/day.ts'
import { inPages } from '../lib/in-pages.ts'
import { timeOfDayIn } from '../lib/wall-time.ts'
import { KINDS } from './pages.ts'
import { entriesBefore, type Entry } from './queries.ts'
import type { Scope } from './scope.ts'
import { inOneLine, sentenceOf } from './sentence.ts'

/** All of a scope as a CSV file, piece by piece, in the times of the place. */
export async function* whoLookedCsv(reader: Reader, scope: Scope, timeZone: string): AsyncGenerator<string> {
  yield csvOf([['Day', 'Time', 'Who', 'What', 'Whom', 'In a sentence']])
  for await (const page of inPages<Entry>((last) => entriesBefore(reader, scope, timeZone, last, A_PAGE)))
    yield csvLines(page.map((entry) => cellsOf(entry, timeZone)))
}

const A_PAGE = 500

function cellsOf(entry: Entry, timeZone: string): string[] {
  const sentence = sentenceOf(entry)
  const when = [dayIn(entry.at, timeZone), timeOfDayIn(entry.at, timeZone)]
  return [...when, sentence.who, KINDS[entry.kind], sentence.whom, inOneLine(sentence)]
}
