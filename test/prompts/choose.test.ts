import { describe, expect, test } from 'vitest'
import { ASK_ABOUT_THE_FINAL, BISCUIT, DOLPHINS_WON, ELENA, FINAL, MATEO, SOFIA, THE_GAME } from './cast.ts'
import { chosenFor, comingRound, keyOf, linesFor, personIdOf, reasonsFor, type Written } from './situation.ts'

/** A situation in words, what is remembered, and the lines that it brings. */
function situation(words: string, written: Written, lines: string[]): void {
  test(words, () => {
    expect(linesFor(written)).toEqual(lines)
  })
}

describe('Ray Alvarez on the morning of the pictures', () => {
  const ray: Written = {
    people: [ELENA, MATEO, SOFIA, BISCUIT],
    interests: [{ name: 'Miami Dolphins', side: 'for' }],
    asks: [ASK_ABOUT_THE_FINAL],
    points: [THE_GAME],
    cautions: [
      { kind: 'topic to avoid', text: 'the restaurant', detail: 'sold in June, painful' },
      { kind: 'allergy', text: 'Walnut allergy', detail: 'anaphylaxis' },
    ],
    promises: [{ text: 'locker 14 hinge', due: -1, by: 'Luis', noted: -19 }],
  }

  situation('has the lines of the pictures', ray, [
    'Mind: Walnut allergy (anaphylaxis)',
    "Mind: Don't ask about the restaurant — sold in June, painful",
    'Mind: Promised locker 14 hinge, due yesterday',
    `Ask: ${FINAL}`,
    `Mention: ${DOLPHINS_WON}`,
    'Learn: Where does Mateo start college?',
  ])

  test('each says why it is there', () => {
    expect(reasonsFor(ray).slice(3)).toEqual([
      'Daughter, 16, striker for Coral Gables. Dana noted it on 12 November; nobody has asked since.',
      'Follows the Dolphins. Posted this morning by Luis; good until tonight.',
      "Son, turned 18 in August. The only thing we don't know about the family.",
    ])
  })

  test('Today says it shorter', () => {
    expect(chosenFor(ray).say[0]?.short).toBe("How Sofia's state final went on Tuesday")
  })

  test('Mind leads with the words that must be seen', () => {
    const { mind } = chosenFor(ray)
    expect(mind.map((line) => line.stress)).toEqual(['Walnut allergy', 'the restaurant', 'Promised'])
    expect(mind.map((line) => line.act)).toEqual(['do', 'avoid', 'do'])
  })
})

describe('Mind', () => {
  situation(
    'An allergy comes before a step that is hard to climb, a topic to avoid and a meal that went wrong.',
    {
      cautions: [
        {
          kind: 'service failure',
          text: 'Waited 25 minutes on 3 Nov and gave a 4',
          detail: 'Open with the new line.',
        },
        { kind: 'topic to avoid', text: 'the election' },
        { kind: 'accessibility', text: 'A chair with arms' },
        { kind: 'allergy', text: 'Shellfish' },
      ],
    },
    [
      'Mind: Shellfish',
      'Mind: A chair with arms',
      "Mind: Don't ask about the election",
      'Mind: Waited 25 minutes on 3 Nov and gave a 4. Open with the new line',
    ],
  )

  situation(
    'A caution that expired yesterday is gone; one that expires today still holds.',
    {
      cautions: [
        { kind: 'accessibility', text: 'On crutches', until: -1 },
        { kind: 'topic to avoid', text: 'the vote', until: 0 },
      ],
    },
    ["Mind: Don't ask about the vote"],
  )

  situation(
    'A promise due in a week is not minded yet, one without a day never is.',
    {
      promises: [
        { text: 'new grips', due: 7 },
        { text: 'a tour of the cellar', due: null },
      ],
    },
    [],
  )

  situation(
    'The longest overdue promise comes first.',
    {
      promises: [
        { text: 'new grips', due: -2 },
        { text: 'the photograph', due: -20 },
      ],
    },
    ['Mind: Promised the photograph, due three weeks ago', 'Mind: Promised new grips, due 2 days ago'],
  )

  situation(
    'Elena died three weeks ago: nothing cheerful about her or the wedding, and nobody asks who is at home.',
    {
      people: [{ ...ELENA, died: -21, together: comingRound(2, 23) }],
      occasions: [{ name: 'wedding anniversary', kind: 'anniversary', date: comingRound(2, 23) }],
      asks: [
        { question: 'How is the new oven?', about: 'Elena Alvarez', from: -30 },
        { question: 'Did Elena like Lisbon?', from: -30 },
      ],
    },
    ['Mind: His wife Elena died three weeks ago'],
  )

  situation(
    'Elena died five years ago: her name stays unspoken, and Mind no longer brings it up.',
    {
      people: [{ ...ELENA, died: -1826 }],
      asks: [{ question: "How is Elena's bakery?", from: -1 }],
    },
    [],
  )

  situation(
    'When Ray himself has died there is nothing to say.',
    { died: -3, asks: [ASK_ABOUT_THE_FINAL], people: [SOFIA] },
    ['Mind: Ray died on Wednesday'],
  )

  situation(
    'In a sensitive time the card says to keep it simple, and no more; the allergy stays.',
    {
      sensitiveUntil: 0,
      born: comingRound(0, 54),
      asks: [ASK_ABOUT_THE_FINAL],
      people: [SOFIA],
      cautions: [{ kind: 'allergy', text: 'Walnut allergy' }],
    },
    ['Mind: Walnut allergy', 'Mind: Keep it simple today'],
  )

  situation(
    "Sofia's allergy is minded on the day she comes along.",
    {
      people: [SOFIA],
      cautions: [{ of: 'Sofia Alvarez', kind: 'allergy', text: 'Peanuts' }],
      visit: { with: ['Sofia Alvarez'] },
    },
    ['Mind: Sofia: Peanuts'],
  )

  situation(
    'When she is not there it is nobody’s concern.',
    { people: [SOFIA], cautions: [{ of: 'Sofia Alvarez', kind: 'allergy', text: 'Peanuts' }] },
    [],
  )
})

describe('Ask', () => {
  situation('An ask for tomorrow waits.', { asks: [{ question: 'How was the concert?', from: 1 }] }, [])

  situation(
    'An ask rests once its last day is past.',
    { asks: [{ question: 'How was Lent?', from: -9, until: -1 }] },
    [],
  )

  situation(
    'Of two asks, the one that came due two days ago comes before the one from last month.',
    {
      asks: [
        { question: 'Is the roof mended?', from: -30, noted: -30 },
        { question: 'How was the recital?', from: -2 },
      ],
    },
    ['Ask: How was the recital?'],
  )

  situation(
    "No ask about Ray's former wife, by tie or by name.",
    {
      people: [{ ...ELENA, is: 'former partner', word: 'former wife' }],
      asks: [
        { question: 'How is the bakery?', about: 'Elena Alvarez', from: -1 },
        { question: 'Did Elena get the keys?', from: -1 },
      ],
    },
    [],
  )

  situation(
    'Nor where she has become a colleague since.',
    {
      people: [
        { ...ELENA, is: 'former partner', word: 'former wife' },
        { ...ELENA, is: 'colleague', word: 'colleague' },
      ],
      asks: [{ question: 'How is the bakery?', about: 'Elena Alvarez', from: -1 }],
    },
    [],
  )

  situation(
    'A friendship that ended today is asked about no more.',
    {
      people: [{ name: 'Bill Hart', is: 'friend', ended: 0 }],
      asks: [{ question: "How is Bill's boat?", about: 'Bill Hart', from: -1 }],
    },
    [],
  )

  situation(
    'A friendship that ends next month still is.',
    {
      people: [{ name: 'Bill Hart', is: 'friend', ended: 30 }],
      asks: [{ question: "How is Bill's boat?", about: 'Bill Hart', from: -1 }],
    },
    ["Ask: How is Bill's boat?"],
  )

  situation(
    'A topic to avoid silences an ask that names it, in another form of the word.',
    {
      asks: [{ question: 'How are the restaurants doing?', from: -1 }],
      cautions: [{ kind: 'topic to avoid', text: 'the restaurant' }],
    },
    ["Mind: Don't ask about the restaurant"],
  )

  situation(
    'What is for managers is not asked by an attendant.',
    {
      asks: [{ question: 'Has the board decided?', from: -1, audience: 'managers' }],
    },
    [],
  )

  situation(
    'A manager asks it.',
    {
      asks: [{ question: 'Has the board decided?', from: -1, audience: 'managers' }],
      role: 'manager',
    },
    ['Ask: Has the board decided?'],
  )

  situation(
    'A surprise for Elena stays silent while she is there.',
    {
      people: [ELENA],
      asks: [{ question: 'Did the necklace arrive?', from: -1, alone: true }],
      cameAlong: ['Elena Alvarez'],
    },
    [],
  )

  situation(
    'The surprise may be asked about when Ray comes by himself.',
    {
      people: [ELENA],
      asks: [{ question: 'Did the necklace arrive?', from: -1, alone: true }],
      visit: { day: 0 },
    },
    ['Ask: Did the necklace arrive?'],
  )

  situation(
    'Ray himself is no company of his own.',
    {
      asks: [{ question: 'Did the necklace arrive?', from: -1, alone: true }],
      cameAlong: ['Ray Alvarez'],
    },
    ['Ask: Did the necklace arrive?'],
  )
})

describe('Mention', () => {
  situation(
    'A Bills fan hears the same score as bad news.',
    {
      interests: [{ name: 'Buffalo Bills' }],
      points: [THE_GAME],
    },
    [`Mention: Tough one: ${DOLPHINS_WON}`],
  )

  situation(
    'Whoever is against the Dolphins is not congratulated.',
    {
      interests: [{ name: 'Miami Dolphins', side: 'against' }],
      points: [THE_GAME],
    },
    [`Mention: Tough one: ${DOLPHINS_WON}`],
  )

  situation(
    'Who has yet to watch the game hears nothing, though his wife follows it too.',
    {
      people: [ELENA],
      interests: [
        { name: 'Miami Dolphins', noSpoilers: true },
        { of: 'Elena Alvarez', name: 'Miami Dolphins' },
      ],
      points: [THE_GAME],
    },
    [],
  )

  situation(
    'Nor is it told to Ray before Elena, who comes along and has yet to watch it.',
    {
      people: [ELENA],
      interests: [
        { name: 'Miami Dolphins' },
        { of: 'Elena Alvarez', name: 'Miami Dolphins', noSpoilers: true },
      ],
      points: [THE_GAME],
      visit: { with: ['Elena Alvarez'] },
    },
    [],
  )

  situation(
    "A son's sport will do where there is nothing of Ray's own.",
    {
      people: [SOFIA],
      interests: [
        { of: 'Sofia Alvarez', name: 'Soccer', category: 'sport', strength: 'plays' },
        { name: 'Chess' },
      ],
      points: [{ text: 'Inter Miami play on Sunday', on: { Soccer: 'neutral' } }],
    },
    ['Mention: Inter Miami play on Sunday'],
  )

  situation(
    'What Ray himself follows comes before what his daughter plays.',
    {
      people: [SOFIA],
      interests: [
        { of: 'Sofia Alvarez', name: 'Soccer', category: 'sport', strength: 'plays' },
        { name: 'Golf', category: 'sport', strength: 'mentioned' },
      ],
      points: [
        { text: 'Inter Miami won', on: { Soccer: 'good' } },
        { text: 'Hale leads by two', on: { Golf: 'neutral' } },
      ],
    },
    ['Mention: Hale leads by two'],
  )

  situation(
    'A talking point past its hour is dropped.',
    {
      interests: [{ name: 'Golf' }],
      points: [{ text: 'The range shuts at noon', on: { Golf: 'neutral' }, postedAgo: 2, until: -1 }],
    },
    [],
  )

  situation(
    'Golf is a sore point: the caution names the interest, and no golf is mentioned.',
    {
      interests: [{ name: 'Golf' }],
      cautions: [{ kind: 'topic to avoid', text: 'the handicap cut', interest: 'Golf' }],
      points: [{ text: 'Hale leads by two', on: { Golf: 'neutral' } }],
    },
    ["Mind: Don't ask about the handicap cut"],
  )

  situation('A round birthday is named on the days before.', { born: comingRound(2, 70) }, [
    'Mention: Ray turns 70 on Monday',
  ])

  situation('Nobody tells a man of 54 his age.', { born: comingRound(0, 54) }, [
    "Mention: Ray's birthday is today",
  ])

  situation('Three days after, it was on Wednesday.', { born: comingRound(-3, 54) }, [
    "Mention: Ray's birthday was on Wednesday",
  ])

  situation('A week after, it is past.', { born: comingRound(-7, 54) }, [])

  situation(
    'Who keeps the age private turns seventy quietly.',
    { born: comingRound(2, 70), privateAge: true },
    ["Mention: Ray's birthday is on Monday"],
  )

  situation(
    "A daughter's birthday comes with the years.",
    { people: [{ ...SOFIA, born: comingRound(1, 17) }] },
    ['Mention: Sofia turns 17 tomorrow'],
  )

  situation(
    'Twenty-five years of marriage are near.',
    {
      people: [{ ...ELENA, together: comingRound(5, 25) }],
    },
    ['Mention: Anniversary with Elena on Thursday: 25 years'],
  )

  situation(
    'Where the anniversary is noted by itself it comes once.',
    {
      people: [{ ...ELENA, together: comingRound(5, 25) }],
      occasions: [
        { name: 'wedding anniversary', kind: 'anniversary', with: 'Elena Alvarez', date: comingRound(5, 25) },
      ],
    },
    ['Mention: Wedding anniversary on Thursday: 25 years'],
  )

  situation(
    'The dog has a day of his own.',
    {
      people: [BISCUIT],
      occasions: [{ of: 'Biscuit', name: 'adoption day', date: comingRound(3, null) }],
    },
    ["Mention: Biscuit's adoption day is on Tuesday"],
  )

  situation('Ten years with the club are mentioned, eleven are not.', { since: comingRound(-1, 10) }, [
    'Mention: Ten years with us since yesterday',
  ])

  situation('Eleven years are not.', { since: comingRound(0, 11) }, [])

  situation(
    'A habit is there to act on when nothing else is; a one-off is not a habit.',
    {
      preferences: [
        { text: 'Still water on the cart' },
        { text: 'A cot for the night', habit: 'just this time' },
      ],
    },
    ['Mention: Still water on the cart'],
  )
})

describe('Learn', () => {
  situation(
    'Of somebody new to us we ask the name they like first.',
    { name: 'Robert Lane', people: [], interests: [], preferences: [], born: [null, null, null], town: null },
    ['Learn: What does Robert like to be called?'],
  )

  situation(
    'Who told us how to say it has told us the name.',
    { name: 'Nikhil Rao', saidAs: 'NIK-hil', people: [], interests: [], preferences: [], town: null },
    ['Learn: What does Nikhil enjoy most?'],
  )

  situation(
    'A name that is not plain is asked for before the rest.',
    { name: 'Siobhán Ní Bhriain', town: null },
    ['Learn: How do we say “Siobhán Ní Bhriain”?'],
  )

  situation('Then who is at home.', { people: [], town: null }, ['Learn: Who is at home with Ray?'])

  situation(
    'A wife without a name is asked for by it.',
    { people: [{ name: 'Wife', is: 'spouse', word: 'wife' }] },
    ["Learn: What is his wife's name?"],
  )

  situation(
    'Where the pronoun is not known, the name stands for it.',
    {
      name: 'Sam Ross',
      people: [{ name: '', is: 'child', pronoun: 'she' }],
      pronoun: 'unknown',
    },
    ["Learn: What is Sam's daughter's name?"],
  )

  situation(
    'A grandson whose parents we have not heard of.',
    {
      people: [{ name: 'Theo', is: 'grandchild', pronoun: 'he' }],
    },
    ["Learn: What are Theo's parents' names?"],
  )

  situation('A birthday of which we know the month alone.', { born: [null, 5, null] }, [
    "Learn: When is Ray's birthday?",
  ])

  situation('An interest.', { interests: [] }, ['Learn: What does Ray enjoy most?'])

  situation('Where they are from.', { town: null }, ['Learn: Where is Ray from?'])

  situation('How they like it.', { preferences: [] }, ["Learn: What is Ray's usual?"])

  situation('When everything is known there is nothing to learn.', {}, [])

  situation(
    'Nobody asks where Mateo studies once somebody has noted it.',
    {
      people: [MATEO],
      notes: [{ text: 'Mateo chose Gainesville, leaves 3 January', noted: -1 }],
    },
    [],
  )

  situation(
    'Nor once a note is about him, by whatever name.',
    { people: [MATEO], notes: [{ text: 'He is off to Gainesville', about: 'Mateo Alvarez', noted: -1 }] },
    [],
  )

  situation(
    'A note from before he came of age tells nothing.',
    { people: [MATEO], notes: [{ text: 'Mateo caught a tarpon', noted: -200 }] },
    ['Learn: Where does Mateo start college?'],
  )

  situation('Nor when he keeps his age private.', { people: [{ ...MATEO, privateAge: true }] }, [])

  test('opens the very field that it asks about', () => {
    const personId = personIdOf('Ray Alvarez')
    expect(chosenFor({ people: [] }).say[0]?.answer).toEqual({ add: 'relationship', personId, kind: null })
    expect(chosenFor({ people: [MATEO] }).say[0]?.answer).toEqual({
      edit: 'about',
      personId: personIdOf('Mateo Alvarez'),
    })
  })
})

describe('How the last lines went', () => {
  const recital = { question: 'How was the recital?', from: -2 }
  const key = keyOf('ask', recital.question)

  test('What a colleague used an hour ago shows as said, and no other question takes its place', () => {
    const outcomes = [{ key, outcome: 'used' as const, ago: 1 / 24, by: 'Luis', text: recital.question }]
    const { say, said } = chosenFor({
      asks: [recital, { question: 'Is the roof mended?', from: -1 }],
      outcomes,
    })
    expect(say).toEqual([])
    expect(said.map(({ text, by }) => `${by}: ${text}`)).toEqual(['Luis: How was the recital?'])
  })

  situation(
    'What was asked last week is asked no more.',
    {
      asks: [recital],
      outcomes: [{ key, outcome: 'used', ago: 7 }],
    },
    [],
  )

  situation(
    'Not now rests until tomorrow, and the next one steps in.',
    {
      asks: [recital, { question: 'Is the roof mended?', from: -20 }],
      outcomes: [{ key, outcome: 'not now', ago: 0.1 }],
    },
    ['Ask: Is the roof mended?'],
  )

  situation(
    'The day after, it is back.',
    {
      asks: [recital],
      outcomes: [{ key, outcome: 'not now', ago: 0.1 }],
      daysLater: 1,
    },
    ['Ask: How was the recital?'],
  )

  const water = { text: 'Still water on the cart', noted: -40 }

  situation(
    'A preference acted on five days ago rests.',
    {
      preferences: [water],
      outcomes: [{ key: keyOf('preference', water.text), outcome: 'used', ago: 5 }],
    },
    [],
  )

  situation(
    'A week later it is natural again.',
    {
      preferences: [water],
      outcomes: [{ key: keyOf('preference', water.text), outcome: 'used', ago: 7 }],
    },
    ['Mention: Still water on the cart'],
  )

  situation(
    'One that fell flat rests longer.',
    {
      preferences: [water],
      outcomes: [{ key: keyOf('preference', water.text), outcome: 'fell flat', ago: 14 }],
    },
    [],
  )

  situation(
    'What was wrong stays away.',
    {
      preferences: [water],
      outcomes: [{ key: keyOf('preference', water.text), outcome: 'wrong', ago: 30 }],
    },
    [],
  )

  situation(
    'Once mended it may be said.',
    {
      preferences: [water],
      outcomes: [{ key: keyOf('preference', water.text), outcome: 'wrong', ago: 50 }],
    },
    ['Mention: Still water on the cart'],
  )
})
