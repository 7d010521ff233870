import { daysAgo, follows, inDays, likes, plays, turned } from '../language.ts'
import type { Member } from '../member.ts'

/** Golfers of all kinds. */
export const FAIRWAYS: readonly Member[] = [
  {
    name: 'Victor Castellan',
    pronoun: 'he',
    about: 'Runs a cold-storage company at the port',
    number: '2044',
    tier: 'Platinum',
    since: { year: 2007 },
    town: 'Cocoplum',
    born: turned(61, daysAgo(180)),
    told: { on: daysAgo(340), by: 'Mara' },
    phones: [{ number: '+1 305 555 0104', label: 'through Joyce' }],
    emails: ['office.castellan@example.com'],
    people: [
      {
        is: 'assistant',
        who: {
          name: 'Joyce Mayfield',
          goesBy: 'Joyce',
          pronoun: 'she',
          about: 'Keeps his calendar; ring her, not him',
        },
      },
      {
        is: 'child',
        word: 'son',
        who: { name: 'Andre Castellan', pronoun: 'he', interests: [plays('Rowing')] },
      },
    ],
    interests: [plays('Golf', 'hcp 13'), likes('Shipping'), likes('Watches')],
    likes: [
      { area: 'service', text: 'Seated fast, few words, the bill without asking' },
      { area: 'room', text: 'The card room for a quiet hour on Mondays', managersOnly: true },
    ],
    notes: [
      {
        on: daysAgo(1),
        by: 'Dana',
        text: 'Rang about {weekday 1}: earlier than 11:20 if anybody drops out, he flies at six.',
      },
      {
        on: daysAgo(5),
        by: 'Mara',
        managersOnly: true,
        text: 'Thinking of a company membership for six of his people. He will bring it up himself; not for the floor.',
        asks: [
          {
            question: 'Shall we sit down about the company membership?',
            from: inDays(6),
            until: inDays(40),
            managersOnly: true,
          },
        ],
      },
      {
        on: daysAgo(26),
        by: 'Luis',
        text: 'Andre made the varsity eight; first regatta in spring.',
        about: ['Andre'],
      },
    ],
    visits: [
      { on: inDays(1), at: '11:20', purpose: 'tee time', party: 4, host: 'Mara' },
      { on: daysAgo(5), at: '11:20', purpose: 'tee time', party: 4, stays: 255 },
    ],
  },
  {
    name: 'Łukasz Wójcik',
    saidAs: 'WOO-kash VOY-chick',
    pronoun: 'he',
    about: 'Restores old sailing boats',
    number: '3218',
    tier: 'Social',
    since: { year: 2021, month: 6 },
    town: 'Coconut Grove',
    born: { month: 7 },
    told: { on: daysAgo(130), by: 'Dana' },
    phones: ['+1 786 555 0172', { number: '+48 58 555 01 72', label: 'Gdańsk' }],
    emails: ['lukasz@example.com'],
    people: [
      {
        is: 'partner',
        who: { name: 'Bartek Zieliński', goesBy: 'Bartek', pronoun: 'he', interests: [plays('Baking')] },
      },
    ],
    interests: [plays('Golf', 'hcp 28'), plays('Sailing'), likes('Woodworking')],
    notes: [
      {
        on: daysAgo(29),
        by: 'Dana',
        text: 'His yawl from 1937 goes back into the water in the first week of next month. Bartek sews the sails.',
        asks: [{ question: 'Is the yawl afloat?', from: inDays(12), until: inDays(50) }],
      },
    ],
    visits: [
      { on: inDays(1), at: '15:30', purpose: 'nine holes', party: 2, with: ['Bartek Zieliński'] },
      { on: daysAgo(29), at: '15:40', purpose: 'nine holes', party: 2, stays: 140 },
    ],
  },
  {
    name: 'Oluwaseun Adeyemi',
    goesBy: 'Seun',
    saidAs: 'SHAY-oon',
    pronoun: 'he',
    about: 'Structural engineer, draws bridges',
    number: '3055',
    tier: 'Gold',
    since: { year: 2018, month: 3 },
    town: 'Brickell',
    born: turned(38, daysAgo(9)),
    told: { on: daysAgo(200), by: 'Sam' },
    phones: ['+1 305 555 0117', { number: '+234 1 555 0117', label: 'Lagos' }],
    emails: ['seun.adeyemi@example.com'],
    people: [
      { is: 'spouse', word: 'wife', who: { name: 'Folake Adeyemi', saidAs: 'fo-LAH-keh', pronoun: 'she' } },
      { is: 'child', word: 'son', who: { name: 'Tobi', pronoun: 'he', born: turned(4, daysAgo(150)) } },
      { is: 'parent', word: 'mother', who: { name: 'Mrs. Adeyemi', goesBy: 'Mama Seun', pronoun: 'she' } },
    ],
    interests: [plays('Golf', 'hcp 17'), follows('Arsenal', 'for'), likes('Architecture')],
    likes: [{ area: 'food', text: 'Extra pepper sauce, and he means it' }],
    notes: [
      {
        on: daysAgo(15),
        by: 'Sam',
        text: 'His mother comes from Lagos for the holidays on {weekday 3} and stays until January.',
        about: ['Mrs. Adeyemi'],
        asks: [
          {
            question: 'Has your mother arrived safely?',
            about: 'Mrs. Adeyemi',
            from: inDays(3),
            until: inDays(20),
          },
        ],
      },
    ],
    promises: [
      { text: 'a high chair at table 12 for Tobi', owner: 'Sam', due: inDays(4), on: daysAgo(15), by: 'Sam' },
    ],
    visits: [
      {
        on: inDays(4),
        at: '18:00',
        purpose: 'family dinner',
        party: 5,
        host: 'Sam',
        with: ['Folake Adeyemi', 'Tobi'],
      },
      { on: daysAgo(15), at: '13:30', purpose: 'tee time', party: 4, stays: 250 },
    ],
  },
]
