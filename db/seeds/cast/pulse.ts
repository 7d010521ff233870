import type { SeedPulse } from '../pulse-rows.ts'

/** How those who work at the club found it: five months with five and six who answered, and one with three. */
export const CEDAR_RIDGE_PULSE: readonly SeedPulse[] = [
  {
    ...{ monthsAgo: 6, asked: 6, scores: [8, 7, 9, 6, 8, 9], tools: [7, 8, 6, 8, 9, 7] },
    words: ['Put the rota up two weeks ahead, not one.', 'The people.'],
  },
  {
    ...{ monthsAgo: 5, asked: 6, scores: [9, 7, 9, 6, 8, 10], tools: [8, 7, 7, 9, 8, 8] },
    words: [
      'Thank you for the rota. It makes a difference at home.',
      'A chair behind the desk for late shifts.',
    ],
  },
  { ...{ monthsAgo: 4, asked: 6, scores: [], tools: [], words: [] }, tooFew: 3 },
  {
    ...{ monthsAgo: 3, asked: 6, scores: [9, 8, 9, 5, 8], tools: [8, 8, 6, 7, 9] },
    words: ['August with one hand fewer was too long. Say so before it starts.', 'Training on the new till.'],
  },
  {
    ...{ monthsAgo: 2, asked: 5, scores: [9, 8, 10, 7, 9], tools: [8, 9, 8, 9, 9] },
    words: ['The five minutes before a shift are the best idea of the year.', 'More of the same.'],
  },
  {
    ...{ monthsAgo: 1, asked: 5, scores: [10, 8, 9, 7, 9], tools: [9, 9, 8, 9, 8] },
    words: [
      'Knowing what to say at the door takes the fright out of it.',
      'Parking that is not the far lot.',
    ],
  },
]
