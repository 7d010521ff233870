import fc from 'fast-check'
import { CAUTION_KINDS } from '../../src/cautions/caution.ts'
import { AUDIENCES } from '../../src/facts/fact.ts'
import { SIDES, STRENGTHS } from '../../src/interests/interest.ts'
import { HABITS } from '../../src/preferences/preference.ts'
import { OUTCOMES } from '../../src/prompts/outcome.ts'
import { RELATIONSHIP_KINDS } from '../../src/relationships/relationship.ts'
import { ROLES } from '../../src/staff/staff-member.ts'
import { TONES } from '../../src/talking-points/talking-point.ts'
import { comingRound, keyOf, type Written } from './situation.ts'

// Few names and topics, so that what is written meets by chance as often as it passes by.
const NAMES = ['Elena', 'Mateo', 'Sofia', 'Biscuit']
const INTERESTS = ['Golf', 'Burgundy', 'Miami Dolphins']
const QUESTIONS = [
  'How is the restaurant?',
  'Is the divorce settled?',
  'How did the golf go?',
  "How was Sofia's trip to Lisbon?",
  "Is Elena's knee better?",
  'Did Mateo pass?',
]
const POINTS = [
  'Hale leads the golf by two',
  'The restaurant reopens',
  'Dolphins won',
  'New knee pads are in',
]
const PREFERENCES = ['Cortadito, no sugar', 'Golf cart 7', 'Restaurant table by the window']
const KEYS = [
  ...QUESTIONS.map((question) => keyOf('ask', question)),
  ...POINTS.map((text) => keyOf('point', text)),
  ...PREFERENCES.map((text) => keyOf('preference', text)),
]

/** What a caution may name, each with the word that then may not be said. */
export const TOPICS = {
  'the restaurant': 'restaurant',
  'his divorce': 'divorce',
  golf: 'golf',
  'Lisbon, ever': 'lisbon',
  'bad knees': 'knee',
}

const day = fc.integer({ min: -40, max: 40 })
const name = fc.constantFrom(...NAMES)
const date = fc
  .tuple(day, fc.option(fc.integer({ min: 1, max: 90 })))
  .map(([on, years]) => comingRound(on, years))

const ABOUTS = ['Runs a bakery', 'On crutches since the fall', 'In her senior year', 'Kind to dogs']
const NOTES = [
  'Runs the marathon on 19 November',
  'Elena flies on 23 November',
  'The golf trip is next Friday',
]
const PROMISES = ['new grips', 'the hinge']

/** What is seldom so, or nothing would ever be said. */
function seldom<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })
}

/** A record without what is not said. */
function said<Value extends object>(record: fc.Arbitrary<Value>) {
  return record.map(
    (value) =>
      Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Said<Value>,
  )
}

type Said<Value> = {
  [Name in keyof Value as undefined extends Value[Name] ? never : Name]: Value[Name]
} & { [Name in keyof Value as undefined extends Value[Name] ? Name : never]?: NonNullable<Value[Name]> }

const told = {
  noted: fc.integer({ min: -400, max: 0 }),
  confirmed: seldom(fc.integer({ min: -300, max: 0 })),
  audience: seldom(fc.constantFrom(...AUDIENCES)),
  alone: seldom(fc.constant<true>(true)),
}

const relative = said(
  fc.record({
    name,
    is: fc.constantFrom(...RELATIONSHIP_KINDS),
    born: fc.option(date, { nil: undefined }),
    died: seldom(fc.integer({ min: -900, max: 0 })),
    ended: seldom(day),
    together: fc.option(date, { nil: undefined }),
    sensitiveUntil: seldom(day),
    privateAge: seldom(fc.constant<true>(true)),
    about: fc.option(fc.constantFrom(...ABOUTS), { nil: undefined }),
    heard: fc.integer({ min: 0, max: 1600 }),
    ...told,
  }),
)

const interest = said(
  fc.record({
    of: fc.option(name, { nil: undefined }),
    name: fc.constantFrom(...INTERESTS),
    strength: fc.constantFrom(...STRENGTHS),
    side: fc.option(fc.constantFrom(...SIDES), { nil: undefined }),
    noSpoilers: seldom(fc.constant<true>(true)),
    ...told,
  }),
)

const caution = said(
  fc.record({
    of: seldom(name),
    kind: fc.constantFrom(...CAUTION_KINDS),
    text: fc.constantFrom(...Object.keys(TOPICS)),
    interest: seldom(fc.constantFrom(...INTERESTS)),
    until: fc.option(day, { nil: undefined }),
    ...told,
  }),
)

const ask = said(
  fc.record({
    of: seldom(name),
    question: fc.constantFrom(...QUESTIONS),
    about: seldom(name),
    from: day,
    until: fc.option(day, { nil: undefined }),
    ...told,
  }),
)

const occasion = said(
  fc.record({
    of: fc.option(name, { nil: undefined }),
    with: seldom(name),
    name: fc.constantFrom('anniversary', 'adoption day', 'retirement'),
    once: seldom(fc.constant<true>(true)),
    kind: fc.constantFrom('anniversary' as const, 'other' as const),
    date,
    ...told,
  }),
)

const preference = said(
  fc.record({
    of: seldom(name),
    text: fc.constantFrom(...PREFERENCES),
    habit: fc.constantFrom(...HABITS),
    ...told,
    noted: fc.integer({ min: -1600, max: 0 }),
  }),
)

const promise = said(
  fc.record({
    text: fc.constantFrom(...PROMISES),
    due: fc.option(day),
    kept: fc.option(fc.integer({ min: -40, max: 0 }), { nil: undefined }),
    done: seldom(fc.constant('Done and dusted')),
    ...told,
  }),
)

const note = said(
  fc.record({
    text: fc.constantFrom(...NOTES),
    about: seldom(name),
    followedUp: seldom(fc.constant<true>(true)),
    ...told,
    noted: fc.integer({ min: -40, max: 0 }),
  }),
)

const point = fc.record({
  text: fc.constantFrom(...POINTS),
  on: fc.dictionary(fc.constantFrom(...INTERESTS), fc.constantFrom(...TONES), { minKeys: 1 }),
})

const outcome = said(
  fc.record({
    key: fc.constantFrom(...KEYS),
    kind: fc.constantFrom('ask' as const, 'mention' as const, 'learn' as const),
    outcome: fc.constantFrom(...OUTCOMES),
    ago: fc.integer({ min: 0, max: 100 }),
    text: fc.constantFrom(...QUESTIONS),
    by: fc.constantFrom('Dana', 'Luis'),
    alone: seldom(fc.constant<true>(true)),
  }),
)

/** A caution by itself, to add to what is remembered. */
export const aCaution = caution

/** Whatever may be remembered of somebody, on whatever day, before whomever. */
export const writtens: fc.Arbitrary<Written> = said(
  fc.record({
    born: fc.option(date, { nil: undefined }),
    died: seldom(fc.constant(-9)),
    privateAge: seldom(fc.constant<true>(true)),
    sensitiveUntil: seldom(day),
    since: fc.option(date, { nil: undefined }),
    about: fc.option(fc.constantFrom(...ABOUTS), { nil: undefined }),
    heard: fc.integer({ min: 0, max: 1600 }),
    town: seldom(fc.constant('Ponce')),
    people: several(relative, (each) => each.name),
    interests: several(interest, (each) => `${each.of ?? ''} ${each.name}`),
    preferences: several(preference, (each) => each.text),
    cautions: fc.option(
      several(caution, (each) => each.text),
      { nil: undefined },
    ),
    asks: several(ask, (each) => each.question),
    promises: several(promise, (each) => each.text),
    notes: several(note, (each) => each.text),
    occasions: several(occasion, (each) => each.name),
    points: several(point, (each) => each.text),
    visit: fc.option(
      fc.record({ day: fc.constantFrom(0, 3), with: fc.uniqueArray(name, { maxLength: 2 }) }),
      { nil: undefined },
    ),
    outcomes: fc.option(fc.array(outcome, { maxLength: 4 }), { nil: undefined }),
    role: fc.constantFrom(...ROLES),
    cameAlong: fc.uniqueArray(name, { maxLength: 1 }),
    stayedAway: fc.uniqueArray(name, { maxLength: 1 }),
    lastHere: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
  }),
)

function several<Value>(one: fc.Arbitrary<Value>, selector: (value: Value) => string): fc.Arbitrary<Value[]> {
  return fc.uniqueArray(one, { maxLength: 4, selector })
}
