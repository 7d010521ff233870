import { fold } from '../../lib/text.ts'
import type { WrittenWord } from '../../lib/written-words.ts'
import { monthName } from '../../lib/month.ts'
import { partsOf, type Day } from '../../lib/day.ts'
import type { PersonId } from '../../people/person.ts'
import { GROWN_UP } from '../../people/minors.ts'
import type { SuggestionOf } from '../suggestion.ts'
import { calledBetween, nameFrom, type Name } from './new-names.ts'
import { ownerAt } from './owner.ts'
import type { Reading } from './reading.ts'
import { LONGEST_ROLE, childThrough, roleCalled, type Role } from './roles.ts'

type NewPerson = SuggestionOf<'person'>

/** Somebody new, with what they are to whom: "his son Leo, 4", "Elena's sister Rosa", "had a girl, Lucia". */
export function newPeopleIn(reading: Reading): NewPerson[] {
  const { words, plain, isDoubtful } = reading.sentence
  if (isDoubtful || DEATH.test(plain)) return []
  const found: NewPerson[] = []
  for (let i = 0; i < words.length; i += 1) {
    const person = namedRole(reading, i) ?? newborn(reading, i, found)
    if (person && !found.some(({ name }) => fold(name) === fold(person.name))) found.push(person)
  }
  return found
}

function namedRole(reading: Reading, i: number): NewPerson | undefined {
  const { words } = reading.sentence
  for (let length = LONGEST_ROLE; length > 0; length -= 1) {
    const role = roleAt(words, i, length)
    if (!role) continue
    const name = nameFrom(words, i + length + calledBetween(words, i + length), reading)
    const whose = name ? ownerAt(reading, i) : null
    if (!name || !whose) return undefined
    return personOf({ name, role, word: wordsBetween(reading, i, length), whose }, reading)
  }
  return undefined
}

/** "Had a girl, Lucia": the child of whoever had her. */
function newborn(reading: Reading, i: number, found: readonly NewPerson[]): NewPerson | undefined {
  const { words, plain } = reading.sentence
  const word = words[i]
  const match = word && BIRTH.exec(plain.slice(word.start))
  if (!match) return undefined
  const isGirl = /girl|daughter/.test(match[0])
  const next = words.findIndex(({ start }) => start >= word.start + match[0].length)
  const name = next < 0 ? undefined : nameFrom(words, next, reading)
  const parent = found.find((person) => person.name === nameBefore(words, i))
  const whose = parent?.whose ?? reading.subjectAt(word.start)
  const pronoun = /girl|daughter/.test(match[0]) ? 'she' : 'he'
  const child = parent
    ? childThrough(parent.relation.kind, pronoun)
    : { kind: 'child' as const, word: isGirl ? 'daughter' : 'son' }
  if (!name || !whose || !child) return undefined
  const born = personOf({ name, role: { kind: child.kind, pronoun }, word: child.word, whose }, reading)
  return { ...born, isMinor: true }
}

interface Told {
  name: Name
  role: Role
  word: string
  whose: PersonId
}

function personOf({ name, role, word, whose }: Told, { known }: Reading): NewPerson {
  return {
    kind: 'person',
    whose,
    name: name.text,
    relation: { kind: role.kind, word: fold(word) === role.kind ? null : word },
    pronoun: role.kind === 'pet' ? null : role.pronoun,
    about: name.age === null ? null : ageInWords(name.age, known.today),
    ...(name.age !== null && name.age < GROWN_UP && role.kind !== 'pet' ? { isMinor: true } : {}),
  }
}

/** An age is true only for a while, so it says when. */
function ageInWords(age: number, today: Day): string {
  const { month, year } = partsOf(today)
  return `${String(age)} in ${monthName(month)} ${String(year)}`
}

function roleAt(words: readonly WrittenWord[], i: number, length: number): Role | undefined {
  const run = words.slice(i, i + length)
  if (run.length < length || run.slice(1).some(({ beginsClause }) => beginsClause)) return undefined
  if (run.some(({ isPossessive }) => isPossessive)) return undefined
  return roleCalled(run.map(({ folded }) => folded).join(' '))
}

function wordsBetween({ sentence }: Reading, i: number, length: number): string {
  const [first, last] = [sentence.words[i], sentence.words[i + length - 1]]
  return sentence.plain.slice(first?.start, last?.end)
}

function nameBefore(words: readonly WrittenWord[], i: number): string {
  return words[i - 1]?.text ?? ''
}

const DEATH =
  /\b(?:died|dies|passed|funeral|late (?:wife|husband|mother|father)|lost (?:his|her|their)|wake|memorial)\b/
const BIRTH =
  /^(?:had|has had|gave birth to|welcomed|just had)(?: a| their| her| his)?(?: new| healthy| little| baby| first)* ?(?:girl|boy|daughter|son|baby girl|baby boy)(?: called| named|,)?(?= )/
