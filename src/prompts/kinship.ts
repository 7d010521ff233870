import type { Day } from '../lib/day.ts'
import { ageOn } from '../lib/partial-date.ts'
import { capitalised, fold, possessive } from '../lib/text.ts'
import { calledName } from '../people/names.ts'
import type { Pronoun } from '../people/person.ts'
import type { RelationshipKind } from '../relationships/relationship.ts'
import type { PersonFacts, Tie } from './facts.ts'

/** Somebody of the customer's, with the tie that says who they are. */
export interface Relative extends PersonFacts {
  tie: Tie
}

/** What they are to the customer: in staff's own word, else as the pronoun tells ("daughter"), else "child". */
export function kinWord({ tie, pronoun }: Relative): string {
  if (tie.word) return tie.word
  const kin = KIN[tie.kind]
  return (pronoun === 'he' ? kin.he : pronoun === 'she' ? kin.she : undefined) ?? kin.any
}

/** 'his', 'her' or 'their' where we know, otherwise the name: "Ray's". */
export function ownerWord(person: PersonFacts): string {
  return person.pronoun ? OWNERS[person.pronoun] : possessive(calledName(person))
}

/** 'His wife Elena' */
export function whoseRelative(customer: PersonFacts, relative: Relative): string {
  return capitalised(`${ownerWord(customer)} ${kinWord(relative)} ${calledName(relative)}`)
}

/** 'Daughter, 16, striker for Coral Gables' */
export function whoItIs(relative: Relative, today: Day): string {
  const kin = capitalised(kinWord(relative))
  const age = ageToSay(relative, today)
  const who = age === undefined ? kin : `${kin}, ${String(age)}`
  if (!relative.about) return who
  return READS_ON.test(relative.about)
    ? `${who}, ${uncapitalised(relative.about)}`
    : `${who}. ${relative.about}`
}

/** Whether we know that there is somebody, and not the name: "wife" stands where it should. */
export function isUnnamed(relative: Relative): boolean {
  const name = fold(relative.name)
  return name === '' || name === fold(kinWord(relative)) || name === fold(KIN[relative.tie.kind].any)
}

/** Years that are a pleasure to hear: a child's, and the round ones. */
export function isAgeToSay(years: number | undefined): years is number {
  return years !== undefined && years > 0 && (years <= GROWN_UP || years % 10 === 0)
}

const GROWN_UP = 21

function ageToSay(person: PersonFacts, today: Day): number | undefined {
  const age = person.ageIsPrivate ? undefined : ageOn(person.birthday, today)
  return age !== undefined && age <= GROWN_UP ? age : undefined
}

// "Striker for Coral Gables", "Runs a bakery": common words, which lose their capital after a comma. A name keeps it.
const READS_ON =
  /^\p{Lu}\p{Ll}+(?:er|or|ist|ed|ing|ent)\b|^\p{Lu}\p{Ll}+s (?:a|an|the|at|in|for|with|on|to|his|her|their)\b/u

function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

const OWNERS: Readonly<Record<Pronoun, string>> = { he: 'his', she: 'her', they: 'their' }

const KIN: Readonly<Record<RelationshipKind, { he?: string; she?: string; any: string }>> = {
  spouse: { he: 'husband', she: 'wife', any: 'spouse' },
  partner: { any: 'partner' },
  'former partner': { any: 'former partner' },
  parent: { he: 'father', she: 'mother', any: 'parent' },
  child: { he: 'son', she: 'daughter', any: 'child' },
  grandparent: { he: 'grandfather', she: 'grandmother', any: 'grandparent' },
  grandchild: { he: 'grandson', she: 'granddaughter', any: 'grandchild' },
  sibling: { he: 'brother', she: 'sister', any: 'sibling' },
  friend: { any: 'friend' },
  colleague: { any: 'colleague' },
  assistant: { any: 'assistant' },
  pet: { any: 'pet' },
  other: { any: 'acquaintance' },
}
