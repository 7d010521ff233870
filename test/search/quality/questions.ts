import type { Random } from '../../../db/seeds/crowd/random.ts'
import { NICKNAMES } from '../../../db/seeds/crowd/nicknames.ts'
import { searchWords } from '../../../db/search/words.ts'
import { fold } from '../../../src/lib/text.ts'
import type { Known, KnownCustomer } from './known.ts'
import { SLIPS } from './slips.ts'

/** What somebody types, and whom they mean by it. */
export interface MeantQuestion {
  kind: string
  text: string
  id: string
}

/** These must find whom they mean before anybody else. */
export const EXACT_KINDS = [
  'the name',
  'the name, in another order',
  'member number',
  'phone',
  'part of a phone',
  'e-mail',
]

/** So many questions of each kind about those who are known, each clear to a colleague; the same for the same chances. */
export function questionsAbout(known: Known, random: Random, ofEachKind: number): MeantQuestion[] {
  return Object.entries(ASKED).flatMap(([kind, ask]) => {
    const asked: MeantQuestion[] = []
    for (let tries = 0; tries < ofEachKind * TRIES && asked.length < ofEachKind; tries++) {
      const one = random.pick(known.customers)
      const text = ask(one, known, random)
      if (text !== undefined && asked.every(({ id }) => id !== one.id)) asked.push({ kind, text, id: one.id })
    }
    return asked
  })
}

const TRIES = 500

type Ask = (one: KnownCustomer, known: Known, random: Random) => string | undefined

const ASKED: Readonly<Record<string, Ask>> = {
  'the name': uniqueName,
  'the name, in another order': (one, known) => uniqueName(one, known)?.split(' ').reverse().join(' '),
  'the beginnings of the names': begun,
  'member number': ({ memberNumber }) => memberNumber ?? undefined,
  phone: ({ phone }) => phone ?? undefined,
  'part of a phone': partOfPhone,
  'e-mail': ({ email }) => email ?? undefined,
  ...Object.fromEntries(Object.keys(SLIPS).map((slip) => [slip, slipped(slip as keyof typeof SLIPS)])),
  nickname,
  'name and relative': relative,
  'relation, relative and a note': fragments,
  'name and interest or preference': (one, known, random) => withOneOf(one, known, random, one.facts),
  'name and a note': (one, known, random) => withOneOf(one, known, random, one.notes),
}

function uniqueName({ name }: KnownCustomer, known: Known): string | undefined {
  const words = searchWords(name)
  return words.length > 1 && known.named(words) === 1 && known.known(words) === 1 ? name : undefined
}

function partOfPhone({ phone }: KnownCustomer, { customers }: Known): string | undefined {
  const part = phone?.slice(-7)
  const isClear = part && customers.filter((one) => one.phone?.includes(part)).length === 1
  return isClear ? part : undefined
}

function begun(one: KnownCustomer, known: Known): string | undefined {
  const [given = '', family = ''] = [searchWords(one.name)[0], searchWords(one.name).at(-1)]
  const isClear =
    family.length > 4 && known.customers.filter(({ name }) => isBegun(name, given, family)).length === 1
  return isClear ? `${given} ${family.slice(0, 4)}` : undefined
}

function isBegun(name: string, given: string, family: string): boolean {
  const words = searchWords(name)
  return (
    words.some((word) => word.startsWith(given)) && words.some((word) => word.startsWith(family.slice(0, 4)))
  )
}

/** One word of the name is typed wrong; what comes out is nobody else's name. */
function slipped(slip: keyof typeof SLIPS): Ask {
  return (one, known, random) => {
    if (uniqueName(one, known) === undefined) return undefined
    const words = searchWords(one.name)
    const long = words.filter((word) => word.length >= SHORTEST_SLIPPED && /^[a-z]+$/u.test(word))
    if (long.length === 0) return undefined
    const word = random.pick(long)
    const wrong = SLIPS[slip](word, random)
    if (wrong === undefined || wrong === word) return undefined
    const typed = words.map((own) => (own === word ? wrong : own))
    return known.named(typed) === 0 ? typed.join(' ') : undefined
  }
}

const SHORTEST_SLIPPED = 5

/** What others of that name are called, where nobody else may be meant. */
function nickname(one: KnownCustomer, known: Known, random: Random): string | undefined {
  const [given = '', ...rest] = one.name.split(' ')
  const nicknames = NICKNAMES.get(given)
  const family = rest.at(-1)
  if (!nicknames || family === undefined || one.goesBy !== null) return undefined
  const called = random.pick(nicknames)
  const isClear = known.named([given, family]) === 1 && known.named([called, family]) === 0
  return isClear && known.known([called, family]) === 0 ? `${called} ${family}` : undefined
}

function relative(one: KnownCustomer, known: Known, random: Random): string | undefined {
  if (one.people.length === 0) return undefined
  const family = searchWords(one.name).at(-1) ?? ''
  const given = fold(random.pick(one.people).name).split(' ')[0] ?? ''
  return clear(known, [given, family])
}

/** "wife ingrid volvo" */
function fragments(one: KnownCustomer, known: Known, random: Random): string | undefined {
  if (one.people.length === 0 || one.notes.length === 0) return undefined
  const { relation, name } = random.pick(one.people)
  const [given = ''] = searchWords(name)
  const word = random.pick(longWords(random.pick(one.notes)))
  return searchWords(relation).length === 1 && word ? clear(known, [relation, given, word]) : undefined
}

function longWords(text: string): [string, ...string[]] | [''] {
  const [first = '', ...rest] = searchWords(text).filter((word) => word.length > 3)
  return [first, ...rest]
}

/** The given name, and a word that is remembered. */
function withOneOf(
  one: KnownCustomer,
  known: Known,
  random: Random,
  texts: readonly string[],
): string | undefined {
  if (texts.length === 0) return undefined
  const [given = ''] = searchWords(one.name)
  return clear(known, [given, random.pick(longWords(random.pick(texts)))])
}

function clear(known: Known, words: readonly string[]): string | undefined {
  return words.every(Boolean) && new Set(words).size === words.length && known.known(words) === 1
    ? words.join(' ')
    : undefined
}
