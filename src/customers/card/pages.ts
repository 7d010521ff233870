import type { AskRow } from '../../asks/queries.ts'
import { asksPanel } from '../../asks/pages.ts'
import { offersOf } from '../../capture/offer-pages.ts'
import type { OpenSuggestions } from '../../capture/open-suggestions.ts'
import { captureLine, type Capture } from '../../capture/pages.ts'
import { cautionsPanel } from '../../cautions/pages.ts'
import type { CautionRow } from '../../cautions/queries.ts'
import type { FactPanel } from '../../facts/panel.ts'
import { interestsPanel, type InterestsPanel } from '../../interests/pages.ts'
import type { InterestRow } from '../../interests/queries.ts'
import type { Day } from '../../lib/day.ts'
import { longDay } from '../../lib/words-for-time.ts'
import { timeOfDayIn } from '../../lib/wall-time.ts'
import { notesPanel, type NotesPanel, type NotesReader } from '../../notes/pages.ts'
import type { NoteRow } from '../../notes/queries.ts'
import { occasionsPanel } from '../../occasions/pages.ts'
import type { OccasionRow } from '../../occasions/queries.ts'
import type { CustomerWord } from '../../organisation/organisation.ts'
import { preferencesPanel } from '../../preferences/pages.ts'
import type { PreferenceRow } from '../../preferences/queries.ts'
import { promisesPanel, type PromisesPanel } from '../../promises/pages.ts'
import type { PromiseRow } from '../../promises/queries.ts'
import type { CompanyChoice } from '../../prompts/company/pages.ts'
import type { ChosenLines } from '../../prompts/line.ts'
import { promptLines, type PromptLines } from '../../prompts/pages.ts'
import { peoplePanel, type PeoplePanel } from '../../relationships/pages.ts'
import type { PersonAround } from '../../relationships/queries.ts'
import type { Said } from '../../survey-answers/queries.ts'
import { lastSaid, type LastSaid } from '../../survey-answers/said-pages.ts'
import type { ThanksToday } from '../../well-done/from-card-queries.ts'
import { isSensitiveOn } from '../customer.ts'
import { greetingOf, type Greeting } from './greeting-pages.ts'
import { noticesOf, type Notice } from './notices.ts'
import type { Customer, Reach } from '../queries.ts'
import { reachPanel, type ReachPanel } from './reach-pages.ts'
import type { VisitOfDay } from '../visit-of-day.ts'

/** Everything about one customer without a second click. */
export interface CustomerCard {
  printed: string
  notices: Notice[]
  greeting: Greeting
  /** Null for somebody who has died, as is everything that one would act on. */
  lines: PromptLines | null
  capture: Capture
  notes: NotesPanel
  people: PeoplePanel
  tastes: { interests: InterestsPanel; preferences: FactPanel; reach: ReachPanel } | null
  /** What they said of us last, for whom it is. */
  said: LastSaid | null
  rest: CardRest | null
}

/** What most cards have little of, below what is read first; of what there is none, only the question is shown. */
export interface CardRest {
  promises: PromisesPanel | null
  facts: FactPanel[]
  questions: { href: string; text: string }[]
}

declare module '../../web/views.ts' {
  interface Views {
    'customers/card': CustomerCard
    'customers/_rest': CardRest
  }
}

/** What the card is made from. */
export interface CardFacts {
  customer: Customer
  visits: VisitOfDay[]
  lines: ChosenLines
  company: CompanyChoice | null
  reach: Reach
  notes: NoteRow[]
  /** What the reader's latest note may be besides. */
  suggestions: OpenSuggestions | undefined
  people: PersonAround[]
  interests: InterestRow[]
  preferences: PreferenceRow[]
  promises: PromiseRow[]
  asks: AskRow[]
  cautions: CautionRow[]
  occasions: OccasionRow[]
  said: Said | undefined
  /** Null while they have not come today. */
  thanks: ThanksToday | null
}

/** Who reads the card, when and where. */
export interface CardMoment extends Omit<NotesReader, 'personId'> {
  now: Date
  word: CustomerWord
  mayArchive: boolean
  seesWhoLooked: boolean
  seesSurveys: boolean
}

/** The card of a customer. */
export function customerCard(facts: CardFacts, moment: CardMoment): CustomerCard {
  const { customer } = facts
  const { now, today, timeZone, mayArchive } = moment
  const greeting = greetingOf(customer, { ...moment, visits: facts.visits, thanks: facts.thanks })
  const hasDied = customer.deceasedOn !== null
  return {
    printed: `Printed ${longDay(today)}, ${timeOfDayIn(now, timeZone)}`,
    notices: noticesOf(customer, mayArchive),
    greeting,
    lines: hasDied ? null : promptLines(facts.lines, { customer, today, timeZone, company: facts.company }),
    capture: captureLine(customer.id, {
      arrives: greeting.step?.key === 'a',
      offers: hasDied ? null : offersOf(facts.suggestions, ['capture', 'lines', 'notes', 'known']),
    }),
    notes: notesPanel(facts.notes, { ...moment, personId: customer.id }),
    people: peoplePanel(customer, facts.people, today),
    tastes: hasDied ? null : tastesOf(facts, today),
    said: facts.said && !hasDied ? lastSaid(customer.id, facts.said, moment) : null,
    rest: hasDied ? null : restOf(facts, today),
  }
}

function tastesOf(
  { customer, interests, preferences, reach }: CardFacts,
  today: Day,
): CustomerCard['tastes'] {
  return {
    interests: interestsPanel(customer, interests),
    preferences: preferencesPanel(customer, preferences),
    reach: reachPanel(customer, reach, today),
  }
}

/** In a sensitive time what would be asked or celebrated is kept, and not shown. */
function restOf({ customer, ...facts }: CardFacts, today: Day): CardRest {
  const promises = promisesPanel(customer, facts.promises, today)
  const cautions = cautionsPanel(customer, facts.cautions, today)
  const asks = asksPanel(customer, facts.asks, today)
  const occasions = occasionsPanel(customer, facts.occasions, today)
  const shown = isSensitiveOn(customer, today) ? [cautions] : [asks, cautions, occasions]
  const empty = [promises, ...shown].filter(({ entries }) => entries.length === 0)
  return {
    promises: promises.entries.length > 0 ? promises : null,
    facts: shown.filter(({ entries }) => entries.length > 0),
    questions: empty.map(({ add, invite }) => ({ href: add.href, text: invite })),
  }
}
