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

const told = {
  noted: fc.integer({ min: -1600, max: 0 }),
  confirmed: fc.integer({ min: -300, max: 0 }),
  audience: fc.constantFrom(...AUDIENCES),
  alone: fc.constant<true>(true),
}

const relative = fc.record(
  {
    name,
    is: fc.constantFrom(...RELATIONSHIP_KINDS),
    born: date,
    died: fc.integer({ min: -900, max: 0 }),
    ended: day,
    together: date,
    sensitiveUntil: day,
    privateAge: fc.constant<true>(true),
    about: fc.constantFrom(...ABOUTS),
    heard: fc.integer({ min: 0, max: 1600 }),
    ...told,
  },
  { requiredKeys: ['name', 'is'] },
)

const interest = fc.record(
  {
    of: name,
    name: fc.constantFrom(...INTERESTS),
    strength: fc.constantFrom(...STRENGTHS),
    side: fc.constantFrom(...SIDES),
    noSpoilers: fc.constant<true>(true),
    ...told,
  },
  { requiredKeys: ['name'] },
)

const caution = fc.record(
  {
    of: name,
    kind: fc.constantFrom(...CAUTION_KINDS),
    text: fc.constantFrom(...Object.keys(TOPICS)),
    interest: fc.constantFrom(...INTERESTS),
    until: day,
    ...told,
  },
  { requiredKeys: ['kind', 'text'] },
)

const ask = fc.record(
  { of: name, question: fc.constantFrom(...QUESTIONS), about: name, from: day, until: day, ...told },
  { requiredKeys: ['question', 'from'] },
)

const occasion = fc.record(
  {
    of: name,
    with: name,
    name: fc.constantFrom('anniversary', 'adoption day', 'retirement'),
    once: fc.constant<true>(true),
    kind: fc.constantFrom('anniversary' as const, 'other' as const),
    date,
    ...told,
  },
  { requiredKeys: ['name', 'date'] },
)

const preference = fc.record(
  { of: name, text: fc.constantFrom(...PREFERENCES), habit: fc.constantFrom(...HABITS), ...told },
  { requiredKeys: ['text'] },
)

const promise = fc.record(
  {
    text: fc.constantFrom(...PROMISES),
    due: fc.option(day),
    kept: fc.integer({ min: -40, max: 0 }),
    done: fc.constant('Done and dusted'),
    ...told,
  },
  { requiredKeys: ['text', 'due'] },
)

const note = fc.record(
  { text: fc.constantFrom(...NOTES), about: name, followedUp: fc.constant<true>(true), ...told },
  { requiredKeys: ['text'] },
)

const point = fc.record({
  text: fc.constantFrom(...POINTS),
  on: fc.dictionary(fc.constantFrom(...INTERESTS), fc.constantFrom(...TONES), { minKeys: 1 }),
})

const outcome = fc.record(
  {
    key: fc.constantFrom(...KEYS),
    kind: fc.constantFrom('ask' as const, 'mention' as const, 'learn' as const),
    outcome: fc.constantFrom(...OUTCOMES),
    ago: fc.integer({ min: 0, max: 100 }),
    text: fc.constantFrom(...QUESTIONS),
    by: fc.constantFrom('Dana', 'Luis'),
    alone: fc.constant<true>(true),
  },
  { requiredKeys: ['key', 'kind', 'outcome', 'ago'] },
)

/** A caution by itself, to add to what is remembered. */
export const aCaution = caution

/** Whatever may be remembered of somebody, on whatever day, before whomever. */
export const writtens: fc.Arbitrary<Written> = fc.record(
  {
    born: date,
    died: fc.constant(-9),
    privateAge: fc.constant<true>(true),
    sensitiveUntil: day,
    since: date,
    about: fc.constantFrom(...ABOUTS),
    heard: fc.integer({ min: 0, max: 1600 }),
    town: fc.constant(null),
    people: fc.uniqueArray(relative, { maxLength: 4, selector: (each) => each.name }),
    interests: several(interest, (each) => `${each.of ?? ''} ${each.name}`),
    preferences: several(preference, (each) => each.text),
    cautions: several(caution, (each) => each.text),
    asks: several(ask, (each) => each.question),
    promises: several(promise, (each) => each.text),
    notes: several(note, (each) => each.text),
    occasions: several(occasion, (each) => each.name),
    points: several(point, (each) => each.text),
    visit: fc.record(
      { day: fc.constantFrom(0, 3), with: fc.uniqueArray(name, { maxLength: 2 }) },
      { requiredKeys: [] },
    ),
    outcomes: fc.array(outcome, { maxLength: 4 }),
    role: fc.constantFrom(...ROLES),
    cameAlong: fc.uniqueArray(name, { maxLength: 1 }),
    stayedAway: fc.uniqueArray(name, { maxLength: 1 }),
    lastHere: fc.integer({ min: 1, max: 30 }),
  },
  { requiredKeys: [] },
)

function several<Value>(one: fc.Arbitrary<Value>, selector: (value: Value) => string): fc.Arbitrary<Value[]> {
  return fc.uniqueArray(one, { maxLength: 4, selector })
}
