import { daysAgo, type SeedImprovement } from '../language.ts'

/** What the club makes better, one of each on its board. */
export const CEDAR_RIDGE_IMPROVEMENTS: readonly SeedImprovement[] = [
  {
    ...{ on: daysAgo(3), by: 'Mara', theme: 'House and grounds', title: 'A warm terrace' },
    youSaid: 'The terrace is cold until the coffee.',
    comments: ['Could the terrace heaters'],
  },
  {
    ...{ on: daysAgo(20), by: 'Mara', theme: 'Waiting', title: 'Carts when they are needed' },
    youSaid: 'You wait for a cart, and nobody says for how long.',
    decided: { decision: 'do', owner: 'Mara', reason: 'It has come up all year.' },
    comments: ['Waited twenty minutes for a cart', 'Waited for a cart twice', 'Carts wait in the sun'],
  },
  {
    ...{ on: daysAgo(10), by: 'Mara', theme: 'Noise', title: 'A grill to talk in' },
    youSaid: 'The music in the grill is too loud to talk.',
    decided: { decision: 'do', owner: 'Luis' },
    done: {
      on: daysAgo(4),
      weDid: 'There is no music in the grill until nine, and none at all at the two tables by the window.',
    },
    comments: ['The music in the grill'],
  },
  {
    ...{ on: daysAgo(150), by: 'Otis', theme: 'House and grounds', title: 'A dry path to the ninth' },
    youSaid: 'The path to the ninth floods after every rain.',
    decided: { decision: 'not now', reason: 'The drains along the eighth come first, in spring.' },
    comments: ['The path to the ninth floods'],
  },
]
