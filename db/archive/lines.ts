import { createReadStream } from 'node:fs'
import { ArchiveRefused } from './format.ts'

// A photo of 512 pixels is far below; a line without an end must not fill the memory.
const LONGEST = 64 * 1024 * 1024

/** The lines of a file, each without its end. Unlike readline's they end at a line feed alone: a text may hold others. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > LONGEST) throw new ArchiveRefused('This is no archive of Rapport: it is all one line.')
    yield* lines
  }
  if (rest !== '') yield rest
}
