/**
 * The key by which names and words are compared: no case, accents or punctuation, one space between words.
 * `fold(' JOSÉ O’Brien-Łoś')` is `'jose obrien los'`. Folding again changes nothing.
 */
export function fold(text: string): string {
  // Most words need no more than this, and search folds hundreds for one letter typed.
  if (PLAIN_WORDS.test(text)) return text.toLowerCase()
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(ACCENTS, '')
      .replace(UNDECOMPOSED, (letter) => PLAIN[letter] ?? letter)
      .replace(SILENT, '')
      .replace(SEPARATORS, ' ')
      .trim()
      // What stood between two marks may be gone, and their order is part of NFKD.
      .normalize('NFKD')
  )
}

/** The folded words of a text. */
export function words(text: string): string[] {
  const folded = fold(text)
  return folded === '' ? [] : folded.split(' ')
}

/** The first letters of the first and the last word, at most two: 'Ray Alvarez' is 'RA', 'Cher' is 'C'. */
export function initials(name: string): string {
  const all = name.normalize('NFC').split(/\s+/u).filter(Boolean)
  const lettered = all.map((word) => word.replace(/^[^\p{L}\p{N}]+/u, '')).filter(Boolean)
  const [first, ...rest] = lettered.length > 0 ? lettered : all
  return [first, rest.at(-1)].map((word) => (word === undefined ? '' : capital(word))).join('')
}

/** Whose it is: "Ray's". A name in s takes 's too ("James's"), as it is said aloud; that is the house voice. */
export function possessive(name: string): string {
  return `${name}'s`
}

/** 'a', 'a and b', 'a, b and c'; '' for none. */
export function listInWords(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}

/** '1 visit', '14 visits'. Give `many` when it is not `one` with an s. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`
}

/** One to ten as words, any other number in digits. */
export function numberInWords(n: number): string {
  return ONE_TO_TEN[n - 1] ?? String(n)
}

/** The text with a capital to begin with. */
export function capitalised(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}

/** At most `max` characters (at least 1), cut after a whole word where there is one, with an ellipsis if cut. */
export function truncate(text: string, max: number): string {
  const characters = Array.from(text)
  if (characters.length <= max) return text
  const start = characters.slice(0, max).join('')
  const wholeWords = /^(.*\S)\s+\S*$/su.exec(start)?.[1]
  return `${wholeWords ?? characters.slice(0, max - 1).join('')}…`
}

/** The digits alone, as 0 to 9; full-width and Arabic-Indic ones count. */
export function digitsOf(text: string): string {
  // In each of these ranges the last four bits of a character are its value.
  return Array.from(text.match(/[0-9０-９٠-٩۰-۹]/gu) ?? [], (digit) => digit.charCodeAt(0) & 0xf).join('')
}

const PLAIN_WORDS = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/

// Marks of Latin, Greek, Cyrillic, Hebrew and Arabic only: in Hindi, Thai or Japanese a mark is a letter's sound.
const ACCENTS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f]/gu

// Letters with a stroke or a tie, which Unicode does not take apart.
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
}
const UNDECOMPOSED = /[ßøæœłđðþħıς]/gu

const SILENT = /['’‘ʼʻ`.\p{Cf}]/gu
const SEPARATORS = /[\s,;:!?¡¿"“”„«»()[\]{}/\\|_…\p{Pd}]+/gu

const ONE_TO_TEN = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function capital(word: string): string {
  return firstCharacter(firstCharacter(word).toUpperCase())
}

function firstCharacter(text: string): string {
  if (BEGINS_PLAINLY.test(text)) return text.charAt(0)
  return segmenter.segment(text)[Symbol.iterator]().next().value?.segment ?? ''
}

// A letter of English that nothing joins on to; the segmenter is a hundred times as slow.
const BEGINS_PLAINLY = /^[A-Za-z0-9](?:[ -~]|$)/

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
