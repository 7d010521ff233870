import type { AskRow } from '../asks/queries.ts'
import { asksPanel } from '../asks/pages.ts'
import { cautionsPanel } from '../cautions/pages.ts'
import type { CautionRow } from '../cautions/queries.ts'
import type { FactPanel } from '../facts/panel.ts'
import { interestsPanel, type InterestsPanel } from '../interests/pages.ts'
import type { InterestRow } from '../interests/queries.ts'
import type { Day } from '../lib/day.ts'
import { longDay } from '../lib/words-for-time.ts'
import { timeOfDayIn } from '../lib/wall-time.ts'
import { occasionsPanel } from '../occasions/pages.ts'
import type { OccasionRow } from '../occasions/queries.ts'
import { preferencesPanel } from '../preferences/pages.ts'
import type { PreferenceRow } from '../preferences/queries.ts'
import { promisesPanel, type PromisesPanel } from '../promises/pages.ts'
import type { PromiseRow } from '../promises/queries.ts'
import { peoplePanel, type PeoplePanel } from '../relationships/pages.ts'
import type { PersonAround } from '../relationships/queries.ts'
import { greetingOf, type Greeting, type GreetingContext } from './greeting-pages.ts'
import { noticesOf, type Notice } from './notices.ts'
import type { Customer, Reach } from './queries.ts'
import { reachPanel, type ReachPanel } from './reach-pages.ts'

/** Everything about one customer without a second click. */
export interface CustomerCard {
  printed: string
  notices: Notice[]
  greeting: Greeting
  people: PeoplePanel
  interests: InterestsPanel
  preferences: FactPanel
  reach: ReachPanel
  /** What most cards have little of, below what is read first. */
  rest: { promises: PromisesPanel; facts: FactPanel[] }
}

declare module '../web/views.ts' {
  interface Views {
    'customers/card': CustomerCard
  }
}

/** What the card is made from. */
export interface CardFacts extends Omit<GreetingContext, 'today'> {
  customer: Customer
  reach: Reach
  people: PersonAround[]
  interests: InterestRow[]
  preferences: PreferenceRow[]
  promises: PromiseRow[]
  asks: AskRow[]
  cautions: CautionRow[]
  occasions: OccasionRow[]
}

interface CardMoment {
  now: Date
  today: Day
  mayArchive: boolean
}

/** The card of a customer. */
export function customerCard(facts: CardFacts, { now, today, mayArchive }: CardMoment): CustomerCard {
  const { customer } = facts
  return {
    printed: `Printed ${longDay(today)}, ${timeOfDayIn(now, facts.timeZone)}`,
    notices: noticesOf(customer, today, mayArchive),
    greeting: greetingOf(customer, { ...facts, today }),
    people: peoplePanel(customer, facts.people, today),
    interests: interestsPanel(customer, facts.interests),
    preferences: preferencesPanel(customer, facts.preferences),
    reach: reachPanel(customer, facts.reach),
    rest: {
      promises: promisesPanel(customer, facts.promises, today),
      facts: [
        asksPanel(customer, facts.asks, today),
        cautionsPanel(customer, facts.cautions, today),
        occasionsPanel(customer, facts.occasions, today),
      ],
    },
  }
}
