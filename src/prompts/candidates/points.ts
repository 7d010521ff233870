import type { PersonId } from '../../people/person.ts'
import type { Tone } from '../../talking-points/talking-point.ts'
import type { InterestFact } from '../facts.ts'
import type { Relative } from '../wording/kinship.ts'
import type { Candidate } from '../line.ts'
import type { ActivePoint, Moment } from '../moment.ts'
import { CLOSENESS, interestStrength, pointTimeliness } from '../score.ts'
import type { Speakable } from '../silence/speakable.ts'
import { interestWords, pointWords } from '../wording/wording.ts'

/** Today's talking points on an interest of theirs or of their people: each by the best tie there is. */
export function pointCandidates(spoken: Speakable, moment: Moment): Candidate[] {
  const active = moment.talkingPoints.filter((point) => point.until > moment.now)
  return active.flatMap((point) => {
    if (spoilsIt(point, spoken)) return []
    const [best] = tiesTo(point, spoken).sort(byWorth)
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
}

function tiesTo(point: ActivePoint, { customer, people, interests }: Speakable): PointTie[] {
  return interests.flatMap((interest) => {
    const served = point.interests.find((each) => each.interestId === interest.interestId)
    const relative = people.find(({ person }) => person.id === interest.personId)
    if (!served || interest.noSpoilers) return []
    const isOwn = interest.personId === customer.id
    const tone = interest.side === 'against' ? OPPOSITE[served.tone] : served.tone
    const closeness = CLOSENESS[relative?.tie.kind ?? 'self']
    return [
      { interest, relative, tone, closeness, strength: interestStrength(interest.strength, tone, isOwn) },
    ]
  })
}

function candidate(point: ActivePoint, tie: PointTie, { customer }: Speakable, moment: Moment): Candidate {
  const { interest, relative, closeness, strength } = tie
  const whoCares = () => interestWords(interest, { customer, relative, text: point.text })
  return {
    words: () => pointWords(point, tie.tone, whoCares(), moment),
    line: {
      key: `point:${point.id}`,
      kind: 'mention',
      act: 'say',
      source: { by: point.postedBy, at: point.postedAt, how: 'told us' },
      answer: null,
      fact: { kind: 'interest', id: interest.id },
    },
    merits: { timeliness: pointTimeliness(point.postedAt, moment.now), closeness, strength, freshness: 0 },
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
  const worth = other.closeness + other.strength - one.closeness - one.strength
  return worth === 0 ? (one.interest.id < other.interest.id ? -1 : 1) : worth
}

function laterOf(one: Date, other: Date): Date {
  return one > other ? one : other
}

const OPPOSITE: Readonly<Record<Tone, Tone>> = { good: 'bad', neutral: 'neutral', bad: 'good' }
