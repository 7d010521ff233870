import { eq, getTableName, inArray, or, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Reader } from '../../db/database.ts'
import { auditEntries } from '../../db/schema/audit.ts'
import { bookingNames, bookings } from '../../db/schema/bookings.ts'
import { bulkSteps } from '../../db/schema/bulk-changes.ts'
import { suggestionAnswers } from '../../db/schema/capture.ts'
import { cases, caseSteps } from '../../db/schema/cases.ts'
import { commentThemes, commentTones, heardComments } from '../../db/schema/comments.ts'
import { duplicatePairs } from '../../db/schema/duplicates.ts'
import { asks, cautions, occasions, preferences, promises } from '../../db/schema/facts.ts'
import { importAnswers, importRows } from '../../db/schema/imports.ts'
import { improvementComments, improvementMails } from '../../db/schema/improvements.ts'
import { affectedCustomers } from '../../db/schema/incidents.ts'
import { interests, personInterests } from '../../db/schema/interests.ts'
import { merges } from '../../db/schema/merges.ts'
import { notePeople, notes, noteVersions } from '../../db/schema/notes.ts'
import { openedCards } from '../../db/schema/opened-cards.ts'
import { mailTexts, mailTries, outbox } from '../../db/schema/outbox.ts'
import { customers, emails, people, phones, relationships } from '../../db/schema/people.ts'
import { keptCustomers } from '../../db/schema/retention.ts'
import { surveyAnswers } from '../../db/schema/survey-answers.ts'
import { surveyCorrections } from '../../db/schema/survey-corrections.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { wellDones } from '../../db/schema/well-done.ts'
import { company, promptOutcomes, visitPeople, visits } from '../../db/schema/visits.ts'
import type { CommentId } from '../comments/comment.ts'
import type { PersonId } from '../people/person.ts'

type Theirs = (reader: Reader, id: PersonId) => SQL | undefined

/** Where anything of somebody stands, and which rows of it are theirs. test/mirror/file.test.ts holds it to the schema. */
export const FILED: ReadonlyMap<SQLiteTable, Theirs> = new Map<SQLiteTable, Theirs>([
  [people, naming(people.id)],
  [customers, naming(customers.id)],
  [phones, naming(phones.personId)],
  [emails, naming(emails.personId)],
  [relationships, naming(relationships.personId, relationships.relatedId)],
  [interests, (reader, id) => inArray(interests.id, interestIds(reader, id))],
  [personInterests, naming(personInterests.personId)],
  [notes, (reader, id) => inArray(notes.id, noteIds(reader, id))],
  [notePeople, naming(notePeople.personId)],
  [noteVersions, (reader, id) => inArray(noteVersions.noteId, noteIds(reader, id))],
  [suggestionAnswers, (reader, id) => inArray(suggestionAnswers.noteId, noteIds(reader, id))],
  [preferences, naming(preferences.personId)],
  [cautions, naming(cautions.personId)],
  [asks, naming(asks.personId, asks.aboutId)],
  [promises, naming(promises.personId)],
  [occasions, naming(occasions.personId, occasions.withId)],
  [visits, (reader, id) => inArray(visits.id, visitIds(reader, id))],
  [visitPeople, naming(visitPeople.personId)],
  [company, naming(company.customerId, company.personId)],
  [affectedCustomers, naming(affectedCustomers.personId)],
  [promptOutcomes, naming(promptOutcomes.customerId)],
  [surveyInvitations, naming(surveyInvitations.customerId)],
  [surveyAnswers, (reader, id) => inArray(surveyAnswers.invitationId, invitationIds(reader, id))],
  [surveyCorrections, (reader, id) => inArray(surveyCorrections.invitationId, invitationIds(reader, id))],
  [cases, naming(cases.customerId)],
  [caseSteps, (reader, id) => inArray(caseSteps.caseId, caseIds(reader, id))],
  [bookings, (reader, id) => inArray(bookings.visitId, visitIds(reader, id))],
  [bookingNames, naming(bookingNames.personId)],
  [outbox, (reader, id) => isAboutThem(reader, id)],
  // A mail about a visit may tell of others who come to it: its text is theirs alone where it is about them alone.
  [mailTexts, (reader, id) => inArray(mailTexts.mailId, ownMailIds(reader, id))],
  [mailTries, (reader, id) => inArray(mailTries.mailId, ownMailIds(reader, id))],
  [importRows, naming(importRows.personId)],
  [importAnswers, naming(importAnswers.personId)],
  [bulkSteps, naming(bulkSteps.personId)],
  [merges, naming(merges.stayedId, merges.wentId)],
  [duplicatePairs, naming(duplicatePairs.oneId, duplicatePairs.otherId)],
  [heardComments, naming(heardComments.customerId)],
  [commentThemes, (reader, id) => inArray(commentThemes.commentId, commentIds(reader, id))],
  [commentTones, (reader, id) => inArray(commentTones.commentId, commentIds(reader, id))],
  [improvementComments, (reader, id) => inArray(improvementComments.commentId, commentIds(reader, id))],
  [improvementMails, naming(improvementMails.customerId)],
  [wellDones, naming(wellDones.personId)],
  [openedCards, naming(openedCards.customerId)],
  [keptCustomers, naming(keptCustomers.customerId)],
  [auditEntries, naming(auditEntries.aboutId, auditEntries.subjectId)],
])

/** All rows of somebody, by the names of their tables; removed facts and earlier wordings too. */
export async function everythingOf(reader: Reader, id: PersonId): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {}
  for (const [table, theirs] of FILED)
    all[getTableName(table)] = await reader.select().from(table).where(theirs(reader, id))
  return all
}

function naming(...columns: readonly SQLiteColumn[]): Theirs {
  return (_reader, id) => or(...columns.map((column) => eq(column, id)))
}

function noteIds(reader: Reader, id: PersonId) {
  return reader.select({ id: notePeople.noteId }).from(notePeople).where(eq(notePeople.personId, id))
}

function interestIds(reader: Reader, id: PersonId) {
  const { interestId, personId } = personInterests
  return reader.select({ id: interestId }).from(personInterests).where(eq(personId, id))
}

function visitIds(reader: Reader, id: PersonId) {
  return reader.select({ id: visitPeople.visitId }).from(visitPeople).where(eq(visitPeople.personId, id))
}

function invitationIds(reader: Reader, id: PersonId) {
  return reader
    .select({ id: surveyInvitations.id })
    .from(surveyInvitations)
    .where(eq(sql`${surveyInvitations.customerId}`, id))
}

function caseIds(reader: Reader, id: PersonId) {
  return reader
    .select({ id: cases.id })
    .from(cases)
    .where(eq(sql`${cases.customerId}`, id))
}

function commentIds(reader: Reader, id: PersonId) {
  const answers = reader
    .select({ id: sql<CommentId>`${surveyAnswers.id}` })
    .from(surveyAnswers)
    .where(inArray(surveyAnswers.invitationId, invitationIds(reader, id)))
  const replies = reader
    .select({ id: sql<CommentId>`${affectedCustomers.id}` })
    .from(affectedCustomers)
    .where(eq(affectedCustomers.personId, id))
  const heard = reader
    .select({ id: sql<CommentId>`${heardComments.id}` })
    .from(heardComments)
    .where(eq(sql`${heardComments.customerId}`, id))
  return answers.unionAll(replies).unionAll(heard)
}

function ownMailIds(reader: Reader, id: PersonId) {
  return reader.select({ id: outbox.id }).from(outbox).where(eq(outbox.personId, id))
}

function isAboutThem(reader: Reader, id: PersonId): SQL | undefined {
  return or(eq(outbox.personId, id), inArray(outbox.visitId, visitIds(reader, id)))
}
