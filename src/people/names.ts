import { fold } from '../lib/text.ts'

/** The name folded, family name first, for lists in order: "Ray Alvarez" is 'alvarez ray'. */
export function sortNameOf(name: string): string {
  const { given, family, suffix } = partsOf(name)
  return fold([...family, ...given, ...suffix].join(' ')) || name.trim().toLowerCase()
}

/** The family name as written, with its particle: 'de la Cruz'. A single word, or a name written family name first, is whole. */
export function familyNameOf(name: string): string {
  return partsOf(name).family.join(' ')
}

/** What to call somebody in a sentence: what they go by, or else their given name. */
export function calledName(person: { name: string; goesBy: string | null }): string {
  const all = wordsOf(person.name)
  const [first = ''] = all
  return person.goesBy ?? (TITLES.has(fold(first)) || isFamilyFirst(all) ? person.name : first)
}

/** The parts of a name as written, for files that want them apart. */
export function writtenParts(name: string): { given: string; family: string; suffix: string } {
  const { given, family, suffix } = partsOf(name)
  return { given: given.join(' '), family: family.join(' '), suffix: suffix.join(' ') }
}

/** The first of the given names as written, which may have a hyphen: 'Mary-Jane', of "Anna Maria Ruiz" 'Anna'. */
export function firstGivenName(name: string): string {
  const spoken = inSpokenOrder(name)
  const { given, family } = partsOf(spoken)
  const [first = family.at(isFamilyFirst(family) ? -1 : 0) ?? spoken.trim()] = given
  return first
}

/** "Alvarez, Ray" as "Ray Alvarez"; "Ray Alvarez, Jr" stays. */
export function inSpokenOrder(name: string): string {
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim())
  const isTurned = more.length === 0 && family !== '' && given !== '' && !SUFFIXES.has(fold(given))
  return isTurned ? `${given} ${family}` : name
}

/** The words of a name, folded, by what they are; of a single word it is not known which it is: it counts as family name. */
export function nameParts(name: string): NameParts {
  const { given, family, suffix } = partsOf(name)
  const folded = (words: readonly string[]) => words.flatMap((word) => fold(word).split(' ')).filter(Boolean)
  return { given: folded(given), family: folded(family), suffix: folded(suffix) }
}

interface NameParts {
  given: string[]
  family: string[]
  suffix: string[]
}

function partsOf(name: string): NameParts {
  const all = wordsOf(name).filter((word, i) => i > 0 || !TITLES.has(fold(word)))
  const end = lengthWithoutSuffix(all)
  const core = all.slice(0, end)
  const start = isFamilyFirst(core) ? 0 : familyStart(core)
  return { given: core.slice(0, start), family: core.slice(start), suffix: all.slice(end) }
}

function wordsOf(name: string): string[] {
  return name.split(/[\s,]+/u).filter(Boolean)
}

function lengthWithoutSuffix(all: readonly string[]): number {
  const last = all.at(-1)
  return all.length > 1 && last !== undefined && SUFFIXES.has(fold(last))
    ? lengthWithoutSuffix(all.slice(0, -1))
    : all.length
}

/** Names in Chinese, Japanese or Korean script are written family name first. */
function isFamilyFirst(all: readonly string[]): boolean {
  return all.length > 0 && all.every((word) => FAMILY_FIRST.test(word))
}

function familyStart(core: readonly string[]): number {
  let start = Math.max(core.length - 1, 0)
  while (start > 1 && PARTICLES.has(fold(core[start - 1] ?? ''))) start -= 1
  return start
}

const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+$/u

const TITLES = new Set(
  'dr mr mrs ms miss master prof professor sir dame lord lady rev fr sr don dona'.split(' '),
)

const SUFFIXES = new Set('jr sr ii iii iv md phd esq'.split(' '))

const PARTICLES = new Set(
  'af al av abu bin bint ibn ben da das de del dela della der den di do dos du el la las le los st santa ten ter van vanden vander von y zu zum zur'.split(
    ' ',
  ),
)
