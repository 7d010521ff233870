import { soundsOf } from '../../db/search/likeness.ts'
import { nicknamesOf } from '../../db/search/nicknames.ts'
import type { PartialDate } from '../lib/partial-date.ts'
import type { PersonId } from '../people/person.ts'
import type { RelationshipKind } from '../relationships/relationship.ts'

/** All that somebody is compared by, folded. */
export interface Traits {
  id: PersonId
  isCustomer: boolean
  /** Every word of the name, in order of the alphabet: some write the family name first. */
  name: string
  /** The given names, what they go by among them. */
  given: readonly string[]
  family: readonly string[]
  formerFamily: readonly string[]
  suffix: readonly string[]
  phones: readonly string[]
  emails: readonly string[]
  birthday: PartialDate
  memberNumber: string
  town: string
  relatives: readonly Relative[]
}

/** Somebody of theirs. */
export interface Relative {
  id: PersonId
  kind: RelationshipKind
  given: string
}

/** What two share who are worth comparing. Somebody who is no customer is known by name and family alone. */
export function keysOf(traits: Traits): string[] {
  const { isCustomer, family, given } = traits
  if (family.length === 0 || given.length === 0) return isCustomer ? reachKeys(traits) : []
  const sounds = family.flatMap(soundOf)
  const keys = isCustomer
    ? [
        ...reachKeys(traits),
        ...birthdayKeys(traits, sounds),
        ...nameKeys(traits, sounds),
        ...townKeys(traits, sounds),
      ]
    : []
  return [...new Set([nameKey(traits), ...keys])]
}

/** The whole name, in whichever order it was written. */
export function nameKey({ name }: Pick<Traits, 'name'>): string {
  return `n:${name}`
}

/** How many may share a key before it says nothing any more: there are many of one name, and few of one phone. */
export function mostSharing(key: string): number {
  return key.startsWith('p:') || key.startsWith('e:') ? 60 : 30
}

function reachKeys({ phones, emails, memberNumber }: Traits): string[] {
  return [
    ...phones.map((digits) => `p:${digits}`),
    ...emails.map((address) => `e:${address}`),
    ...(memberNumber ? [`m:${memberNumber}`] : []),
  ]
}

function birthdayKeys(
  { given, birthday: { year, month, day } }: Traits,
  sounds: readonly string[],
): string[] {
  if (month === null || day === null) return []
  const whole =
    year === null ? [] : [...sounds, ...given].map((sound) => `b:${sound} ${year}-${month}-${day}`)
  return [`g:${given[0] ?? ''} ${month}-${day}`, ...whole]
}

function nameKeys({ given: [first = ''] }: Traits, sounds: readonly string[]): string[] {
  return callNames(first).flatMap((name) => sounds.map((sound) => `s:${sound} ${soundOf(name)[0] ?? name}`))
}

function townKeys({ town }: Traits, sounds: readonly string[]): string[] {
  return town ? sounds.map((sound) => `f:${sound} ${town}`) : []
}

/** The name, and the few that it may be short for: Bob may be Robert, while Robert may be many. */
function callNames(name: string): readonly string[] {
  const others = nicknamesOf(name)
  return others.length <= FEW ? [name, ...others] : [name]
}

function soundOf(word: string): string[] {
  const [sound] = soundsOf(word)
  return [sound ?? word]
}

const FEW = 6
