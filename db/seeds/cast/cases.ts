import { daysAgo, inDays, type SeedCase } from '../language.ts'

/** Two members who were unhappy: one whom we have regained, and one with whom it is still to be put right. */
export const CEDAR_RIDGE_CASES: readonly SeedCase[] = [
  {
    ...{ member: 'Tom Brandt', on: daysAgo(18), because: 'a low score', owner: 'Luis' },
    opened: { on: daysAgo(17), at: '16:27' },
    due: { on: daysAgo(16), at: '22:00' },
    summary: 'waited 25 minutes for a court',
    steps: [
      { on: daysAgo(17), at: '16:40', by: 'Luis', kind: 'worded', text: 'waited 25 minutes for a court' },
      {
        ...{ on: daysAgo(16), at: '15:10', by: 'Luis', kind: 'contacted', how: 'by phone' },
        text: 'It was not the wait, it was that nobody told him. He plays on Saturdays between two flights.',
      },
    ],
    closed: { on: daysAgo(15), at: '17:05', by: 'Luis', outcome: 'regained', asksOn: inDays(2) },
  },
  {
    ...{ member: 'Walter Kowalczyk', on: daysAgo(11), because: 'a low score', owner: 'Dana' },
    opened: { on: daysAgo(10), at: '09:20' },
    due: { on: inDays(1), at: '22:00' },
    summary: 'the music in the grill was too loud',
    steps: [
      {
        on: daysAgo(10),
        at: '09:35',
        by: 'Dana',
        kind: 'worded',
        text: 'the music in the grill was too loud',
      },
      { on: daysAgo(9), at: '11:10', by: 'Dana', kind: 'contacted', how: 'not reached' },
      {
        ...{ on: daysAgo(4), at: '12:30', by: 'Dana', kind: 'contacted', how: 'in person' },
        text: 'Dolores hears little beside a speaker. They would come on Sundays again if it were quiet.',
      },
      { on: daysAgo(4), at: '12:34', by: 'Dana', kind: 'due changed', due: { on: inDays(1), at: '22:00' } },
    ],
  },
]
