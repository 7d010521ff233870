import type { Pronoun } from '../../../src/people/person.ts'
import { CULTURES, type Culture } from './cultures.ts'
import { NICKNAMES } from './nicknames.ts'
import type { Random } from './random.ts'

export interface GivenName {
  given: string
  goesBy?: string
  pronoun: Pronoun
}

/** A culture, as often as a large club near Miami would meet it. */
export function someCulture(random: Random): Culture {
  const total = CULTURES.reduce((sum, culture) => sum + culture.weight, 0)
  let left = random.next() * total
  return CULTURES.find((culture) => (left -= culture.weight) < 0) ?? random.pick(CULTURES)
}

export function someGivenName(random: Random, culture: Culture, pronoun?: 'he' | 'she'): GivenName {
  const own = pronoun ?? (random.chance(0.5) ? 'she' : 'he')
  const given = random.pickCommon(own === 'she' ? culture.women : culture.men)
  const nicknames = NICKNAMES.get(given)
  const goesBy = nicknames && random.chance(0.45) ? random.pickCommon(nicknames) : undefined
  return { given, ...(goesBy === undefined ? {} : { goesBy }), pronoun: random.chance(0.01) ? 'they' : own }
}

/** What a household is called by: some have two names, some have none. */
export function someFamilyName(random: Random, culture: Culture): string {
  if (culture.kind === 'one word' && random.chance(0.6)) return ''
  const family = random.pickCommon(culture.families)
  if (culture.kind === 'two families' && random.chance(0.4))
    return `${family} ${random.pickCommon(culture.families)}`
  const isDouble = culture.kind !== 'family first' && random.chance(0.03)
  return isDouble ? `${family}-${random.pickCommon(culture.families)}` : family
}

/** The name as written: most members of a large club are told apart by a middle initial or a second family name. */
export function fullName(random: Random, culture: Culture, given: string, family: string): string {
  if (family === '') return given
  if (culture.kind === 'family first') return `${family} ${given}`
  const middle = culture.kind === 'initial' && random.chance(0.3) ? ` ${random.pick(INITIALS)}.` : ''
  return `${given}${middle} ${family}`
}

const INITIALS = 'ABCDEFGHJKLMNPRSTW'.split('')
