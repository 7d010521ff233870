import { addDays, dayIn, daysBetween, type Day } from '../lib/day.ts'
import type { Language } from '../lib/language.ts'
import { isMinor } from '../people/minors.ts'
import type { HouseRules, SurveyRules } from '../surveys/survey.ts'
import type { NotAskedBecause } from './invitation.ts'

/** A customer as far as it decides whether they are asked. */
export interface Askable {
  name: string
  goesBy: string | null
  /** Their first e-mail, or null. */
  address: string | null
  language: Language | null
  birthYear: number | null
  birthMonth: number | null
  birthDay: number | null
  /** As staff have said, where the year of birth is not known. */
  isMinor: boolean
  deceasedOn: Day | null
  sensitiveUntil: Day | null
  archivedAt: Date | null
  allowsMail: boolean
  allowsSurveys: boolean
  /** Somebody who works here has that e-mail. */
  isStaff: boolean
  hasOpenCase: boolean
}

/** When somebody was last asked, and when a case of theirs was last closed. */
export interface LastAsked {
  this: Date | null
  any: Date | null
  caseClosedAt: Date | null
}

/** Why somebody may not be asked, and from which day on they may. */
export interface Held {
  because: NotAskedBecause
  until: Day
}

/** Why somebody is not asked whatever day it is; undefined where nothing speaks against it. */
export function whyNever(customer: Askable, today: Day): NotAskedBecause | undefined {
  if (customer.deceasedOn) return 'died'
  if (customer.archivedAt) return 'archived'
  if (!customer.allowsSurveys) return 'no surveys'
  if (!customer.allowsMail) return 'no mail'
  if (customer.address === null) return 'no e-mail'
  if (customer.isStaff) return 'staff'
  return isMinor({ ...customer, kind: 'person' }, today) ? 'minor' : undefined
}

/** Why somebody is left in peace on that day; undefined where they are not. */
export function whyNotToday(customer: Askable, today: Day): Held | undefined {
  if (customer.hasOpenCase) return { because: 'open case', until: addDays(today, 1) }
  const { sensitiveUntil } = customer
  return sensitiveUntil && sensitiveUntil >= today
    ? { because: 'sensitive time', until: addDays(sensitiveUntil, 1) }
    : undefined
}

/** The same, and that they were asked too lately; the clocks count whole days of the place. */
export function whyNotYet(
  customer: Askable,
  last: LastAsked,
  rules: Pick<SurveyRules, 'everyDays'> & Pick<HouseRules, 'anyEveryDays'>,
  { today, timeZone }: { today: Day; timeZone: string },
): Held | undefined {
  const clocks = [
    { because: 'asked lately', last: last.this, days: rules.everyDays },
    { because: 'asked something else lately', last: last.any, days: rules.anyEveryDays },
  ] as const
  const running = clocks
    .flatMap(({ because, last: at, days }) =>
      at ? [{ because, until: clockEnds({ at, days, caseClosedAt: last.caseClosedAt }, timeZone) }] : [],
    )
    .filter(({ until }) => until > today)
    .toSorted((one, other) => daysBetween(one.until, other.until))
  return whyNotToday(customer, today) ?? running[0]
}

/** After a case was closed they may be asked again after so many days, once: whether we have regained them. */
const SOONER_DAYS = 21

/** When a clock has run down; a case that was closed since it was set going shortens it. */
function clockEnds(
  { at, days, caseClosedAt }: { at: Date; days: number; caseClosedAt: Date | null },
  timeZone: string,
): Day {
  const usual = addDays(dayIn(at, timeZone), days)
  if (!caseClosedAt || caseClosedAt < at) return usual
  const sooner = addDays(dayIn(caseClosedAt, timeZone), SOONER_DAYS)
  return sooner < usual ? sooner : usual
}
