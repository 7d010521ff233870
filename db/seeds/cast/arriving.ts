import { birthday, daysAgo, follows, inDays, likes, plays, today, turned, turns } from '../language.ts'
import type { Member } from '../member.ts'

/** The others of the pictures, who come today after Ray. */
export const ARRIVING: readonly Member[] = [
  {
    name: 'Margaret Osei',
    saidAs: 'oh-SAY',
    addressAs: 'Margaret',
    pronoun: 'she',
    about: 'Retired head librarian, came from Kumasi as a girl',
    number: '1187',
    tier: 'Gold',
    since: { year: 1998 },
    town: 'South Miami',
    born: turns(70, inDays(2)),
    told: { on: daysAgo(400), by: 'Sam' },
    phones: [{ number: '+1 305 555 0118', label: 'home' }],
    emails: ['margaret.osei@example.com'],
    people: [
      {
        is: 'grandchild',
        word: 'grandson',
        on: daysAgo(19),
        by: 'Sam',
        who: { name: 'Theo', pronoun: 'he' },
      },
      { is: 'friend', word: 'bridge partner', who: 'Ruth Feinberg' },
      {
        is: 'pet',
        word: 'cat',
        who: { name: 'Dewey', kind: 'pet', about: 'Grey tabby, named for the decimals' },
      },
    ],
    interests: [plays('Bridge', 'Wednesdays with Ruth'), likes('Jazz'), likes('Mysteries'), likes('Ghana')],
    likes: [
      { area: 'drink', text: 'Ginger tea, the pot left on the table' },
      { area: 'seat', text: 'Table 6, by the window' },
    ],
    notes: [
      {
        on: daysAgo(19),
        by: 'Sam',
        text: 'Her first grandchild is here: Theo. The first photos are due this month, and she will show everybody.',
        about: ['Theo'],
        asks: [
          {
            question: 'Have the first photos of Theo come?',
            about: 'Theo',
            from: daysAgo(12),
            until: inDays(21),
          },
        ],
      },
      {
        on: daysAgo(61),
        by: 'Luis',
        text: 'Lent Sam the new Walter Mosley and wants to know who he thinks did it.',
      },
    ],
    visits: [
      { on: today, at: '10:00', purpose: 'brunch', party: 2 },
      { on: inDays(4), at: '14:00', purpose: 'bridge', party: 4, also: ['Ruth Feinberg'] },
      { on: daysAgo(10), at: '14:00', purpose: 'bridge', party: 4, stays: 180 },
      { on: daysAgo(19), at: '11:30', purpose: 'lunch', party: 2 },
    ],
  },
  {
    name: 'Jonas Keller',
    saidAs: 'YO-nas',
    pronoun: 'he',
    about: 'Builds concert organs; grew up near Freiburg',
    number: '2650',
    tier: 'Platinum',
    since: { year: 2013, month: 4 },
    town: 'Coconut Grove',
    born: turned(52, daysAgo(77)),
    told: { on: daysAgo(300), by: 'Luis' },
    phones: ['+1 786 555 0126', { number: '+49 761 555 0126', label: 'Germany' }],
    emails: ['jonas.keller@example.com'],
    people: [
      { is: 'spouse', word: 'wife', since: turns(25, inDays(5)), who: 'Petra Keller' },
      {
        is: 'child',
        word: 'daughter',
        who: {
          name: 'Annika Keller',
          pronoun: 'she',
          born: turned(20, daysAgo(201)),
          interests: [plays('Cello')],
        },
      },
      {
        is: 'child',
        word: 'son',
        who: {
          name: 'Till Keller',
          pronoun: 'he',
          born: turned(15, daysAgo(33)),
          interests: [plays('Water polo')],
        },
      },
    ],
    interests: [plays('Sailing'), likes('Classical music'), follows('Bayern Munich', 'for')],
    likes: [
      { area: 'drink', text: 'Wheat beer in the tall glass' },
      { area: 'seat', text: 'Outside whenever it is dry' },
    ],
    occasions: [{ name: 'anniversary', date: turns(25, inDays(5)), with: 'Petra Keller' }],
    notes: [
      {
        on: daysAgo(24),
        by: 'Luis',
        text: 'His shop is voicing the new organ of the concert hall; its first evening is on {date -6}.',
        asks: [
          { question: 'How did the organ sound on its first evening?', from: daysAgo(5), until: inDays(25) },
        ],
      },
    ],
    visits: [
      {
        on: today,
        at: '12:30',
        purpose: 'lunch',
        party: 5,
        host: 'Luis',
        also: ['Petra Keller'],
        with: ['Till'],
      },
      { on: inDays(5), at: '19:30', purpose: 'anniversary dinner', party: 2, also: ['Petra Keller'] },
      { on: daysAgo(24), at: '12:50', purpose: 'lunch', party: 2, host: 'Luis' },
    ],
  },
  {
    name: 'Petra Keller',
    pronoun: 'she',
    about: 'Translates novels from German',
    number: '2651',
    tier: 'Platinum',
    since: { year: 2013, month: 4 },
    town: 'Coconut Grove',
    born: birthday(inDays(97)),
    told: { on: daysAgo(300), by: 'Dana' },
    phones: ['+1 786 555 0127'],
    emails: ['petra.keller@example.com'],
    people: [
      { is: 'child', word: 'daughter', who: 'Annika Keller' },
      { is: 'child', word: 'son', who: 'Till Keller' },
      { is: 'sibling', word: 'sister', who: { name: 'Uta Brenner', goesBy: 'Uta', pronoun: 'she' } },
    ],
    interests: [plays('Chamber music', 'second violin'), likes('Wine'), likes('Novels')],
    likes: [{ area: 'food', text: 'No cilantro' }],
    notes: [
      {
        on: daysAgo(38),
        by: 'Dana',
        text: 'Delivered the translation she has worked on for two years. Her sister Uta flies over for the anniversary.',
        about: ['Uta Brenner'],
        asks: [
          {
            question: 'Is your sister Uta here yet?',
            about: 'Uta Brenner',
            from: inDays(2),
            until: inDays(9),
          },
        ],
      },
    ],
    visits: [{ on: daysAgo(38), at: '12:00', purpose: 'lunch', party: 3 }],
  },
  {
    name: 'Tom Brandt',
    pronoun: 'he',
    about: 'Flies the Miami to Lisbon run',
    number: '2978',
    tier: 'Gold',
    since: { year: 2017, month: 9 },
    town: 'Pinecrest',
    born: turned(47, daysAgo(120)),
    told: { on: daysAgo(210), by: 'Priya' },
    phones: ['+1 305 555 0161'],
    emails: ['tom.brandt@example.com'],
    people: [
      {
        is: 'partner',
        who: {
          name: 'Inês Carvalho',
          saidAs: 'ee-NESH',
          pronoun: 'she',
          about: 'Lives in Lisbon half the year',
        },
      },
      { is: 'pet', word: 'dog', who: { name: 'Flaps', kind: 'pet', about: 'Dachshund' } },
    ],
    interests: [
      plays('Tennis', '4.0, hits a one-handed backhand'),
      follows('Miami Dolphins', 'for'),
      likes('Portugal'),
    ],
    likes: [
      { area: 'room', text: 'Court 3 when it is free' },
      { area: 'drink', text: 'Two bottles of water waiting on the bench' },
    ],
    cautions: [
      {
        kind: 'service failure',
        text: 'Waited 25 minutes on {date -18} and gave a 4. Open with the new booking line.',
        on: daysAgo(17),
        by: 'Mara',
        expires: inDays(45),
      },
    ],
    notes: [
      {
        on: daysAgo(18),
        by: 'Dana',
        text: 'Court 3 had been given away twice and he stood waiting for 25 minutes. Polite about it, but short.',
      },
      {
        on: daysAgo(18),
        how: 'form',
        text: '4 / 10. “I book because my time here is short. Nobody told me anything.”',
      },
    ],
    visits: [
      { on: today, at: '14:00', purpose: 'court 3', party: 2, host: 'Dana' },
      { on: daysAgo(18), at: '15:00', purpose: 'court 3', party: 2, stays: 95 },
      { on: daysAgo(46), at: '15:00', purpose: 'court 3', party: 4 },
    ],
  },
]
