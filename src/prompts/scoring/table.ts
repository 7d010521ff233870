import type { CautionKind } from '../../cautions/caution.ts'
import type { Strength } from '../../interests/interest.ts'
import type { RelationshipKind } from '../../relationships/relationship.ts'
import type { Tone } from '../../talking-points/talking-point.ts'
import type { Outcome } from '../outcome.ts'

/**
 * Every number by which lines are chosen. The points of a line are added up, and the best line of each kind is shown.
 * The README shows this table in words, and a test holds the two together.
 */

/** At most so many days away or ago, so many points; beyond the last step it is not said. */
export type Steps = readonly (readonly [days: number, points: number])[]

/** How timely. */
export const TIMELY = {
  /** A question, since the day it came due. */
  ask: [
    [3, 10],
    [7, 9],
    [14, 7],
    [30, 5],
    [Infinity, 3],
  ],
  /** A day that a note names, once it is over. */
  dayAfter: [
    [3, 9],
    [7, 8],
    [14, 5],
    [21, 4],
  ],
  /** A day that a note names, while it is ahead. */
  dayAhead: [
    [1, 8],
    [3, 7],
  ],
  /** A promise that we kept. */
  kept: [
    [3, 12],
    [7, 11],
    [14, 10],
    [30, 7],
  ],
  /** A talking point, since it was posted. */
  point: [
    [0, 6],
    [1, 5],
    [Infinity, 3],
  ],
  birthdayAhead: [
    [0, 12],
    [2, 10],
    [7, 7],
  ],
  birthdayPast: [
    [2, 10.5],
    [6, 9.5],
  ],
  /** An anniversary, a day of their own, their years with us. */
  occasionAhead: [
    [0, 11],
    [2, 9],
    [7, 7],
  ],
  occasionPast: [
    [2, 8],
    [5, 5],
  ],
  /** A child or grandchild, since it was born. */
  baby: [
    [60, 7],
    [180, 5],
    [365, 3.5],
  ],
  /** Since they retired. */
  retired: [
    [60, 6],
    [365, 4],
  ],
} as const satisfies Record<string, Steps>

/** What is always true gives way to what is true today. */
export const ALWAYS_TRUE = 2
/** A fact that is too old to be told, and not yet too old to be asked about. */
export const GROWN_OLD = 2

/** What a friend would learn first. */
export const TO_LEARN = {
  name: 8,
  college: 7,
  called: 6.5,
  sound: 6,
  driving: 5.5,
  interest: 5.2,
  parents: 4,
  birthday: 3.8,
  home: 3.2,
  work: 2.5,
  'their interest': 2.4,
  town: 2,
  'their birthday': 1.8,
  habit: 1.5,
  preference: 1,
}

/** How close to the customer. */
export const CLOSENESS: Readonly<Record<RelationshipKind | 'self', number>> = {
  self: 3,
  spouse: 3,
  partner: 3,
  child: 3,
  parent: 2,
  grandchild: 2,
  sibling: 2,
  pet: 2,
  grandparent: 1.5,
  friend: 1,
  colleague: 0.5,
  assistant: 0.5,
  other: 0.5,
  'former partner': 0,
}

/** Friends and colleagues keep their own birthdays, and their own news. */
export const CLOSE_ENOUGH = 1.5

/** How strongly they are tied to an interest. */
export const STRENGTH: Readonly<Record<Strength, number>> = { plays: 3.5, follows: 3, mentioned: 2 }
/** Somebody else's interest is a weaker reason to speak than one's own. */
export const RELATIVES_SHARE = 0.25
/** Whether the news is good or bad to their side. */
export const TONE: Readonly<Record<Tone, number>> = { good: 0.5, neutral: 0, bad: -1.5 }

/** A round number of years; the first that fits. */
export const MILESTONES = [
  { every: 10, points: 3 },
  { every: 25, points: 3 },
  { every: 5, points: 1.5 },
]

/** How fresh: what a fact noted today is worth, and after how many days half of that is left. */
export const FRESHNESS = {
  question: { today: 2, halfLife: 14 },
  'day in a note': { today: 2, halfLife: 14 },
  'kept promise': { today: 2, halfLife: 7 },
  preference: { today: 1, halfLife: 180 },
  interest: { today: 0.5, halfLife: 365 },
}

/** Somebody the line is about has come along. */
export const CAME_ALONG = 3

/** How such lines went with this customer within a year, each time, within limits; and how this very line went. */
export const FAMILY_WENT: Readonly<Record<Outcome, number>> = {
  used: 0.25,
  'not now': 0,
  'fell flat': -0.5,
  wrong: 0,
}
export const FAMILY_LIMITS = { worst: -2, best: 1 }
export const LINE_WENT: Readonly<Record<Outcome, number>> = {
  used: 0,
  'not now': -0.5,
  'fell flat': -4,
  wrong: 0,
}
/** A colleague asked about the same thing: for two days nobody else does, and for a week it is worth less. */
export const COLLEAGUE_ASKED = { restDays: 2, days: 7, points: -2 }

/** Another line about the same person or interest is shown already. */
export const SAME_AGAIN = -2

/** What there is to mind, the most severe first. */
export const SEVERITY: Readonly<
  Record<CautionKind | 'bereavement' | 'sensitive time' | 'promise' | 'case' | 'incident', number>
> = {
  allergy: 70,
  accessibility: 60,
  bereavement: 50,
  'sensitive time': 40,
  'topic to avoid': 30,
  promise: 20,
  case: 18,
  incident: 15,
  'service failure': 10,
}

const FOR_EVER = Infinity

/** How many days a line rests after it was used, and after it fell flat. What is asked or told once is for ever. */
export const RESTS: Readonly<Record<string, { used: number; 'fell flat': number }>> = {
  ask: { used: FOR_EVER, 'fell flat': FOR_EVER },
  'day-ahead': { used: FOR_EVER, 'fell flat': FOR_EVER },
  'day-after': { used: FOR_EVER, 'fell flat': FOR_EVER },
  kept: { used: FOR_EVER, 'fell flat': FOR_EVER },
  point: { used: FOR_EVER, 'fell flat': FOR_EVER },
  // The keys of occasions carry the year, so that next year's is another line.
  birthday: { used: FOR_EVER, 'fell flat': FOR_EVER },
  anniversary: { used: FOR_EVER, 'fell flat': FOR_EVER },
  occasion: { used: FOR_EVER, 'fell flat': FOR_EVER },
  since: { used: FOR_EVER, 'fell flat': FOR_EVER },
  baby: { used: 45, 'fell flat': 365 },
  retired: { used: 90, 'fell flat': 365 },
  news: { used: 180, 'fell flat': 365 },
  still: { used: 365, 'fell flat': 730 },
  preference: { used: 6, 'fell flat': 90 },
  learn: { used: 60, 'fell flat': 365 },
}

/** Once we asked whether something is still so, how many days we ask nothing else of the kind. */
export const BETWEEN_OLD_FACTS = 30

/** For how many days a fact is told, and until when it is asked about instead; after that it rests. */
export const SHELF_LIVES = {
  injury: { tell: 90, ask: 240 },
  'school year': { tell: 300, ask: 700 },
  job: { tell: 540, ask: 1460 },
  'anything else of somebody': { tell: 730, ask: 1825 },
  preference: { tell: 730, ask: 1460 },
  interest: { tell: 1095, ask: 2190 },
}

/** What somebody's line about themselves is about, which decides how soon it is out of date. */
export type AboutKind = Exclude<keyof typeof SHELF_LIVES, 'preference' | 'interest'>

/** A question without a last day rests after so many days. */
export const QUESTIONS_LAST = { injury: 60, 'anything else': 120 }

/** For how many days we mind that somebody has lost somebody, and for how many of these we leave them in peace. */
export const MOURNING: Readonly<Partial<Record<RelationshipKind, { minded: number; quiet: number }>>> = {
  spouse: { minded: 730, quiet: 60 },
  partner: { minded: 730, quiet: 60 },
  child: { minded: 730, quiet: 60 },
  parent: { minded: 365, quiet: 30 },
  sibling: { minded: 365, quiet: 30 },
  grandchild: { minded: 365, quiet: 30 },
  grandparent: { minded: 180, quiet: 14 },
  friend: { minded: 90, quiet: 0 },
  pet: { minded: 90, quiet: 0 },
}

/** Where no visits are noted, how many days count as the next visit for a Learn line. */
export const BETWEEN_LEARN_LINES = 14
