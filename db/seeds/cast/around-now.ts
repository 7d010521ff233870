import { birthday, daysAgo, follows, inDays, likes, plays, turned } from '../language.ts'
import type { Member } from '../member.ts'

/** A new one whom we hardly know, and two who are here or just gone at whatever hour the demo is loaded. */
export const AROUND_NOW: readonly Member[] = [
  {
    name: 'Nikhil Rao',
    saidAs: 'NIK-hil',
    number: '3486',
    tier: 'Social',
    since: { on: daysAgo(6) },
    born: birthday(inDays(64)),
    told: { on: daysAgo(6), by: 'Mara' },
    phones: ['+1 786 555 0186'],
    notes: [
      {
        on: daysAgo(6),
        by: 'Mara',
        text: 'Joined on a recommendation of the Mehtas. First look round is booked.',
      },
    ],
    visits: [{ on: 'around now', at: 25, purpose: 'first look round', party: 1, host: 'Mara' }],
  },
  {
    name: 'Ruth Feinberg',
    saidAs: 'FINE-berg',
    pronoun: 'she',
    about: 'Ran a hat shop on Miracle Mile for thirty years',
    number: '0942',
    tier: 'Gold',
    since: { year: 1991 },
    town: 'Coral Gables',
    born: birthday(inDays(171)),
    told: { on: daysAgo(520), by: 'Dana' },
    phones: [{ number: '+1 305 555 0194', label: 'home, let it ring' }],
    people: [
      {
        is: 'child',
        word: 'son',
        who: { name: 'Alan Feinberg', pronoun: 'he', about: 'Teaches history in Gainesville' },
      },
      {
        is: 'grandchild',
        word: 'granddaughter',
        who: { name: 'Miriam', pronoun: 'she', interests: [plays('Fencing')] },
      },
    ],
    interests: [plays('Bridge'), plays('Aqua aerobics'), likes('Old films'), likes('Crosswords')],
    likes: [
      { area: 'seat', text: 'A chair with arms' },
      { area: 'drink', text: 'Tomato juice, lemon, no ice' },
    ],
    cautions: [
      {
        kind: 'accessibility',
        text: 'Hears better on her left',
        detail: 'sit her with her left to the table',
        by: 'Mara',
      },
    ],
    notes: [
      {
        on: daysAgo(13),
        by: 'Dana',
        text: 'Miriam fences for her county on {weekday -5}. Ruth still does not follow the rules and goes to every bout.',
        about: ['Miriam'],
        asks: [
          {
            question: 'How did Miriam fence on {weekday -5}?',
            about: 'Miriam',
            from: daysAgo(4),
            until: inDays(16),
          },
        ],
      },
    ],
    visits: [
      { on: 'around now', at: -100, purpose: 'aqua aerobics', stays: 70 },
      { on: daysAgo(13), at: '09:00', purpose: 'aqua aerobics', stays: 60 },
    ],
  },
  {
    name: "Siobhán O'Dowd",
    saidAs: 'shi-VAWN',
    pronoun: 'she',
    about: 'Surveys coral for the marine sanctuary; from Galway',
    number: '3122',
    tier: 'Gold',
    since: turned(7, daysAgo(12)),
    town: 'Key Biscayne',
    born: turned(41, daysAgo(260)),
    told: { on: daysAgo(190), by: 'Sam' },
    phones: ['+1 305 555 0132', { number: '+353 91 555 013', label: 'Galway' }],
    emails: ['siobhan@example.com'],
    people: [
      {
        is: 'spouse',
        word: 'husband',
        who: { name: 'Declan Byrne', pronoun: 'he', interests: [plays('Sailing')] },
      },
      {
        is: 'child',
        word: 'daughter',
        who: { name: 'Niamh', saidAs: 'NEEV', pronoun: 'she', born: turned(9, daysAgo(70)) },
      },
    ],
    interests: [
      plays('Golf', 'hcp 6'),
      likes('Reef restoration'),
      follows('Ireland rugby', 'for'),
      plays('Free diving'),
    ],
    likes: [{ area: 'drink', text: 'Barry’s tea, milk in first' }],
    notes: [
      {
        on: daysAgo(8),
        by: 'Sam',
        text: 'Planting two hundred corals off Key Largo in the week of {date -6} if the sea lies down.',
        asks: [{ question: 'Did the sea let you plant the corals?', from: daysAgo(3), until: inDays(18) }],
      },
    ],
    visits: [
      { on: 'around now', at: -25, purpose: 'driving range', stays: 80 },
      { on: inDays(2), at: '08:00', purpose: 'tee time', party: 2, with: ['Declan Byrne'] },
      { on: daysAgo(8), at: '08:00', purpose: 'tee time', party: 2, stays: 240 },
    ],
  },
]
