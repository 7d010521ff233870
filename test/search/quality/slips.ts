import type { Random } from '../../../db/seeds/crowd/random.ts'

/** Ways in which a word is typed wrong; undefined where the word does not lend itself to it. */
export const SLIPS = {
  'two letters exchanged': exchanged,
  'a letter left out': leftOut,
  'a letter twice': doubled,
  'another letter': replaced,
  'by its sound': respelled,
} satisfies Record<string, (word: string, random: Random) => string | undefined>

function exchanged(word: string, random: Random): string | undefined {
  const at = random.int(1, word.length - 2)
  return word[at] === word[at + 1]
    ? undefined
    : word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
}

function leftOut(word: string, random: Random): string {
  const at = random.int(1, word.length - 1)
  return word.slice(0, at) + word.slice(at + 1)
}

function doubled(word: string, random: Random): string {
  const at = random.int(0, word.length - 1)
  return word.slice(0, at) + (word[at] ?? '').repeat(2) + word.slice(at + 1)
}

/** By one that stands beside it on the keyboard. */
function replaced(word: string, random: Random): string | undefined {
  const at = random.int(1, word.length - 1)
  const row = ROWS.find((letters) => letters.includes(word[at] ?? '-'))
  if (!row) return undefined
  const place = row.indexOf(word[at] ?? '')
  const other = row[place + 1] ?? row[place - 1] ?? ''
  return word.slice(0, at) + other + word.slice(at + 1)
}

/** As somebody writes who has only heard it. */
function respelled(word: string, random: Random): string | undefined {
  const fitting = HEARD.filter(([from]) => word.includes(from))
  if (fitting.length === 0) return undefined
  const [from, to] = random.pick(fitting)
  return word.replace(from, to)
}

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

const HEARD: readonly (readonly [from: string, to: string])[] = [
  ['ph', 'f'],
  ['th', 't'],
  ['ck', 'k'],
  ['sch', 'sh'],
  ['ll', 'l'],
  ['nn', 'n'],
  ['tt', 't'],
  ['ss', 's'],
  ['ey', 'y'],
  ['ie', 'y'],
  ['ei', 'ai'],
  ['ee', 'ea'],
  ['ou', 'oo'],
  ['qu', 'kw'],
  ['ca', 'ka'],
  ['co', 'ko'],
  ['ch', 'tch'],
  ['y', 'i'],
  ['z', 's'],
  ['er', 'ar'],
  ['en', 'an'],
]
