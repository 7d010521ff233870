import type { CautionKind } from '../../cautions/caution.ts'

/** What kind of caution a few words on a list are; where they do not tell, something to steer clear of. */
export function cautionKindOf(text: string): CautionKind {
  const found = KINDS.find(([, words]) => words.test(text.toLowerCase()))
  return found?.[0] ?? 'topic to avoid'
}

const KINDS: readonly [CautionKind, RegExp][] = [
  ['service failure', /\b(?:complain(?:t|ed)|unhappy|upset|waited|overcharged|apolog)/u],
  [
    'accessibility',
    /\b(?:wheelchair|walker|cane|crutch|hearing|deaf|blind|low vision|stairs|steps?|step-free|ramp|lift|elevator|mobility|large print)\b/u,
  ],
  [
    'allergy',
    /allerg|intoleran|anaphyla|epi-?pen|\b(?:celiac|coeliac|nuts?|walnuts?|peanuts?|shellfish|gluten|dairy|lactose|penicillin|latex|bees?|sesame|soy|eggs?|pollen)\b/u,
  ],
]
