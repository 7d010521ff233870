import { birthday, daysAgo, follows, inDays, likes, plays, today, turned, turns } from '../language.ts'
import type { Member } from '../member.ts'

/** Those who come to eat, to drink well and to talk. */
export const TABLES: readonly Member[] = [
  {
    name: 'Henri Lévesque',
    saidAs: 'on-REE lay-VEK',
    addressAs: 'Monsieur Lévesque',
    addressWhen: 'he enjoys it, with a smile',
    pronoun: 'he',
    about: 'Imported wine from Quebec to Key West; retired, in theory',
    number: '1720',
    tier: 'Platinum',
    since: { year: 2005, month: 10 },
    town: 'Coral Gables',
    born: turned(72, daysAgo(133)),
    told: { on: daysAgo(365), by: 'Otis' },
    phones: ['+1 305 555 0120', { number: '+1 514 555 0120', label: 'Montreal' }],
    emails: ['henri@example.com'],
    people: [
      {
        is: 'child',
        word: 'daughter',
        who: { name: 'Odile Lévesque', pronoun: 'she', about: 'Makes cider in Vermont' },
      },
      { is: 'pet', word: 'dog', who: { name: 'Pomerol', kind: 'pet', about: 'Basset hound' } },
    ],
    interests: [
      likes('Burgundy'),
      likes('Wine collecting'),
      plays('Golf', 'nine holes, no card'),
      likes('Cheese'),
      follows('Montreal Canadiens', 'for'),
    ],
    likes: [
      { area: 'drink', text: 'Reds at cellar temperature; he touches the bottle' },
      { area: 'seat', text: 'Round table in the alcove' },
    ],
    notes: [
      {
        on: daysAgo(12),
        by: 'Mara',
        text: 'Asked whether we can find two bottles of the 2010 Volnay for {weekday 6}. Said we would ring round.',
        promises: [{ text: 'two bottles of the 2010 Volnay', owner: 'Mara', due: inDays(2) }],
      },
      {
        on: daysAgo(41),
        by: 'Sam',
        text: 'Odile pressed her first harvest and sent him a case to judge.',
        about: ['Odile Lévesque'],
        asks: [
          {
            question: "What is the verdict on Odile's cider?",
            about: 'Odile Lévesque',
            from: daysAgo(30),
            until: inDays(20),
          },
        ],
      },
    ],
    visits: [
      { on: today, at: '18:30', purpose: 'wine dinner', party: 6, host: 'Mara' },
      { on: inDays(6), at: '19:00', purpose: 'dinner', party: 8, host: 'Mara', with: ['Odile Lévesque'] },
      { on: daysAgo(12), at: '19:00', purpose: 'dinner', party: 2, stays: 150 },
    ],
  },
  {
    name: 'Leila Haddad',
    saidAs: 'LAY-la hah-DAD',
    pronoun: 'she',
    about: 'Architect; drew the new ferry terminal',
    number: '3301',
    tier: 'Gold',
    since: { year: 2022, month: 2 },
    town: 'Wynwood',
    born: turned(36, daysAgo(88)),
    told: { on: daysAgo(170), by: 'Dana' },
    phones: ['+1 786 555 0130'],
    emails: ['leila.haddad@example.com'],
    people: [
      {
        is: 'parent',
        word: 'father',
        who: { name: 'Samir Haddad', pronoun: 'he', about: 'Cooks for the whole street' },
      },
      { is: 'sibling', word: 'brother', who: { name: 'Rami', pronoun: 'he', interests: [plays('Drums')] } },
    ],
    interests: [likes('Wine'), likes('Lebanon'), likes('Art deco'), plays('Padel')],
    likes: [
      { area: 'food', text: 'Vegetarian, eats fish' },
      { area: 'drink', text: 'Orange wines, by the glass' },
      { area: 'seat', text: 'The small patio table, with the olive', justThisTime: true, on: daysAgo(22) },
    ],
    cautions: [
      { kind: 'allergy', text: 'Sesame allergy', detail: 'oil too; ask the kitchen each time', by: 'Mara' },
    ],
    notes: [
      {
        on: daysAgo(22),
        by: 'Dana',
        text: 'The terminal opens on {date -4}. Her father is flying in to cut the ribbon with her.',
        about: ['Samir Haddad'],
        asks: [
          { question: 'How was the opening of the ferry terminal?', from: daysAgo(3), until: inDays(20) },
        ],
      },
    ],
    visits: [
      { on: today, at: '20:00', purpose: 'dinner', party: 3, host: 'Sam', with: ['Samir Haddad'] },
      { on: daysAgo(22), at: '20:15', purpose: 'dinner', party: 2 },
    ],
  },
  {
    name: 'Eduardo Fuentes',
    goesBy: 'Eddie',
    pronoun: 'he',
    about: 'Tuned pianos for every hotel on the beach',
    number: '1033',
    tier: 'Social',
    since: { year: 1994 },
    town: 'Little Havana',
    born: birthday(daysAgo(58)),
    told: { on: daysAgo(480), by: 'Luis' },
    phones: ['+1 305 555 0133'],
    people: [
      {
        is: 'spouse',
        word: 'wife',
        who: {
          name: 'Caridad Fuentes',
          goesBy: 'Cachita',
          pronoun: 'she',
          about: 'Makes the guava pastries',
        },
      },
      {
        is: 'friend',
        word: 'domino partner',
        who: { name: 'Nelson Prieto', goesBy: 'Nelson', pronoun: 'he' },
      },
    ],
    interests: [
      plays('Dominoes', 'the double nine'),
      follows('Miami Dolphins', 'for'),
      follows('Miami Marlins', 'for'),
      likes('Cuban coffee'),
      likes('Bolero'),
    ],
    likes: [
      { area: 'drink', text: 'Colada for the whole table at three o’clock' },
      { area: 'seat', text: 'The corner where the fan reaches' },
    ],
    notes: [
      {
        on: daysAgo(14),
        by: 'Luis',
        text: 'Nelson and he lost the final of the Maceo Park tournament by one tile. Revenge is set for {date -2}.',
        about: ['Nelson Prieto'],
        asks: [
          {
            question: 'Did Nelson and you get your revenge?',
            about: 'Nelson Prieto',
            from: daysAgo(1),
            until: inDays(14),
          },
        ],
      },
    ],
    visits: [
      { on: 'around now', at: 130, purpose: 'dominoes', party: 4 },
      { on: daysAgo(7), at: '15:00', purpose: 'dominoes', party: 4, stays: 180 },
      { on: daysAgo(14), at: '15:00', purpose: 'dominoes', party: 4, stays: 180 },
    ],
  },
  {
    name: 'Lan Nguyễn',
    saidAs: 'LAHN win',
    pronoun: 'she',
    about: 'Owns three flower shops',
    number: '2760',
    tier: 'Gold',
    since: { year: 2015, month: 5 },
    town: 'Doral',
    born: turned(55, daysAgo(98)),
    told: { on: daysAgo(220), by: 'Priya' },
    phones: ['+1 305 555 0177', { number: '+1 305 555 0178', label: 'shop' }],
    emails: ['lan@example.com'],
    people: [
      { is: 'spouse', word: 'husband', who: { name: 'Minh Nguyễn', pronoun: 'he' } },
      {
        is: 'child',
        word: 'daughter',
        who: {
          name: 'Vy Nguyễn',
          saidAs: 'vee',
          pronoun: 'she',
          born: turned(24, daysAgo(40)),
          about: 'In her second year of law',
        },
      },
    ],
    interests: [plays('Swimming', 'forty lengths'), likes('Orchids'), likes('Vietnam')],
    likes: [
      { area: 'service', text: 'Lane 2, and the far hook for her robe' },
      { area: 'drink', text: 'Hot water with lemon' },
    ],
    notes: [
      {
        on: daysAgo(6),
        by: 'Dana',
        text: 'Shows a slipper orchid of her own crossing at the Fairchild show, judged {weekday -2}.',
        asks: [{ question: 'How did the judges like your orchid?', from: daysAgo(1), until: inDays(14) }],
      },
    ],
    visits: [
      { on: today, at: '06:45', purpose: 'swim', stays: 60 },
      { on: inDays(2), at: '06:45', purpose: 'swim', stays: 60 },
      { on: daysAgo(6), at: '06:45', purpose: 'swim', stays: 60 },
    ],
  },
  {
    name: 'Beatrix Fontaine',
    goesBy: 'Bea',
    pronoun: 'she',
    about: 'Danced with the Miami ballet, teaches now',
    number: '1402',
    tier: 'Platinum',
    since: { year: 2002 },
    town: 'Coral Gables',
    born: turns(65, inDays(4)),
    ageIsPrivate: true,
    told: { on: daysAgo(390), by: 'Mara' },
    phones: ['+1 305 555 0102'],
    emails: ['bea@example.com'],
    people: [
      {
        is: 'friend',
        word: 'best friend',
        who: { name: 'Lorraine Tisdale', goesBy: 'Lorraine', pronoun: 'she' },
      },
      { is: 'pet', word: 'cats', who: { name: 'Margot and Rudi', kind: 'pet', about: 'Siamese' } },
    ],
    interests: [likes('Ballet'), likes('Champagne'), plays('Pilates'), likes('Paris')],
    likes: [
      { area: 'drink', text: 'Champagne in a small wine glass' },
      { area: 'seat', text: 'With her back to the wall and a view of the door' },
    ],
    notes: [
      {
        on: daysAgo(27),
        by: 'Mara',
        text: 'Birthdays yes, numbers never. A flower on the table is right; a candle is not.',
      },
    ],
    visits: [
      { on: inDays(4), at: '19:00', purpose: 'dinner', party: 4, host: 'Mara', with: ['Lorraine Tisdale'] },
      { on: daysAgo(27), at: '12:45', purpose: 'lunch', party: 2 },
    ],
  },
  {
    name: 'Surya',
    saidAs: 'SOOR-ya',
    pronoun: 'he',
    about: 'Jakarta chef, one name as is usual there; runs the noodle bar on Alton',
    number: '3402',
    tier: 'Social',
    since: { year: 2023, month: 8 },
    town: 'Miami Beach',
    told: { on: daysAgo(95), by: 'Sam' },
    phones: ['+1 786 555 0140'],
    emails: ['surya@example.com'],
    interests: [plays('Badminton'), likes('Hot sauce'), likes('Motorcycles', 'a 1974 Honda')],
    notes: [
      {
        on: daysAgo(20),
        by: 'Sam',
        text: 'The Honda is in pieces on his living-room floor; the carburettor should come from Osaka this week.',
        asks: [{ question: 'Has the carburettor come from Osaka?', from: daysAgo(14), until: inDays(10) }],
      },
    ],
    visits: [
      { on: inDays(3), at: '21:00', purpose: 'late supper', party: 2 },
      { on: daysAgo(20), at: '21:15', purpose: 'late supper', party: 1 },
    ],
  },
]
