import type { Written } from './situation.ts'

/** Ray Alvarez's people, as the situations know them. */
type Relative = NonNullable<Written['people']>[number]

export const ELENA: Relative = {
  name: 'Elena Alvarez',
  is: 'spouse',
  word: 'wife',
  pronoun: 'she',
  about: 'Runs a bakery in Coral Gables',
  born: [1976, 4, 24],
  together: [2003, 6, 14],
}

export const SOFIA: Relative = {
  name: 'Sofia Alvarez',
  is: 'child',
  word: 'daughter',
  pronoun: 'she',
  about: 'Striker for Coral Gables',
  born: [2009, 12, 3],
}

export const MATEO: Relative = {
  name: 'Mateo Alvarez',
  is: 'child',
  word: 'son',
  pronoun: 'he',
  about: 'Drives the old Bronco',
  born: [2008, 8, 18],
}

export const BISCUIT: Relative = { name: 'Biscuit', is: 'pet', word: 'dog', kind: 'pet', about: 'Beagle' }

export const FINAL = "How did Sofia's state final go on Tuesday?"
export const ASK_ABOUT_THE_FINAL = { question: FINAL, about: 'Sofia Alvarez', from: -4, until: 14 }

export const DOLPHINS_WON = 'Dolphins beat Buffalo 27–24 last night'
export const THE_GAME = {
  text: DOLPHINS_WON,
  on: { 'Miami Dolphins': 'good', 'Buffalo Bills': 'bad' },
} as const
