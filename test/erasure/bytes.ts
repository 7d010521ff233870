import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Where a word stands in the files of a folder, whatever its capitals, in UTF-8 and in UTF-16 either way round. */
export function filesHolding(folder: string, word: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  return files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => holds(readFileSync(path), word))
    .map((path) => relative(folder, path))
}

/** Whether bytes hold a word. */
export function holds(bytes: Buffer, word: string): boolean {
  const sought = word.toLowerCase()
  const plain = bytes.toString('latin1').toLowerCase()
  return [sought, Array.from(sought).join('\0')].some((one) => plain.includes(one))
}
