import { birthday, daysAgo, follows, inDays, likes, plays, today, turned, turns } from '../language.ts'
import type { Member } from '../member.ts'

/** Those whom the pro shop knows best. */
export const GREENS: readonly Member[] = [
  {
    name: 'Robert Hale',
    goesBy: 'Bob',
    pronoun: 'he',
    about: 'Sells marine engines; three times club champion',
    number: '1555',
    tier: 'Platinum',
    since: { year: 2004 },
    town: 'Coral Gables',
    born: turned(58, daysAgo(19)),
    told: { on: daysAgo(330), by: 'Luis' },
    phones: ['+1 305 555 0155'],
    emails: ['bob.hale@example.com'],
    people: [
      {
        is: 'spouse',
        word: 'wife',
        who: { name: 'Nancy Hale', pronoun: 'she', interests: [plays('Watercolors')] },
      },
      { is: 'other', word: 'caddie', who: { name: 'Junior Walters', goesBy: 'Junior', pronoun: 'he' } },
    ],
    interests: [
      { ...plays('Golf', 'hcp 2'), noSpoilers: true },
      plays('Deep-sea fishing'),
      likes('Barbecue'),
    ],
    likes: [
      { area: 'food', text: 'Half a turkey sandwich at the turn, no mayonnaise' },
      { area: 'service', text: 'Nobody speaks to him on the first tee' },
    ],
    cautions: [
      {
        kind: 'topic to avoid',
        text: 'the leaderboard',
        detail: 'he looks at it only once his card is signed',
        on: daysAgo(2),
        by: 'Luis',
        expires: inDays(1),
      },
    ],
    notes: [
      {
        on: daysAgo(1),
        by: 'Sam',
        text: 'Junior is down with a cold; his nephew Wes carries the bag for the final.',
      },
      {
        on: daysAgo(21),
        by: 'Luis',
        text: 'Nancy has three paintings in the winter show at the library. He carried them in himself.',
        about: ['Nancy Hale'],
        asks: [
          {
            question: "How are Nancy's paintings doing in the winter show?",
            about: 'Nancy Hale',
            from: daysAgo(10),
            until: inDays(30),
          },
        ],
      },
    ],
    visits: [
      { on: today, at: '13:00', purpose: 'final round', party: 2, stays: 260 },
      { on: daysAgo(1), at: '13:10', purpose: 'third round', party: 2, stays: 255 },
      { on: daysAgo(2), at: '13:20', purpose: 'second round', party: 2, stays: 255 },
    ],
  },
  {
    name: 'Desmond Pierre',
    saidAs: 'DEZ-mond pee-AIR',
    pronoun: 'he',
    about: 'Dental surgeon, born in Jacmel',
    number: '2433',
    tier: 'Gold',
    since: { year: 2011 },
    town: 'Miami Shores',
    born: turned(50, daysAgo(300)),
    told: { on: daysAgo(260), by: 'Luis' },
    phones: ['+1 305 555 0143', { number: '+1 786 555 0143', label: 'practice' }],
    emails: ['dpierre@example.com'],
    people: [
      {
        is: 'spouse',
        word: 'wife',
        who: { name: 'Marie-Ange Pierre', goesBy: 'Marie-Ange', pronoun: 'she' },
      },
      {
        is: 'child',
        word: 'son',
        who: {
          name: 'Jean-Luc Pierre',
          goesBy: 'Jean-Luc',
          pronoun: 'he',
          born: turns(13, inDays(31)),
          interests: [likes('Jazz', 'trombone')],
        },
      },
    ],
    interests: [plays('Golf', 'hcp 15'), follows('Miami Dolphins', 'for'), likes('Kompa'), likes('Haiti')],
    likes: [{ area: 'service', text: 'Walks; never offer him a cart' }],
    notes: [
      {
        on: daysAgo(16),
        by: 'Luis',
        text: 'Jean-Luc got the solo in the winter concert, “In the Mood”. They hear it every evening.',
        about: ['Jean-Luc Pierre'],
        asks: [
          {
            question: 'How is Jean-Luc getting on with the solo?',
            about: 'Jean-Luc Pierre',
            from: daysAgo(9),
            until: inDays(12),
          },
        ],
      },
    ],
    visits: [
      { on: today, at: '07:20', purpose: 'tee time', party: 2, also: ['James Rutherford'], stays: 245 },
      { on: daysAgo(7), at: '07:20', purpose: 'tee time', party: 2, also: ['James Rutherford'], stays: 250 },
      { on: daysAgo(16), at: '07:20', purpose: 'tee time', party: 2, stays: 245 },
    ],
  },
  {
    name: 'James Rutherford',
    goesBy: 'Jim',
    addressAs: 'Colonel Rutherford',
    addressWhen: 'at ceremonies only',
    pronoun: 'he',
    about: 'Flew rescue helicopters for the Coast Guard',
    number: '1276',
    tier: 'Gold',
    since: { year: 2000, month: 11 },
    town: 'Palmetto Bay',
    born: birthday(inDays(23)),
    told: { on: daysAgo(410), by: 'Otis' },
    phones: ['+1 305 555 0176'],
    people: [
      {
        is: 'spouse',
        word: 'wife',
        who: { name: 'Eileen Rutherford', pronoun: 'she', interests: [plays('Quilting')] },
      },
      { is: 'pet', word: 'dog', who: { name: 'Radar', kind: 'pet', about: 'Retired search dog' } },
    ],
    interests: [
      plays('Golf', 'hcp 22'),
      follows('Miami Dolphins', 'for'),
      likes('Model ships'),
      likes('History books'),
    ],
    likes: [{ area: 'drink', text: 'Black coffee in a mug, not a cup' }],
    notes: [
      {
        on: daysAgo(7),
        by: 'Sam',
        text: 'Finished the rigging of the Cutty Sark after fourteen months. Starts on the Constitution next.',
      },
    ],
    visits: [{ on: inDays(3), at: '12:00', purpose: 'lunch', party: 2, with: ['Eileen Rutherford'] }],
  },
  {
    name: 'Walter Kowalczyk',
    goesBy: 'Walt',
    saidAs: 'ko-VAL-chick',
    pronoun: 'he',
    about: 'Retired from the Buffalo fire department; winters here',
    number: '2891',
    tier: 'Social',
    since: { year: 2016, month: 1 },
    town: 'Coral Gables from November to April',
    born: turned(67, daysAgo(44)),
    told: { on: daysAgo(600), by: 'Priya' },
    phones: ['+1 716 555 0139'],
    emails: ['walt.k@example.com'],
    people: [
      { is: 'spouse', word: 'wife', who: { name: 'Dolores Kowalczyk', goesBy: 'Dee', pronoun: 'she' } },
      {
        is: 'child',
        word: 'daughter',
        who: { name: 'Karen', pronoun: 'she', about: 'Firefighter like him' },
      },
    ],
    interests: [follows('Buffalo Bills', 'for'), plays('Bowling', 'Tuesday league'), likes('Woodworking')],
    likes: [
      { area: 'food', text: 'Wings, hot, blue cheese on the side' },
      { area: 'seat', text: 'At the bar, where he sees both screens' },
    ],
    notes: [
      {
        on: daysAgo(11),
        by: 'Sam',
        text: 'Drove down with Dee in two days. Building a crib: Karen and her husband expect their first in January.',
        about: ['Karen', 'Dolores Kowalczyk'],
        asks: [
          { question: 'How is the crib coming along?', about: 'Karen', from: daysAgo(4), until: inDays(30) },
        ],
      },
    ],
    visits: [
      { on: today, at: '08:10', purpose: 'breakfast', party: 3 },
      { on: daysAgo(11), at: '18:00', purpose: 'dinner', party: 2, with: ['Dolores Kowalczyk'] },
    ],
  },
]
