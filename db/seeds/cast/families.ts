import { daysAgo, follows, inDays, likes, plays, today, turned, turns } from '../language.ts'
import type { Member } from '../member.ts'

/** Parents and children, brothers and sisters. */
export const FAMILIES: readonly Member[] = [
  {
    name: 'Ada Whitcombe',
    pronoun: 'she',
    about: 'Runs the puppet theater on Ponce',
    number: '2317',
    tier: 'Gold',
    since: { year: 2010, month: 9 },
    town: 'Coral Gables',
    born: { year: 1984, month: 2, day: 29 },
    told: { on: daysAgo(280), by: 'Dana' },
    phones: ['+1 305 555 0129'],
    emails: ['ada@example.com'],
    people: [
      {
        is: 'spouse',
        word: 'husband',
        who: { name: 'Julian Whitcombe', pronoun: 'he', about: 'Night editor at the Herald' },
      },
      {
        is: 'child',
        word: 'daughter',
        who: {
          name: 'Clementine',
          goesBy: 'Clemmie',
          pronoun: 'she',
          born: turned(11, daysAgo(110)),
          interests: [plays('Tennis'), likes('Magic tricks')],
        },
      },
      {
        is: 'child',
        word: 'son',
        who: { name: 'Barnaby', pronoun: 'he', born: turns(8, inDays(6)), interests: [likes('Lego')] },
      },
    ],
    interests: [plays('Tennis', 'doubles on Thursdays'), likes('Theater'), likes('Pottery')],
    likes: [
      { area: 'food', text: 'Two forks with every dessert' },
      { area: 'other', text: 'Keeps her birthday on 28 February when there is no 29th' },
    ],
    notes: [
      {
        on: daysAgo(10),
        by: 'Sam',
        text: 'Barnaby wants a dragon for his birthday. She is carving one with a jaw that moves; he must not know.',
        about: ['Barnaby'],
        forThemAlone: true,
        asks: [
          {
            question: "Is Barnaby's dragon finished?",
            about: 'Barnaby',
            from: daysAgo(2),
            until: inDays(6),
            forThemAlone: true,
          },
        ],
      },
    ],
    visits: [
      {
        on: inDays(6),
        at: '16:00',
        purpose: "Barnaby's birthday tea",
        party: 12,
        host: 'Sam',
        with: ['Clementine', 'Barnaby'],
      },
      { on: daysAgo(10), at: '10:30', purpose: 'court 1', party: 4 },
    ],
  },
  {
    name: 'Marcus Baptiste',
    pronoun: 'he',
    about: 'Leads the jazz program on the radio',
    number: '2588',
    tier: 'Gold',
    since: { year: 2013, month: 8 },
    town: 'Miami Gardens',
    born: turned(48, daysAgo(235)),
    told: { on: daysAgo(160), by: 'Sam' },
    phones: ['+1 786 555 0159'],
    emails: ['marcus@example.com'],
    people: [
      { is: 'child', word: 'daughter', who: 'Chloe Baptiste' },
      {
        is: 'parent',
        word: 'father',
        who: { name: 'Otis Baptiste', pronoun: 'he', about: 'Played trumpet in New Orleans' },
      },
    ],
    interests: [likes('Jazz'), likes('Vinyl records'), follows('Miami Dolphins', 'for'), plays('Saxophone')],
    likes: [{ area: 'drink', text: 'Ginger beer, lime, tall glass' }],
    notes: [
      {
        on: daysAgo(23),
        by: 'Sam',
        text: 'Found a first pressing of “Kind of Blue” at an estate sale in Ocala, and will not say what he paid.',
      },
    ],
    visits: [
      { on: inDays(1), at: '09:30', purpose: 'breakfast', party: 2, also: ['Chloe Baptiste'] },
      { on: daysAgo(23), at: '09:30', purpose: 'breakfast', party: 2, also: ['Chloe Baptiste'] },
    ],
  },
  {
    name: 'Chloe Baptiste',
    saidAs: 'KLO-ee',
    pronoun: 'she',
    about: 'Plays number one on the junior team',
    number: '3377',
    tier: 'Junior',
    since: { year: 2022, month: 6 },
    town: 'Miami Gardens',
    born: turned(16, daysAgo(28)),
    told: { on: daysAgo(120), by: 'Dana' },
    phones: [{ number: '+1 786 555 0159', label: 'her father’s' }],
    people: [{ is: 'pet', word: 'rabbit', who: { name: 'Ella', kind: 'pet', about: 'As in Fitzgerald' } }],
    interests: [plays('Tennis', 'junior team'), likes('Taylor Swift'), likes('Coding')],
    notes: [
      {
        on: daysAgo(11),
        by: 'Dana',
        text: 'Sectionals in Delray on {date -3}; first time in the main draw.',
        asks: [{ question: 'How was your first main draw?', from: daysAgo(2), until: inDays(14) }],
      },
    ],
    visits: [{ on: inDays(3), at: '16:30', purpose: 'junior practice', party: 1 }],
  },
  {
    name: 'Isabela Moura',
    goesBy: 'Isa',
    saidAs: 'ee-za-BEH-la MOH-ra',
    pronoun: 'she',
    about: 'Cuts film trailers; from Florianópolis',
    number: '3260',
    tier: 'Social',
    since: turned(5, today),
    town: 'North Beach',
    born: turned(31, daysAgo(101)),
    told: { on: daysAgo(90), by: 'Dana' },
    phones: ['+1 786 555 0165', '+55 48 5550 0165'],
    emails: ['isa@example.com'],
    people: [
      {
        is: 'sibling',
        word: 'twin brother',
        who: { name: 'Caetano', pronoun: 'he', interests: [plays('Surfing')] },
      },
      {
        is: 'pet',
        word: 'parrot',
        who: { name: 'Pixinguinha', goesBy: 'Pix', kind: 'pet', about: 'Whistles choro' },
      },
    ],
    interests: [
      plays('Surfing'),
      likes('Film'),
      likes('Bossa nova'),
      plays('Beach volleyball'),
      likes('Birding'),
    ],
    likes: [{ area: 'food', text: 'Açaí without granola' }],
    notes: [
      {
        on: daysAgo(13),
        by: 'Dana',
        text: 'Caetano surfs the qualifier in Ericeira from {date -4} to {date 2}.',
        about: ['Caetano'],
        asks: [
          {
            question: 'How is Caetano doing in Ericeira?',
            about: 'Caetano',
            from: daysAgo(3),
            until: inDays(10),
          },
        ],
      },
    ],
    visits: [
      { on: inDays(2), at: '13:00', purpose: 'lunch by the pool', party: 3 },
      { on: daysAgo(13), at: '13:00', purpose: 'lunch by the pool', party: 2 },
    ],
  },
]
