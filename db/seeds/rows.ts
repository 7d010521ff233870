import type { PersonId } from '../../src/people/person.ts'
import { invitations, passwordResets } from '../schema/access-links.ts'
import { auditEntries } from '../schema/audit.ts'
import { bookingCalendars, bookingNames, bookingReadings, bookings } from '../schema/bookings.ts'
import { bulkChanges, bulkSteps } from '../schema/bulk-changes.ts'
import { bookingFileRows, bookingFiles } from '../schema/booking-files.ts'
import { calendarAddresses } from '../schema/calendars.ts'
import { cases, caseSteps } from '../schema/cases.ts'
import { suggestionAnswers } from '../schema/capture.ts'
import { commentThemes, commentTones, heardComments, themes } from '../schema/comments.ts'
import { duplicateKeys, duplicateLooks, duplicatePairs } from '../schema/duplicates.ts'
import { erasures } from '../schema/erasures.ts'
import { asks, cautions, occasions, preferences, promises } from '../schema/facts.ts'
import { feedEntries, feedInterests, feeds } from '../schema/feeds.ts'
import { houseStandards } from '../schema/house-standards.ts'
import { importAnswers, importRows, imports, listMappings } from '../schema/imports.ts'
import { improvementComments, improvementMails, improvements } from '../schema/improvements.ts'
import { affectedCustomers, incidents, incidentUpdates, incidentUpdateVersions } from '../schema/incidents.ts'
import { interestAliases, interests, personInterests } from '../schema/interests.ts'
import { merges, mergeSteps } from '../schema/merges.ts'
import { mailRules, mailWishes } from '../schema/mail-rules.ts'
import { notePeople, notes, noteVersions } from '../schema/notes.ts'
import { mailServer, mailTexts, mailTries, outbox, refusedAddresses } from '../schema/outbox.ts'
import { openedCards } from '../schema/opened-cards.ts'
import { customers, emails, people, phones, relationships } from '../schema/people.ts'
import { privacyRules } from '../schema/privacy-rules.ts'
import { places } from '../schema/places.ts'
import { pulseAnswers, pulseRules, pulses, pulseTurns } from '../schema/pulse.ts'
import { keptCustomers, retentionRules, retentionRuns } from '../schema/retention.ts'
import { rotaExceptions, shifts } from '../schema/rota.ts'
import { settings } from '../schema/settings.ts'
import {
  deskPeople,
  pins,
  recoveryCodes,
  secondFactors,
  sessions,
  signInFailures,
  signInRules,
  staff,
} from '../schema/staff.ts'
import { surveyAnswers } from '../schema/survey-answers.ts'
import { surveyCorrections } from '../schema/survey-corrections.ts'
import { surveyInvitations } from '../schema/survey-invitations.ts'
import { surveyRules, surveys, surveyVersions } from '../schema/surveys.ts'
import { talkingPointInterests, talkingPoints } from '../schema/talking-points.ts'
import { weeklyPackReaders, weeklyPackRules } from '../schema/weekly-pack.ts'
import { wellDones } from '../schema/well-done.ts'
import { company, promptOutcomes, visitPeople, visits } from '../schema/visits.ts'

/** The tables that seeds fill, each after those that it points at. */
export const SEEDED = {
  ...{
    settings,
    privacyRules,
    mailRules,
    places,
    staff,
    mailWishes,
    shifts,
    rotaExceptions,
    interests,
    interestAliases,
    talkingPoints,
    talkingPointInterests,
    houseStandards,
  },
  ...{ people, customers, phones, emails, relationships, personInterests, notes, notePeople },
  ...{ preferences, cautions, asks, promises, occasions, visits, visitPeople },
  ...{ surveys, surveyVersions, surveyRules, surveyInvitations, surveyAnswers, surveyCorrections },
  ...{ incidents, incidentUpdates, affectedCustomers, wellDones, cases, caseSteps },
  ...{ pulseRules, pulses, pulseTurns, pulseAnswers },
  ...{ themes, heardComments, commentThemes, commentTones },
  ...{ improvements, improvementComments, improvementMails, weeklyPackRules, weeklyPackReaders },
}

/** All tables, each before those that it points at. */
export const POINTING_FIRST = [
  ...[
    feedEntries,
    feedInterests,
    feeds,
    bookingFileRows,
    bookingFiles,
    bookings,
    bookingReadings,
    bookingNames,
    bookingCalendars,
  ],
  ...[
    erasures,
    retentionRuns,
    retentionRules,
    keptCustomers,
    duplicatePairs,
    duplicateKeys,
    duplicateLooks,
    bulkSteps,
    bulkChanges,
    mergeSteps,
    merges,
    importAnswers,
    importRows,
    imports,
    listMappings,
    mailTries,
    mailTexts,
    outbox,
    refusedAddresses,
    mailServer,
    openedCards,
    calendarAddresses,
    auditEntries,
    invitations,
    passwordResets,
    recoveryCodes,
    secondFactors,
    signInRules,
    deskPeople,
    pins,
    sessions,
    signInFailures,
    promptOutcomes,
    company,
    noteVersions,
    suggestionAnswers,
    incidentUpdateVersions,
  ],
  ...Object.values(SEEDED).reverse(),
]

/** Rows by table, gathered before anything is written. */
export type Rows = { [Table in keyof typeof SEEDED]: (typeof SEEDED)[Table]['$inferInsert'][] }

export function noRows(): Rows {
  return Object.fromEntries(Object.keys(SEEDED).map((table) => [table, []])) as unknown as Rows
}

/** Somebody who is written down already, by their name. */
export function personNamed(rows: Rows, name: string): PersonId {
  const person = rows.people.find((one) => one.name === name)
  if (!person) throw new Error(`The club knows nobody called ${name}`)
  return person.id
}
