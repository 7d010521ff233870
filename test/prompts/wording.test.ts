import { expect, test } from 'vitest'
import { ELENA, SOFIA, THE_GAME } from './cast.ts'
import { comingRound, linesFor, reasonsFor, type Written } from './situation.ts'

/** What is remembered, and the one reason that it brings. */
const REASONS: [string, Written, string][] = [
  [
    'a colleague noted it today',
    { asks: [{ question: 'How is it?', from: 0, noted: 0 }] },
    'Dana noted it today; nobody has asked since.',
  ],
  [
    'a colleague saw it last year',
    { asks: [{ question: 'How is it?', from: -3, noted: -400, how: 'observed' }] },
    'Dana saw it on 17 October 2025; nobody has asked since.',
  ],
  [
    'nobody knows who noted it',
    { asks: [{ question: 'How is it?', from: 0, noted: -1, by: null }] },
    'Noted yesterday; nobody has asked since.',
  ],
  [
    'a list brought it',
    { asks: [{ question: 'How is it?', from: 0, by: null, how: 'import' }] },
    'Brought in with a list on 12 November; nobody has asked since.',
  ],
  [
    'a wife who runs something',
    { people: [ELENA], asks: [{ question: 'How is it?', about: 'Elena Alvarez', from: 0 }] },
    'Wife, runs a bakery in Coral Gables. Dana noted it on 12 November; nobody has asked since.',
  ],
  [
    'words that begin with a name keep its capital',
    {
      people: [{ ...SOFIA, about: 'Florida champion' }],
      asks: [{ question: 'How is it?', about: SOFIA.name, from: 0 }],
    },
    'Daughter, 16. Florida champion. Dana noted it on 12 November; nobody has asked since.',
  ],
  [
    'an age that is private',
    {
      people: [{ ...SOFIA, privateAge: true, about: '' }],
      asks: [{ question: 'How?', about: SOFIA.name, from: 0 }],
    },
    'Daughter. Dana noted it on 12 November; nobody has asked since.',
  ],
  [
    'whoever has no pronoun goes by name',
    { pronoun: 'unknown', preferences: [{ text: 'Still water' }] },
    'How Ray likes it. Dana noted it on 12 November.',
  ],
  [
    'they like, he likes',
    { pronoun: 'they', preferences: [{ text: 'Still water' }] },
    'How they like it. Dana noted it on 12 November.',
  ],
  [
    'a sport is a common noun',
    {
      interests: [{ name: 'Golf', category: 'sport', strength: 'plays', detail: 'hcp 11' }],
      points: [{ text: 'Hale leads', on: { Golf: 'neutral' }, postedAgo: 1, until: 1 }],
    },
    'Plays golf, hcp 11. Posted yesterday by Luis; good until tomorrow.',
  ],
  [
    'what is no sport is among the interests',
    {
      interests: [{ name: 'Wine', category: 'food and drink', detail: 'orange wines' }],
      points: [{ text: 'Beaujolais is in', on: { Wine: 'good' }, postedAgo: 3, until: 9 }],
    },
    'Wine is among his interests: orange wines. Posted on Wednesday by Luis; good until 30 November.',
  ],
  [
    'what a feed brought says from where',
    {
      interests: [{ name: 'Wine', category: 'food and drink' }],
      points: [{ text: 'Beaujolais is in', on: { Wine: 'good' }, from: 'Decanter' }],
    },
    'Wine is among his interests. From Decanter, this morning; good until tonight.',
  ],
  [
    "a daughter's sport says whose it is",
    {
      people: [SOFIA],
      interests: [
        { of: SOFIA.name, name: 'Soccer', category: 'sport', strength: 'plays' },
        { name: 'Chess' },
      ],
      points: [{ text: 'Inter won', on: { Soccer: 'good' } }],
    },
    'His daughter Sofia plays soccer. Posted this morning by Luis; good until tonight.',
  ],
  [
    'a team that the news does not name is named in full',
    { interests: [{ name: 'Buffalo Bills' }], points: [THE_GAME] },
    'Follows the Buffalo Bills. Posted this morning by Luis; good until tonight.',
  ],
  ['a birthday says its day, not its year', { born: comingRound(2, 70) }, 'Birthday 23 November.'],
  [
    'a marriage says since when',
    { people: [{ ...ELENA, together: comingRound(1, 25) }] },
    'Married 22 November 2001. Dana noted it on 12 November.',
  ],
  ['years with us', { since: comingRound(0, 25) }, 'With us since 21 November 2001.'],
  [
    'one of several gaps is not the only one',
    { people: [{ name: 'Theo', is: 'grandchild', pronoun: 'he' }], town: null },
    "Grandson. We don't know the parents yet.",
  ],
]

test.each(REASONS)('%s', (_, written, reason) => {
  expect(reasonsFor(written)).toEqual([reason])
})

test("a customer's own words for a topic are not doubled", () => {
  const written = { cautions: [{ kind: 'topic to avoid' as const, text: 'Never mention the yacht' }] }
  expect(linesFor(written)).toEqual(['Mind: Never mention the yacht'])
})

test('a name in s takes its own', () => {
  expect(linesFor({ name: 'James Rutherford', born: comingRound(0, 44) })).toEqual([
    "Mention: James's birthday is today",
  ])
})
