import { getTableName } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Reader } from '../../db/database.ts'
import { auditEntries } from '../../db/schema/audit.ts'
import { among } from '../../db/dialect/expressions.ts'
import { invitations, passwordResets } from '../../db/schema/access-links.ts'
import { bookingFileRows, bookingFiles } from '../../db/schema/booking-files.ts'
import { bookingCalendars, bookingNames, bookingReadings, bookings } from '../../db/schema/bookings.ts'
import { bulkChanges, bulkSteps } from '../../db/schema/bulk-changes.ts'
import { calendarAddresses } from '../../db/schema/calendars.ts'
import { suggestionAnswers } from '../../db/schema/capture.ts'
import { cases, caseSteps } from '../../db/schema/cases.ts'
import { commentThemes, commentTones, heardComments, themes } from '../../db/schema/comments.ts'
import { duplicateKeys, duplicateLooks, duplicatePairs } from '../../db/schema/duplicates.ts'
import { erasures } from '../../db/schema/erasures.ts'
import { asks, cautions, occasions, preferences, promises } from '../../db/schema/facts.ts'
import { feedEntries, feedInterests, feeds } from '../../db/schema/feeds.ts'
import { houseStandards } from '../../db/schema/house-standards.ts'
import { importAnswers, importRows, imports, listMappings } from '../../db/schema/imports.ts'
import { improvementComments, improvementMails, improvements } from '../../db/schema/improvements.ts'
import {
  affectedCustomers,
  incidents,
  incidentUpdates,
  incidentUpdateVersions,
} from '../../db/schema/incidents.ts'
import { interestAliases, interests, personInterests } from '../../db/schema/interests.ts'
import { mailRules, mailWishes } from '../../db/schema/mail-rules.ts'
import { merges, mergeSteps } from '../../db/schema/merges.ts'
import { notePeople, notes, noteVersions } from '../../db/schema/notes.ts'
import { openedCards } from '../../db/schema/opened-cards.ts'
import { mailServer, mailTexts, mailTries, outbox, refusedAddresses } from '../../db/schema/outbox.ts'
import { customers, emails, people, phones, relationships } from '../../db/schema/people.ts'
import { places } from '../../db/schema/places.ts'
import { privacyRules } from '../../db/schema/privacy-rules.ts'
import { pulseAnswers, pulseRules, pulses, pulseTurns } from '../../db/schema/pulse.ts'
import { keptCustomers, retentionRules, retentionRuns } from '../../db/schema/retention.ts'
import { rotaExceptions, shifts } from '../../db/schema/rota.ts'
import { settings } from '../../db/schema/settings.ts'
import {
  deskPeople,
  pins,
  recoveryCodes,
  secondFactors,
  sessions,
  signInFailures,
  signInRules,
  staff,
} from '../../db/schema/staff.ts'
import { surveyAnswers } from '../../db/schema/survey-answers.ts'
import { surveyCorrections } from '../../db/schema/survey-corrections.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { surveyRules, surveys, surveyVersions } from '../../db/schema/surveys.ts'
import { talkingPointInterests, talkingPoints } from '../../db/schema/talking-points.ts'
import { weeklyPackReaders, weeklyPackRules } from '../../db/schema/weekly-pack.ts'
import { wellDones } from '../../db/schema/well-done.ts'
import { company, promptOutcomes, visitPeople, visits } from '../../db/schema/visits.ts'
import { POINTING_FIRST } from '../../db/seeds/rows.ts'
import type { PersonId } from '../people/person.ts'
import { sharedKey } from './shared.ts'
import {
  belongingTo,
  foundBy,
  keysWhere,
  naming,
  namingOrOf,
  type Holding,
  type Erased,
  type Going,
} from './holding-queries.ts'
import { mailsAboutThem, refusedAddressesOfThem, textsNamingThem } from './mail-queries.ts'
import { bookingRowsNamingThem, bookingsOfThem, listRowsOfThem, listsNamingThem } from './paper-queries.ts'
import {
  interestsOfThemAlone,
  mergesOfThem,
  notesOfThemAlone,
  stepsNamingThem,
  visitsOfThemAlone,
} from './alone-queries.ts'

/** Where anything of somebody may stand, table by table. test/erasure/schema-walk.test.ts holds it to the schema. */
export const HOLDINGS: ReadonlyMap<SQLiteTable, Holding> = new Map<SQLiteTable, Holding>([
  [people, naming([people.id])],
  [customers, naming([customers.id])],
  [phones, naming([phones.personId], ['phone number', 'phone numbers'])],
  [emails, naming([emails.personId], ['e-mail address', 'e-mail addresses'])],
  [
    relationships,
    naming([relationships.personId, relationships.relatedId], ['relationship', 'relationships']),
  ],
  [interests, foundBy(interestsOfThemAlone)],
  [interestAliases, belongingTo(interests, interestAliases.interestId)],
  [personInterests, naming([personInterests.personId], ['interest', 'interests'])],
  [notes, foundBy(notesOfThemAlone, ['note', 'notes'])],
  [notePeople, namingOrOf([notePeople.personId], notes, notePeople.noteId)],
  [noteVersions, belongingTo(notes, noteVersions.noteId, ['earlier wording', 'earlier wordings'])],
  [suggestionAnswers, belongingTo(notes, suggestionAnswers.noteId)],
  [preferences, naming([preferences.personId], ['preference', 'preferences'])],
  [cautions, naming([cautions.personId], ['caution', 'cautions'])],
  [asks, naming([asks.personId, asks.aboutId], ['question', 'questions'])],
  [promises, naming([promises.personId], ['promise', 'promises'])],
  [occasions, naming([occasions.personId, occasions.withId], ['occasion', 'occasions'])],
  [visits, foundBy(visitsOfThemAlone, ['visit', 'visits'])],
  [visitPeople, namingOrOf([visitPeople.personId], visits, visitPeople.visitId)],
  [company, naming([company.customerId, company.personId])],
  [
    affectedCustomers,
    naming([affectedCustomers.personId], ['incident that affected them', 'incidents that affected them']),
  ],
  [promptOutcomes, naming([promptOutcomes.customerId], ['answered line', 'answered lines'])],
  [surveyInvitations, naming([surveyInvitations.customerId], ['survey invitation', 'survey invitations'])],
  [
    surveyAnswers,
    belongingTo(surveyInvitations, surveyAnswers.invitationId, ['survey answer', 'survey answers']),
  ],
  [
    surveyCorrections,
    belongingTo(surveyInvitations, surveyCorrections.invitationId, [
      'correction of theirs',
      'corrections of theirs',
    ]),
  ],
  [cases, naming([cases.customerId], ['case', 'cases'])],
  [caseSteps, belongingTo(cases, caseSteps.caseId, ['step of a case', 'steps of cases'])],
  [heardComments, naming([heardComments.customerId], ['comment', 'comments'])],
  [commentThemes, belongingToComments(commentThemes.commentId)],
  [commentTones, belongingToComments(commentTones.commentId)],
  [improvementComments, belongingToComments(improvementComments.commentId)],
  [improvementMails, naming([improvementMails.customerId])],
  [wellDones, naming([wellDones.personId])],
  [openedCards, naming([openedCards.customerId])],
  [keptCustomers, naming([keptCustomers.customerId])],
  [outbox, foundBy(mailsAboutThem, ['mail about them', 'mails about them'])],
  [mailTexts, foundBy(textsNamingThem, ['kept text of a mail', 'kept texts of mails'])],
  [mailTries, belongingTo(outbox, mailTries.mailId)],
  [refusedAddresses, foundBy(refusedAddressesOfThem)],
  [
    imports,
    foundBy(listsNamingThem, ['list that waits to be brought in', 'lists that wait to be brought in']),
  ],
  [importRows, foundBy(listRowsOfThem, ['line of a list', 'lines of lists'])],
  [importAnswers, naming([importAnswers.personId])],
  [merges, foundBy(mergesOfThem, ['merge', 'merges'])],
  [mergeSteps, foundBy(stepsNamingThem)],
  [bulkSteps, naming([bulkSteps.personId])],
  [bookings, foundBy(bookingsOfThem, ['booking', 'bookings'])],
  [bookingNames, naming([bookingNames.personId])],
  [bookingFileRows, foundBy(bookingRowsNamingThem)],
  [duplicatePairs, naming([duplicatePairs.oneId, duplicatePairs.otherId])],
  [duplicateKeys, naming([duplicateKeys.personId])],
  [duplicateLooks, naming([duplicateLooks.id])],
  ...nothingIn('Says who did what and when, by ids that then lead nowhere: the fact of it stays.', [
    auditEntries,
    erasures,
  ]),
  ...nothingIn('About the staff, who are no customers.', [
    ...[staff, sessions, secondFactors, recoveryCodes, deskPeople, pins, signInFailures, signInRules],
    ...[invitations, passwordResets, calendarAddresses, mailWishes, shifts, rotaExceptions],
    ...[pulseRules, pulses, pulseTurns],
    weeklyPackReaders,
  ]),
  ...nothingIn('About the house, and counts.', [
    retentionRules,
    retentionRuns,
    privacyRules,
    settings,
    mailRules,
    mailServer,
    ...[surveys, surveyVersions, surveyRules, weeklyPackRules],
    places,
  ]),
  ...nothingIn('What other sites publish, or where they are.', [
    ...[feeds, feedInterests, feedEntries, bookingCalendars, bookingReadings],
  ]),
  ...nothingIn('How columns of files are read, and what files there were.', [listMappings, bookingFiles]),
  ...nothingIn('About many, and says of nobody that they were among them.', [bulkChanges]),
  ...nothingIn('Written by colleagues for everybody; where it names them it is reworded.', [
    ...[incidents, incidentUpdates, incidentUpdateVersions, houseStandards, themes, improvements],
    talkingPoints,
    talkingPointInterests,
    pulseAnswers,
  ]),
])

/** Everything that goes with them. What others point at is found before what points at it. */
export async function whatGoes(reader: Reader, erased: Erased): Promise<Going> {
  const going: Going = new Map()
  for (const table of POINTING_FIRST.toReversed()) {
    const holding = HOLDINGS.get(table)
    if (holding && 'rows' in holding) {
      const found = await holding.rows(reader, erased, going)
      going.set(table, [...new Set([...found, ...chosenIn(erased, getTableName(table))])])
    }
  }
  return going
}

/** Whose the facts are that go: what these are found by changes. */
export async function ownersOf(reader: Reader, going: Going): Promise<PersonId[]> {
  const found = await Promise.all(
    [preferences, cautions, personInterests, relationships].map((table) =>
      reader
        .select({ id: table.personId })
        .from(table)
        .where(among(table.id, JSON.stringify(going.get(table) ?? []))),
    ),
  )
  return [...new Set(found.flat().map(({ id }) => id))]
}

/** What was made of a comment goes with it, wherever it was said. */
function belongingToComments(commentId: SQLiteColumn): Holding {
  const said = [surveyAnswers, affectedCustomers, heardComments]
  return foundBy((reader, _, going) => {
    const ids = said.flatMap((table) => going.get(table) ?? [])
    return keysWhere(reader, [commentId], among(commentId, JSON.stringify(ids)))
  })
}

function nothingIn(nothing: string, tables: readonly SQLiteTable[]): [SQLiteTable, Holding][] {
  return tables.map((table) => [table, { nothing }])
}

/** What was chosen to go whole, of one table. */
function chosenIn({ away }: Erased, table: string): string[] {
  const prefix = sharedKey(table, '')
  return [...away].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
}
