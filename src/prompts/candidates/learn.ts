import type { CustomerFacts } from '../facts.ts'
import { isUnnamed, type Relative } from '../wording/kinship.ts'
import type { Answer, Candidate, Words } from '../line.ts'
import type { Moment } from '../moment.ts'
import { CLOSENESS, LEARN_TIMELINESS } from '../score.ts'
import type { Speakable } from '../silence/speakable.ts'
import { learnWords } from '../wording/wording.ts'
import { startsCollege } from './college.ts'

/** What we don't know yet, as a friend would ask it. What is known to anybody is no gap, whoever reads. */
export function learnCandidates(facts: CustomerFacts, spoken: Speakable, moment: Moment): Candidate[] {
  const family = familyGaps(facts, spoken)
  const isOnlyGap = family.length === 0
  return [...family, ...collegeGaps(spoken, isOnlyGap, moment), ...ownGaps(facts)]
}

function familyGaps(facts: CustomerFacts, { people }: Speakable): Candidate[] {
  const { customer } = facts
  const { id: personId } = customer
  const names = people.filter(isUnnamed).map((relative) => {
    const answer = { edit: 'name', personId: relative.person.id } as const
    return gap('name', () => learnWords.name(customer, relative), answer, relative)
  })
  if (facts.people.length === 0) {
    const anybody = { add: 'relationship', personId, kind: null } as const
    return [gap('home', () => learnWords.home(customer), anybody)]
  }
  const hasChild = facts.people.some((person) => person.ties.some((tie) => tie.kind === 'child'))
  const grandchild = hasChild ? undefined : people.find(({ tie }) => tie.kind === 'grandchild')
  if (!grandchild) return names
  const child = { add: 'relationship', personId, kind: 'child' } as const
  return [...names, gap('parents', () => learnWords.parents(grandchild), child)]
}

function collegeGaps({ people, notes }: Speakable, isOnlyGap: boolean, moment: Moment): Candidate[] {
  return people
    .filter((person) => startsCollege(person, notes, moment))
    .map((child) => {
      const words = () => learnWords.college(child, child.person.birthday.month ?? 1, isOnlyGap)
      return gap('college', words, { edit: 'about', personId: child.person.id }, child)
    })
}

function ownGaps({ customer, people, interests, preferences }: CustomerFacts): Candidate[] {
  const { id: personId } = customer
  const ownInterests = interests.filter((interest) => interest.personId === personId)
  const isNewToUs = people.length === 0 && ownInterests.length === 0 && preferences.length === 0
  const hasName = [customer.goesBy, customer.addressAs, customer.pronunciation].some(
    (known) => known !== null,
  )
  const isPlain = /^[\p{ASCII}’]*$/u.test(customer.name)
  const { birthday, pronunciation, town } = customer
  const gaps: [boolean, 'called' | 'sound' | 'birthday' | 'interest' | 'town' | 'preference', Answer][] = [
    [isNewToUs && !hasName, 'called', { edit: 'goesBy', personId }],
    [!isPlain && !pronunciation, 'sound', { edit: 'pronunciation', personId }],
    [birthday.month === null || birthday.day === null, 'birthday', { edit: 'birthday', personId }],
    [ownInterests.length === 0, 'interest', { add: 'interest', personId }],
    [!town, 'town', { edit: 'town', personId }],
    [preferences.length === 0, 'preference', { add: 'preference', personId }],
  ]
  return gaps
    .filter(([isGap]) => isGap)
    .map(([, what, answer]) => gap(what, () => learnWords[what](customer), answer))
}

function gap(
  what: keyof typeof LEARN_TIMELINESS,
  words: () => Words,
  answer: Answer,
  relative?: Relative,
): Candidate {
  const { personId } = answer
  const fact = { kind: 'person', id: personId } as const
  const closeness = CLOSENESS[relative?.tie.kind ?? 'self']
  return {
    words,
    line: { key: `learn:${what}:${personId}`, kind: 'learn', act: 'say', source: null, answer, fact },
    merits: { timeliness: LEARN_TIMELINESS[what], closeness, strength: 0, freshness: 0 },
    topics: relative ? [relative.person.name, relative.person.goesBy ?? '', relative.person.about ?? ''] : [],
    interestIds: [],
    changedAt: null,
  }
}
