import type { Day } from '../../lib/day.ts'
import { capitalised } from '../../lib/text.ts'
import { ageToShow } from '../../people/life.ts'
import { calledName } from '../../people/names.ts'
import { spokenOf } from '../../people/pronouns.ts'
import { relationWord } from '../../relationships/relationship.ts'
import type { PersonFacts, Tie } from '../facts.ts'
import { phrase } from './fill.ts'

/** Somebody of the customer's, with the tie that says who they are. */
export interface Relative {
  person: PersonFacts
  tie: Tie
}

/** 'His wife Elena' */
export function whoseRelative(customer: PersonFacts, { person, tie }: Relative): string {
  const { their } = spokenOf(customer)
  return capitalised(phrase('whose.relative', { their, relation: tie.word, name: calledName(person) }))
}

/** 'Daughter, 16, striker for Coral Gables' */
export function whoItIs({ person, tie }: Relative, today: Day): string {
  const { about } = person
  const age = ageToShow(person, today)
  const who = [
    capitalised(tie.word),
    ...(age !== undefined && age > 0 && age <= GROWN_UP ? [String(age)] : []),
  ].join(', ')
  if (!about) return who
  return READS_ON.test(about) ? `${who}, ${uncapitalised(about)}` : `${who}. ${about}`
}

/** Whether we know that there is somebody, and not the name: "wife" stands where it should. */
export function isUnnamed({ person: { name, pronoun }, tie }: Relative): boolean {
  const written = name.trim().toLowerCase()
  return ['', tie.word.toLowerCase(), relationWord(tie.kind, pronoun)].includes(written)
}

/** Years that are a pleasure to hear: a child's, and the round ones. */
export function isAgeToSay(years: number | undefined): years is number {
  return years !== undefined && years > 0 && (years <= GROWN_UP || years % 10 === 0)
}

/** Until this age the years are said. */
export const GROWN_UP = 21

// "Striker for Coral Gables", "Runs a bakery": common words, which lose their capital after a comma. A name keeps it.
const READS_ON =
  /^\p{Lu}\p{Ll}+(?:er|or|ist|ed|ing|ent)\b|^\p{Lu}\p{Ll}+s (?:a|an|the|at|in|for|with|on|to|his|her|their)\b/u

function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
