import { daysAgo, type SeedHeard } from '../language.ts'

/** What members said elsewhere than in a survey, as colleagues wrote it down. */
export const CEDAR_RIDGE_HEARD: readonly SeedHeard[] = [
  {
    ...{ on: daysAgo(2), by: 'Dana', channel: 'at the desk', member: 'Desmond Pierre', tone: 'complaint' },
    words: 'Waited twenty minutes for a cart again, and nobody told me that there were none.',
  },
  {
    ...{ on: daysAgo(4), by: 'Luis', channel: 'by phone', member: 'Pamela Sterling' },
    words: 'Could the terrace heaters be on before we sit down? It was cold until the coffee.',
  },
  {
    ...{ on: daysAgo(9), by: 'Mara', channel: 'public review', tone: 'praise' },
    words: 'Came as a guest for one round. Greeted by name at the first tee, and the pro shop mended my zip.',
  },
  {
    ...{ on: daysAgo(26), by: 'Sam', channel: 'at the desk', member: 'Walter Kowalczyk', tone: 'complaint' },
    words: 'Sunday lunch: forty minutes for a salad. Dolores asked twice.',
  },
  {
    ...{ on: daysAgo(88), by: 'Mara', channel: 'letter', member: 'Beatrix Fontaine', tone: 'praise' },
    words: 'I write because nobody does any more. Your people remembered my husband’s birthday. Thank you.',
  },
  {
    ...{ on: daysAgo(160), by: 'Mara', channel: 'e-mail', member: 'Grant Hollis', tone: 'complaint' },
    words: 'The guest fee was charged twice, and the bill came a month late.',
  },
]
