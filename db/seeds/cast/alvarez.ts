import { birthday, daysAgo, follows, inDays, likes, plays, today, turned, turns } from '../language.ts'
import type { Member } from '../member.ts'

/** The regular whom the pictures show. */
export const RAY_ALVAREZ: Member = {
  name: 'Ray Alvarez',
  saidAs: 'al-VAR-ez',
  addressAs: 'Mr. Alvarez',
  addressWhen: 'in front of guests',
  pronoun: 'he',
  about: 'Real estate lawyer, born in Hialeah',
  number: '2214',
  tier: 'Platinum',
  since: { year: 2009 },
  town: 'Coral Gables',
  born: turned(54, daysAgo(150)),
  told: { on: daysAgo(240), by: 'Luis' },
  phones: ['+1 305 555 0142'],
  emails: ['ray@example.com'],
  people: [
    {
      is: 'spouse',
      word: 'wife',
      since: { year: 2003, month: 6, day: 14 },
      who: {
        name: 'Elena Alvarez',
        pronoun: 'she',
        about: 'Runs a bakery in Coral Gables',
        born: turned(50, daysAgo(211)),
        interests: [plays('Pilates')],
      },
    },
    {
      is: 'child',
      word: 'son',
      who: {
        name: 'Mateo Alvarez',
        pronoun: 'he',
        about: 'Drives the old Bronco',
        born: turned(18, daysAgo(95)),
        interests: [plays('Fishing')],
      },
    },
    {
      is: 'child',
      word: 'daughter',
      who: {
        name: 'Sofia Alvarez',
        pronoun: 'she',
        about: 'Striker for Coral Gables',
        born: turns(17, inDays(12)),
        interests: [plays('Soccer')],
      },
    },
    {
      is: 'pet',
      word: 'dog',
      who: {
        name: 'Biscuit',
        kind: 'pet',
        about: 'Beagle',
        occasions: [{ name: 'adoption day', date: birthday(inDays(3)) }],
      },
    },
  ],
  interests: [
    follows('Miami Dolphins', 'for'),
    plays('Golf', 'hcp 11'),
    likes('Cuban coffee'),
    likes('Classic Broncos'),
    likes('Bonefish'),
  ],
  likes: [
    { area: 'drink', text: 'Cortadito, no sugar, before he tees off' },
    { area: 'locker', text: 'Locker 14, cart 7' },
    { area: 'drink', text: 'Still water on the cart' },
  ],
  cautions: [
    { kind: 'allergy', text: 'Walnut allergy', detail: 'anaphylaxis', by: 'Mara' },
    {
      kind: 'topic to avoid',
      text: 'the restaurant',
      detail: 'sold in {month -160}, painful',
      on: daysAgo(150),
      by: 'Dana',
    },
  ],
  notes: [
    {
      on: daysAgo(9),
      by: 'Dana',
      text: 'Sofia made the state final, {weekday -4} in Tampa. Elena is driving; Ray has a closing and will stream it from the office.',
      about: ['Sofia'],
      asks: [
        {
          question: "How did Sofia's state final go on {weekday -4}?",
          about: 'Sofia',
          from: daysAgo(3),
          until: inDays(14),
        },
      ],
    },
    {
      on: daysAgo(19),
      by: 'Luis',
      text: 'Locker hinge is loose again. Promised to have it done by the {nth -1}.',
      promises: [{ text: 'locker 14 hinge', owner: 'Luis', due: daysAgo(1) }],
    },
    {
      on: daysAgo(33),
      how: 'form',
      text: '9 / 10. “Everybody remembers the kids. More shade on the back nine.”',
    },
  ],
  visits: [
    { on: today, at: '09:40', purpose: 'tee time', party: 4, host: 'Luis', with: ['Elena'], waits: true },
    { on: inDays(5), at: '19:00', purpose: 'dinner', party: 4, with: ['Elena', 'Mateo', 'Sofia'] },
    { on: daysAgo(9), at: '09:40', purpose: 'tee time', party: 4, host: 'Dana', stays: 270 },
    { on: daysAgo(19), at: '10:10', purpose: 'tee time', party: 3, host: 'Luis', stays: 265 },
    { on: daysAgo(33), at: '19:30', purpose: 'dinner', party: 2, with: ['Elena'] },
  ],
}
