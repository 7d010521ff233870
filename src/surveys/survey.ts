import type { Id } from '../lib/id.ts'
import type { Language } from '../lib/language.ts'
import { timeOfDay, type TimeOfDay } from '../lib/wall-time.ts'

/** Something that customers are asked after a visit. */
export type SurveyId = Id<'Survey'>

/** What it asks, as it was worded at a time: answers stay with the questions that they were given to. */
export type SurveyVersionId = Id<'SurveyVersion'>

export const SURVEY_KINDS = ['two questions', 'service'] as const
export type SurveyKind = (typeof SURVEY_KINDS)[number]

/** What becomes of an invitation that may not go when it is due. */
export const HELD_BACK_THEN = ['it goes on the first day that allows it', 'it does not go at all'] as const
export type HeldBackThen = (typeof HELD_BACK_THEN)[number]

/** Who is asked one survey, and when. */
export interface SurveyRules {
  /** Since then visits that end are asked about; null while nobody is asked. */
  switchedOnAt: Date | null
  hoursAfter: number
  /** The same customer is asked this survey at most once in so many days. */
  everyDays: number
  /** What share of the visits is asked about. */
  sharePercent: number
  closesAfterDays: number
  /** After so many days without an answer they are reminded, once; null: never. */
  remindAfterDays: number | null
  /** For customers of whom we know no language. */
  language: Language
}

/** What holds for every survey. */
export interface HouseRules {
  /** The same customer is asked anything at most once in so many days. */
  anyEveryDays: number
  heldBackThen: HeldBackThen
  hours: MailHours
}

/** At which hours of the day mails to customers may go, on the wall of the place; any where both are the same. */
export interface MailHours {
  from: TimeOfDay
  until: TimeOfDay
}

/** What holds until an owner chooses otherwise: nobody is asked. */
export const USUAL_SURVEY_RULES: SurveyRules = {
  switchedOnAt: null,
  hoursAfter: 3,
  everyDays: 90,
  sharePercent: 100,
  closesAfterDays: 21,
  remindAfterDays: 5,
  language: 'en',
}

export const USUAL_HOUSE_RULES: HouseRules = {
  anyEveryDays: 30,
  heldBackThen: 'it goes on the first day that allows it',
  hours: { from: timeOfDay('09:00'), until: timeOfDay('19:00') },
}
