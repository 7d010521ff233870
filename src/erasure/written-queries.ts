import { or, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { among } from '../../db/dialect/expressions.ts'
import { cases, caseSteps } from '../../db/schema/cases.ts'
import { heardComments, themes } from '../../db/schema/comments.ts'
import { asks, cautions, occasions, preferences, promises } from '../../db/schema/facts.ts'
import { houseStandards } from '../../db/schema/house-standards.ts'
import { improvements } from '../../db/schema/improvements.ts'
import {
  affectedCustomers,
  incidents,
  incidentUpdates,
  incidentUpdateVersions,
} from '../../db/schema/incidents.ts'
import { personInterests } from '../../db/schema/interests.ts'
import { notePeople, notes } from '../../db/schema/notes.ts'
import { people, relationships } from '../../db/schema/people.ts'
import { surveyAnswers } from '../../db/schema/survey-answers.ts'
import { surveyCorrections } from '../../db/schema/survey-corrections.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { pulseAnswers } from '../../db/schema/pulse.ts'
import { talkingPoints } from '../../db/schema/talking-points.ts'
import { wellDones } from '../../db/schema/well-done.ts'
import { promptOutcomes, visitPeople, visits } from '../../db/schema/visits.ts'

/** What people write about somebody, by column, and whom it is about. */
export interface Written {
  table: SQLiteTable
  kind: string
  texts: readonly string[]
  /** The ids of those whom a row is about, as a JSON array; and that one of some, in JSON too, is among them. */
  about: SQL
  isAbout: (ids: string) => SQL | undefined
  /** True where a row can go whole. */
  mayGo: boolean
}

const IMPROVEMENT_TEXTS = ['title', 'youSaid', 'reason', 'weDid', 'mailSubject', 'mailText']

/** Everything that people write about others and in which they may stand. */
export const WRITTEN: readonly Written[] = [
  {
    ...{ table: notes, kind: 'note', texts: ['text'], mayGo: true },
    about: sql`(select json_group_array(${notePeople.personId}) from ${notePeople} where ${notePeople.noteId} = ${notes.id})`,
    isAbout: (ids) =>
      sql`${notes.id} in (select ${notePeople.noteId} from ${notePeople} where ${among(notePeople.personId, ids)})`,
  },
  fact(preferences, preferences.personId, 'preference', ['text']),
  fact(cautions, cautions.personId, 'caution', ['text', 'detail']),
  fact(asks, asks.personId, 'question', ['question']),
  fact(promises, promises.personId, 'promise', ['text', 'done']),
  fact(occasions, occasions.personId, 'occasion', ['name']),
  fact(personInterests, personInterests.personId, 'interest', ['detail']),
  {
    ...{ table: visits, kind: 'visit', texts: ['purpose'], mayGo: false },
    about: sql`(select json_group_array(${visitPeople.personId}) from ${visitPeople} where ${visitPeople.visitId} = ${visits.id})`,
    isAbout: (ids) =>
      sql`${visits.id} in (select ${visitPeople.visitId} from ${visitPeople} where ${among(visitPeople.personId, ids)})`,
  },
  {
    ...{ table: relationships, kind: 'relationship', texts: ['word'], mayGo: false },
    about: sql`json_array(${relationships.personId}, ${relationships.relatedId})`,
    isAbout: (ids) => or(among(relationships.personId, ids), among(relationships.relatedId, ids)),
  },
  {
    ...{
      table: people,
      kind: 'line about somebody',
      texts: ['about', 'addressAs', 'addressWhen'],
      mayGo: false,
    },
    about: sql`json_array(${people.id})`,
    isAbout: (ids) => among(people.id, ids),
  },
  {
    ...{ table: promptOutcomes, kind: 'answered line', texts: ['text'], mayGo: false },
    about: sql`json_array(${promptOutcomes.customerId})`,
    isAbout: (ids) => among(promptOutcomes.customerId, ids),
  },
  saidInSurvey(surveyAnswers, surveyAnswers.invitationId, 'survey answer', ['text']),
  saidInSurvey(surveyCorrections, surveyCorrections.invitationId, 'correction of theirs', ['held', 'says']),
  { ...fact(cases, cases.customerId, 'case', ['summary']), mayGo: false },
  {
    ...{ table: caseSteps, kind: 'step of a case', texts: ['text'], mayGo: false },
    about: sql`(select json_array(${cases.customerId}) from ${cases} where ${cases.id} = ${caseSteps.caseId})`,
    isAbout: (ids) =>
      sql`${caseSteps.caseId} in (select ${cases.id} from ${cases} where ${among(cases.customerId, ids)})`,
  },
  { ...fact(heardComments, heardComments.customerId, 'comment', ['words']), mayGo: false },
  forEverybody(themes, 'theme', ['name', 'words']),
  forEverybody(improvements, 'improvement', IMPROVEMENT_TEXTS),
  forEverybody(talkingPoints, 'talking point', ['text', 'detail']),
  forEverybody(pulseAnswers, 'word of somebody who works here', ['text']),
  forEverybody(houseStandards, 'house standard', ['text']),
  forEverybody(incidents, 'incident', ['title', 'what']),
  forEverybody(incidentUpdates, 'update on an incident', ['text']),
  forEverybody(incidentUpdateVersions, 'earlier wording', ['text']),
  { ...fact(wellDones, wellDones.personId, 'thanks to a colleague', ['moment']), mayGo: false },
  {
    ...fact(affectedCustomers, affectedCustomers.personId, 'telling', ['reply', 'offerWords']),
    mayGo: false,
  },
]

function fact(table: SQLiteTable, personId: SQLiteColumn, kind: string, texts: readonly string[]): Written {
  const whose = { about: sql`json_array(${personId})`, isAbout: (ids: string) => among(personId, ids) }
  return { table, kind, texts, ...whose, mayGo: true }
}

/** What colleagues wrote for everybody: it is about nobody, and may name them. */
function forEverybody(table: SQLiteTable, kind: string, texts: readonly string[]): Written {
  return { table, kind, texts, mayGo: false, about: sql`'[]'`, isAbout: () => undefined }
}

/** What a customer wrote when they were asked. */
function saidInSurvey(
  table: SQLiteTable,
  invitationId: SQLiteColumn,
  kind: string,
  texts: readonly string[],
): Written {
  return {
    ...{ table, kind, texts, mayGo: false },
    about: sql`(select json_array(${surveyInvitations.customerId}) from ${surveyInvitations} where ${surveyInvitations.id} = ${invitationId})`,
    isAbout: (ids) =>
      sql`${invitationId} in (select ${surveyInvitations.id} from ${surveyInvitations} where ${among(surveyInvitations.customerId, ids)})`,
  }
}
