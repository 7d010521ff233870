import { GROUPINGS, type Grouping } from './figures.ts'
import { STEPS, type Step } from '../lib/period.ts'

/** How far back a view reaches: one of these, so that no two views differ by a few. */
export const SPANS = [1, 2, 3] as const
export type Years = (typeof SPANS)[number]

/** The spans to choose from, in words. */
export function spanChoices(): [value: string, label: string][] {
  return SPANS.map((span) => [String(span), span === 1 ? 'The last year' : `The last ${String(span)} years`])
}

export const MOST_YEARS = 3

/** Which view is shown. There is no other choice: whatever else one could ask for might be subtracted. */
export interface Choice {
  by: Grouping
  step: Step
  years: Years
}

/** The view that an address asks for; what it does not say, or says wrong, is as usual. */
export function choiceFrom(queryText: (name: string) => string): Choice {
  return {
    by: GROUPINGS.find((by) => by === queryText('by')) ?? 'everyone',
    step: STEPS.find((step) => step === queryText('step')) ?? 'months',
    years: SPANS.find((years) => String(years) === queryText('years')) ?? 1,
  }
}

/** The same as the parameters of an address, without what is as usual. */
export function askedBy({ by, step, years }: Choice): Record<string, string> {
  return {
    ...(by === 'everyone' ? {} : { by }),
    ...(step === 'months' ? {} : { step }),
    ...(years === 1 ? {} : { years: String(years) }),
  }
}
