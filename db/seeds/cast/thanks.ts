import { daysAgo, type SeedThanks } from '../language.ts'

/** What colleagues thanked each other for; the members are named on their cards alone. */
export const CEDAR_RIDGE_THANKS: readonly SeedThanks[] = [
  {
    ...{ on: daysAgo(7), at: '12:30', from: 'Mara', to: 'Dana', member: 'Theodora Papadakis' },
    moment: 'Rang everybody who swims on Saturdays before they had left home',
    reward: { words: 'the early shift off, any day', by: 'Mara' },
  },
  {
    ...{ on: daysAgo(1), at: '17:40', from: 'Dana', to: 'Luis', member: 'Carmen Villanueva' },
    moment: 'Carried a chair and a blanket down to the eighteenth, so that somebody could watch to the end',
  },
]
