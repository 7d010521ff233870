import type { Pronoun } from '../../people/person.ts'
import type { RelationshipKind } from '../../relationships/relationship.ts'

/** What somebody may be to another, as the desk writes it. */
export interface Role {
  kind: RelationshipKind
  pronoun: Pronoun | null
}

/** The role that a word or two name, without regard to hyphens. */
export function roleCalled(words: string): Role | undefined {
  return ROLES.get(words)
}

/** The most words that a role has. */
export const LONGEST_ROLE = 3

/** What the child of somebody in this role is to whoever has them; undefined where we have no one word. */
export function childThrough(
  kind: RelationshipKind,
  pronoun: Pronoun,
): { kind: RelationshipKind; word: string } | undefined {
  const isGirl = pronoun === 'she'
  if (kind === 'spouse' || kind === 'partner') return { kind: 'child', word: isGirl ? 'daughter' : 'son' }
  if (kind === 'child') return { kind: 'grandchild', word: isGirl ? 'granddaughter' : 'grandson' }
  return kind === 'sibling' ? { kind: 'other', word: isGirl ? 'niece' : 'nephew' } : undefined
}

const WRITTEN: readonly [RelationshipKind, Pronoun | null, string][] = [
  ['spouse', 'she', 'wife'],
  ['spouse', 'he', 'husband|hubby'],
  ['spouse', null, 'spouse'],
  ['partner', null, 'partner'],
  ['partner', 'she', 'girlfriend|fiancee'],
  ['partner', 'he', 'boyfriend|fiance'],
  ['parent', 'she', 'mother|mom|mum|stepmother|stepmom'],
  ['parent', 'he', 'father|dad|stepfather|stepdad'],
  ['child', 'she', 'daughter|stepdaughter|baby girl'],
  ['child', 'he', 'son|stepson|baby boy'],
  ['child', null, 'child|kid|baby'],
  ['grandparent', 'she', 'grandmother|grandma'],
  ['grandparent', 'he', 'grandfather|grandpa'],
  ['grandchild', 'she', 'granddaughter'],
  ['grandchild', 'he', 'grandson'],
  ['grandchild', null, 'grandchild|grandkid'],
  ['sibling', 'she', 'sister|twin sister|stepsister|half sister'],
  ['sibling', 'he', 'brother|twin brother|stepbrother|half brother'],
  ['sibling', null, 'twin|sibling'],
  ['friend', null, 'friend|best friend|old friend|buddy|pal|neighbor|neighbour|tennis partner|golf buddy'],
  ['colleague', null, 'colleague|coworker|co worker|boss|law partner|business partner|client'],
  ['assistant', null, 'assistant|pa|secretary'],
  ['pet', null, 'dog|puppy|cat|kitten|horse|pony|parrot|rabbit'],
  ['other', 'she', 'niece|aunt|mother in law|sister in law|daughter in law|goddaughter'],
  ['other', 'he', 'nephew|uncle|father in law|brother in law|son in law|godson'],
  ['other', null, 'cousin|caddie|trainer|coach|driver|nanny|roommate|teacher|instructor|guest|godchild'],
]

const ROLES: ReadonlyMap<string, Role> = new Map(
  WRITTEN.flatMap(([kind, pronoun, words]) =>
    words.split('|').map((word): [string, Role] => [word, { kind, pronoun }]),
  ),
)
