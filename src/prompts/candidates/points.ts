import type { PersonId } from '../../people/person.ts'
import type { Tone } from '../../talking-points/talking-point.ts'
import { knownAt, type InterestFact } from '../facts.ts'
import type { Relative } from '../wording/kinship.ts'
import type { Candidate } from '../line.ts'
import type { ActivePoint, Moment } from '../moment.ts'
import { freshness, interestStrength, timelySince } from '../scoring/score.ts'
import { CAME_ALONG, CLOSENESS, TIMELY } from '../scoring/table.ts'
import { ageOfFact, shelfOf } from '../silence/shelf.ts'
import type { Speakable } from '../silence/speakable.ts'
import { interestWords, pointWords } from '../wording/wording.ts'
import { ofFact } from './of-fact.ts'

/**
 * Today's talking points on an interest of theirs or of their people: each by the best tie there is. None while they
 * are unhappy with us: what is new here is what we would like them to take.
 */
export function pointCandidates(spoken: Speakable, moment: Moment): Candidate[] {
  if (spoken.cases.length > 0) return []
  const active = moment.talkingPoints.filter((point) => point.until > moment.now)
  return active.flatMap((point) => {
    if (spoilsIt(point, spoken)) return []
    const [best] = tiesTo(point, spoken, moment).sort(byWorth)
    return best ? [candidate(point, best, spoken, moment)] : []
  })
}

/** Why a point concerns somebody: whose interest it is, and how the news sounds to that side. */
interface PointTie {
  interest: InterestFact
  relative: Relative | undefined
  tone: Tone
  closeness: number
  strength: number
  isHere: boolean
}

function tiesTo(
  point: ActivePoint,
  { customer, people, interests, outcomes, company }: Speakable,
  moment: Moment,
): PointTie[] {
  return interests.flatMap((interest) => {
    const served = point.interests.find((each) => each.interestId === interest.interestId)
    if (!served || interest.noSpoilers) return []
    const relative = people.find(({ person }) => person.id === interest.personId)
    const age = ageOfFact(interest, `still:interest:${interest.id}`, outcomes, moment)
    // Whoever is not known to care any more is asked whether they do.
    if (shelfOf('interest', age) !== 'told') return []
    const isOwn = interest.personId === customer.id
    const tone = interest.side === 'against' ? OPPOSITE[served.tone] : served.tone
    const closeness = CLOSENESS[relative?.tie.kind ?? 'self']
    const strength = interestStrength(interest.strength, tone, isOwn)
    const isHere = relative !== undefined && company.has(relative.person.id)
    return [{ interest, relative, tone, closeness, strength, isHere }]
  })
}

function candidate(point: ActivePoint, tie: PointTie, { customer }: Speakable, moment: Moment): Candidate {
  const { interest, relative, closeness, strength } = tie
  const whoCares = () => interestWords(interest, { customer, relative, text: point.text })
  return {
    words: () => pointWords(point, tie.tone, whoCares(), moment),
    line: {
      ...ofFact(interest, moment),
      ...{ key: `point:${point.id}`, kind: 'mention', act: 'say', answer: null, confirms: false },
      source: { by: point.postedBy, at: point.postedAt, how: 'told us' },
      fact: { kind: 'interest', id: interest.id },
    },
    merits: {
      timeliness: timelySince(TIMELY.point, point.postedAt, moment.now) ?? 0,
      ...{ closeness, strength },
      freshness: freshness('interest', knownAt(interest), moment.now),
    },
    ...{ about: relative?.person.id ?? null, isHere: tie.isHere },
    topics: [interest.name, relative?.person.name ?? '', interest.detail ?? ''],
    interestIds: point.interests.map((each) => each.interestId),
    changedAt: laterOf(point.changedAt, interest.changedAt),
  }
}

/** Nobody who has yet to watch it may hear it: not the customer, and not whoever stands by. */
function spoilsIt(point: ActivePoint, spoken: Speakable): boolean {
  const listeners = new Set<PersonId>([spoken.customer.id, ...spoken.company])
  return spoken.noSpoilers.some(
    (fact) =>
      listeners.has(fact.personId) && point.interests.some((each) => each.interestId === fact.interestId),
  )
}

function byWorth(one: PointTie, other: PointTie): number {
  const worth = worthOf(other) - worthOf(one)
  return worth === 0 ? (one.interest.id < other.interest.id ? -1 : 1) : worth
}

function worthOf({ closeness, strength, isHere }: PointTie): number {
  return closeness + strength + (isHere ? CAME_ALONG : 0)
}

function laterOf(one: Date, other: Date): Date {
  return one > other ? one : other
}

const OPPOSITE: Readonly<Record<Tone, Tone>> = { good: 'bad', neutral: 'neutral', bad: 'good' }
