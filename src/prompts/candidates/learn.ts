import { ageToShow } from '../../people/life.ts'
import { isPartner } from '../../relationships/relationship.ts'
import type { CustomerFacts, PreferenceFact } from '../facts.ts'
import type { Answer, Candidate, Words } from '../line.ts'
import type { Moment } from '../moment.ts'
import { daysSince } from '../scoring/score.ts'
import { CLOSENESS, TO_LEARN } from '../scoring/table.ts'
import type { Speakable } from '../silence/speakable.ts'
import { isUnnamed, type Relative } from '../wording/kinship.ts'
import { learnWords } from '../wording/questions.ts'
import { ofFact, WORKED_OUT } from './of-fact.ts'
import { COLLEGE, DRIVING, hasComeTo } from './stages.ts'

/** What we don't know yet, as a friend would ask it. What is known to anybody is no gap, whoever reads. */
export function learnCandidates(facts: CustomerFacts, spoken: Speakable, moment: Moment): Candidate[] {
  const family = familyGaps(facts, spoken)
  const isOnlyGap = family.length === 0
  return [
    ...family,
    ...childrenGaps(spoken, isOnlyGap, moment),
    ...nearestGaps(facts, spoken, moment),
    ...ownGaps(facts),
    ...habitGaps(spoken, moment),
  ]
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
  const grandchildren = people.filter(({ tie }) => tie.kind === 'grandchild')
  const [grandchild] = grandchildren.sort((one, other) => (one.person.id < other.person.id ? -1 : 1))
  if (hasChild || !grandchild) return names
  const child = { add: 'relationship', personId, kind: 'child' } as const
  return [...names, gap('parents', () => learnWords.parents(grandchild), child)]
}

function childrenGaps({ people, notes }: Speakable, isOnlyGap: boolean, moment: Moment): Candidate[] {
  return people.flatMap((child) => {
    const answer = { edit: 'about', personId: child.person.id } as const
    return [
      ...(hasComeTo(COLLEGE, child, notes, moment)
        ? [gap('college', () => learnWords.college(child, isOnlyGap), answer, child)]
        : []),
      ...(hasComeTo(DRIVING, child, notes, moment)
        ? [gap('driving', () => learnWords.driving(child), answer, child)]
        : []),
    ]
  })
}

/** What a child enjoys, and the birthday of a wife or a husband: a friend asks for it when both are there. */
function nearestGaps(
  { interests }: CustomerFacts,
  { people, company }: Speakable,
  moment: Moment,
): Candidate[] {
  return people.flatMap((relative) => {
    const { person, tie } = relative
    const { month, day } = person.birthday
    const age = ageToShow(person, moment.today)
    const isChild = tie.kind === 'child' && age !== undefined && age >= 4 && age <= 18
    const lacksBirthday = isPartner(tie.kind) && company.has(person.id) && (month === null || day === null)
    const lacksInterest = isChild && !person.about && !interests.some((each) => each.personId === person.id)
    if (isUnnamed(relative)) return []
    return [
      ...(lacksBirthday
        ? [gapOf('their birthday', { edit: 'birthday', personId: person.id }, relative)]
        : []),
      ...(lacksInterest ? [gapOf('their interest', { add: 'interest', personId: person.id }, relative)] : []),
    ]
  })
}

function ownGaps({ customer, people, interests, preferences }: CustomerFacts): Candidate[] {
  const { id: personId } = customer
  const ownInterests = interests.filter((interest) => interest.personId === personId)
  const ownPreferences = preferences.filter((preference) => preference.personId === personId)
  const isNewToUs = people.length === 0 && ownInterests.length === 0 && ownPreferences.length === 0
  const hasName = [customer.goesBy, customer.addressAs, customer.pronunciation].some(
    (known) => known !== null,
  )
  const isPlain = /^[\p{ASCII}’]*$/u.test(customer.name)
  const { birthday, pronunciation, town, about } = customer
  const gaps: [boolean, OwnGap, Answer][] = [
    [isNewToUs && !hasName, 'called', { edit: 'goesBy', personId }],
    [!isPlain && !pronunciation, 'sound', { edit: 'pronunciation', personId }],
    [birthday.month === null || birthday.day === null, 'birthday', { edit: 'birthday', personId }],
    [ownInterests.length === 0, 'interest', { add: 'interest', personId }],
    [!about, 'work', { edit: 'about', personId }],
    [!town, 'town', { edit: 'town', personId }],
    [ownPreferences.length === 0, 'preference', { add: 'preference', personId }],
  ]
  return gaps
    .filter(([isGap]) => isGap)
    .map(([, what, answer]) => gap(what, () => learnWords[what](customer), answer))
}

type OwnGap = 'called' | 'sound' | 'birthday' | 'interest' | 'work' | 'town' | 'preference'

/** A one-off of some time ago: was it for that once? */
function habitGaps({ customer, preferences }: Speakable, moment: Moment): Candidate[] {
  const once = preferences.filter(
    (each) => each.personId === customer.id && each.habit === 'just this time' && isOfLate(each, moment),
  )
  return once.map((preference) => {
    const fact = { kind: 'preference', id: preference.id } as const
    const answer = { mend: fact, field: 'habit', personId: customer.id } as const
    const made = gap('habit', () => learnWords.habit(preference, moment), answer)
    const line = { ...made.line, ...ofFact(preference, moment), key: `learn:habit:${preference.id}`, fact }
    return { ...made, line, changedAt: preference.changedAt }
  })
}

/** Old enough to have been seen again, and not forgotten. */
function isOfLate({ source }: PreferenceFact, { now }: Moment): boolean {
  const days = daysSince(source.at, now)
  return days >= 14 && days <= 180
}

function gapOf(what: 'their birthday' | 'their interest', answer: Answer, relative: Relative): Candidate {
  return gap(what, () => learnWords[what](relative), answer, relative)
}

function gap(
  what: keyof typeof TO_LEARN,
  words: () => Words,
  answer: Answer,
  relative?: Relative,
): Candidate {
  const { personId } = answer
  const fact = { kind: 'person', id: personId } as const
  const closeness = CLOSENESS[relative?.tie.kind ?? 'self']
  const key = `learn:${what.replace(' ', '-')}:${personId}`
  return {
    words,
    line: { ...WORKED_OUT, key, kind: 'learn', act: 'say', answer, confirms: false, fact },
    merits: { timeliness: TO_LEARN[what], closeness, strength: 0, freshness: 0 },
    topics: relative ? [relative.person.name, relative.person.goesBy ?? '', relative.person.about ?? ''] : [],
    ...{ about: relative?.person.id ?? null, isHere: false, interestIds: [], changedAt: null },
  }
}
