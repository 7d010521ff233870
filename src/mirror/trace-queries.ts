import { and, count, countDistinct, desc, eq, isNotNull, isNull, max, or, sql } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { auditEntries } from '../../db/schema/audit.ts'
import { suggestionAnswers } from '../../db/schema/capture.ts'
import { heardComments } from '../../db/schema/comments.ts'
import { importRows, imports } from '../../db/schema/imports.ts'
import { cases } from '../../db/schema/cases.ts'
import { affectedCustomers, incidents } from '../../db/schema/incidents.ts'
import { merges } from '../../db/schema/merges.ts'
import { notePeople } from '../../db/schema/notes.ts'
import { outbox } from '../../db/schema/outbox.ts'
import { places } from '../../db/schema/places.ts'
import { staff } from '../../db/schema/staff.ts'
import { wellDones } from '../../db/schema/well-done.ts'
import { promptOutcomes, visitPeople, visits } from '../../db/schema/visits.ts'
import type { CustomerId, PersonId } from '../people/person.ts'
import { correctionsOf, saidAtLength } from '../survey-answers/at-length/queries.ts'
import { allSaidBy } from '../survey-answers/queries.ts'

/** What somebody has left with us besides facts: visits, mails about them, lines, lists, merges, and who looked. */
export type Traces = Awaited<ReturnType<typeof tracesOf>>

export async function tracesOf(reader: Reader, id: PersonId) {
  return {
    visits: await visitsOf(reader, id),
    mails: await mailsAbout(reader, id),
    said: await allSaidBy(reader, id as CustomerId, 'manager'),
    atLength: await saidAtLength(reader, id as CustomerId, 'manager'),
    corrections: await correctionsOf(reader, id as CustomerId),
    heard: await heardFrom(reader, id),
    incidents: await incidentsOf(reader, id),
    cases: await casesOf(reader, id),
    thanks: await thanksFor(reader, id),
    lines: await linesSaid(reader, id),
    accepted: await acceptedOf(reader, id),
    lists: await listsOf(reader, id),
    merges: await mergesOf(reader, id),
    looks: await looksAt(reader, id),
  }
}

function visitsOf(reader: Reader, id: PersonId) {
  return reader
    .select({
      ...{ id: visits.id, day: visits.day, time: visits.time, purpose: visits.purpose, place: places.name },
      ...{ arrivedAt: visits.arrivedAt, cancelledAt: visits.cancelledAt, noShowAt: visits.noShowAt },
      ...{ completedAt: visits.completedAt, by: staff.name, createdAt: visits.createdAt },
    })
    .from(visitPeople)
    .innerJoin(visits, eq(visits.id, visitPeople.visitId))
    .innerJoin(places, eq(places.id, visits.placeId))
    .leftJoin(staff, eq(staff.id, visits.createdById))
    .where(eq(visitPeople.personId, id))
    .orderBy(desc(visits.startsAt))
}

function heardFrom(reader: Reader, id: PersonId) {
  return reader
    .select({
      words: heardComments.words,
      channel: heardComments.channel,
      day: heardComments.day,
      by: staff.name,
    })
    .from(heardComments)
    .innerJoin(staff, eq(staff.id, heardComments.writtenById))
    .where(and(eq(sql`${heardComments.customerId}`, id), isNull(heardComments.removedAt)))
    .orderBy(desc(heardComments.day))
}

function incidentsOf(reader: Reader, id: PersonId) {
  return reader
    .select({
      ...{ title: incidents.title, toldAt: affectedCustomers.toldAt, by: staff.name },
      ...{ reply: affectedCustomers.reply, offer: affectedCustomers.offer },
      ...{ offerWords: affectedCustomers.offerWords, answer: affectedCustomers.answer },
    })
    .from(affectedCustomers)
    .innerJoin(incidents, eq(incidents.id, affectedCustomers.incidentId))
    .leftJoin(staff, eq(staff.id, affectedCustomers.toldById))
    .where(and(eq(affectedCustomers.personId, id), isNull(affectedCustomers.removedAt)))
    .orderBy(desc(incidents.startedAt))
}

function casesOf(reader: Reader, id: PersonId) {
  return reader
    .select({
      ...{ day: cases.day, because: cases.because, summary: cases.summary, by: staff.name },
      ...{ closedAt: cases.closedAt, outcome: cases.outcome },
    })
    .from(cases)
    .innerJoin(staff, eq(staff.id, cases.ownerId))
    .where(eq(cases.customerId, id as CustomerId))
    .orderBy(desc(cases.openedAt))
}

function thanksFor(reader: Reader, id: PersonId) {
  return reader
    .select({ by: staff.name, moment: wellDones.moment, at: wellDones.at })
    .from(wellDones)
    .innerJoin(staff, eq(staff.id, wellDones.toId))
    .where(and(eq(wellDones.personId, id), isNull(wellDones.removedAt)))
    .orderBy(desc(wellDones.at))
}

function mailsAbout(reader: Reader, id: PersonId) {
  return reader
    .select({
      ...{ kind: outbox.kind, to: outbox.toName, toStaff: outbox.staffId },
      ...{ status: outbox.status, at: outbox.createdAt },
    })
    .from(outbox)
    .where(or(eq(outbox.personId, id), and(isNotNull(outbox.visitId), eq(visitPeople.personId, id))))
    .leftJoin(visitPeople, and(eq(visitPeople.visitId, outbox.visitId), eq(visitPeople.personId, id)))
    .orderBy(desc(outbox.createdAt))
}

function linesSaid(reader: Reader, id: PersonId) {
  return reader
    .select({
      ...{ text: promptOutcomes.text, outcome: promptOutcomes.outcome, audience: promptOutcomes.audience },
      ...{ at: promptOutcomes.at, by: staff.name },
    })
    .from(promptOutcomes)
    .innerJoin(staff, eq(staff.id, promptOutcomes.staffId))
    .where(eq(promptOutcomes.customerId, id))
    .orderBy(desc(promptOutcomes.at))
}

function acceptedOf(reader: Reader, id: PersonId) {
  return reader
    .select({
      kind: suggestionAnswers.kind,
      answer: suggestionAnswers.answer,
      at: suggestionAnswers.at,
      by: staff.name,
    })
    .from(suggestionAnswers)
    .innerJoin(notePeople, eq(notePeople.noteId, suggestionAnswers.noteId))
    .innerJoin(staff, eq(staff.id, suggestionAnswers.staffId))
    .where(eq(notePeople.personId, id))
    .orderBy(desc(suggestionAnswers.at))
}

function listsOf(reader: Reader, id: PersonId) {
  return reader
    .select({ file: imports.fileName, line: importRows.line, at: importRows.appliedAt, by: staff.name })
    .from(importRows)
    .innerJoin(imports, eq(imports.id, importRows.importId))
    .innerJoin(staff, eq(staff.id, imports.uploadedById))
    .where(and(eq(importRows.personId, id), isNotNull(importRows.appliedAt)))
    .orderBy(desc(importRows.appliedAt))
}

function mergesOf(reader: Reader, id: PersonId) {
  return reader
    .select({ at: merges.mergedAt, undoneAt: merges.undoneAt, by: staff.name })
    .from(merges)
    .innerJoin(staff, eq(staff.id, merges.mergedById))
    .where(or(eq(merges.stayedId, id), eq(merges.wentId, id)))
    .orderBy(desc(merges.mergedAt))
}

async function looksAt(reader: Reader, id: PersonId) {
  const [row] = await reader
    .select({ times: count(), colleagues: countDistinct(auditEntries.staffId), last: max(auditEntries.at) })
    .from(auditEntries)
    .where(and(eq(auditEntries.aboutId, id), eq(auditEntries.kind, 'opened')))
  return row ?? { times: 0, colleagues: 0, last: null }
}
