import { and, eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Database } from '../../../db/database.ts'
import { customers } from '../../../db/schema/people.ts'
import { places } from '../../../db/schema/places.ts'
import { surveyAnswers } from '../../../db/schema/survey-answers.ts'
import { surveyInvitations } from '../../../db/schema/survey-invitations.ts'
import { surveys, surveyVersions } from '../../../db/schema/surveys.ts'
import { newId } from '../../../src/lib/id.ts'
import type { AnswerValue, SurveyContent } from '../../../src/surveys/content.ts'
import { mark, question, section, yesOrNo, choice } from '../../../src/surveys/ready-made/asking.ts'
import type { SurveyId } from '../../../src/surveys/survey.ts'
import { freshWorld } from '../../support/world.ts'

const LETTER = { subject: 'How was it?', opening: 'Hello.', thanks: 'Thank you.' }
const NO = { question: 'right', choices: ['no'] }

/** A page of marks, a choice and a score, and one for those to whom something went wrong. */
export const SHORT: SurveyContent = {
  sections: [
    section(
      'work',
      ['The work', 'El trabajo'],
      [
        yesOrNo('right', 'Was it right the first time?', '¿Quedó bien?'),
        mark('bill', 'How the bill was explained', 'La cuenta'),
        question('why', 'several choices', '=Why us?', '¿Por qué?', {
          choices: [choice('near', 'Close by', 'Cerca'), choice('known', 'Been before', 'Ya conocía')],
          hasOther: true,
        }),
        question('score', 'recommend score', 'Would you recommend us?', '¿Nos recomendaría?'),
      ],
    ),
    section('wrong', ['What went wrong', 'Qué falló'], [mark('mended', 'How we put it right', 'Arreglo')], {
      when: NO,
    }),
    section(
      'words',
      ['In your words', 'Con sus palabras'],
      [question('better', 'long text', 'What could be better?', '¿Qué mejorar?')],
    ),
  ],
  letter: { en: LETTER, es: LETTER },
}

export type Given = Readonly<Record<string, string | number | readonly string[]>>

/** The house, whose only survey at length asks that, and nobody was asked it but these. */
export async function surveyedWorld(...asked: { on: string; all: readonly Given[] }[]) {
  const world = freshWorld()
  const { database } = world
  const [survey] = await database.read.select().from(surveys).where(eq(surveys.kind, 'service'))
  if (!survey) return expect.fail('The club has no such survey')
  await database.write(async (tx) => {
    await tx.update(surveyInvitations).set({ status: 'withdrawn' })
    await tx.update(surveyVersions).set({ content: SHORT }).where(eq(surveyVersions.surveyId, survey.id))
  })
  for (const { on, all } of asked) for (const given of all) await answered(database, survey.id, on, given)
  return { world, id: survey.id, mara: await world.as('manager') }
}

/** Somebody was asked at noon of a day, and answered so. */
async function answered(database: Database, surveyId: SurveyId, on: string, given: Given): Promise<void> {
  const at = new Date(`${on}T17:00:00Z`)
  const [place] = await database.read.select({ id: places.id }).from(places)
  const [customer] = await database.read.select({ id: customers.id }).from(customers)
  const [version] = await database.read
    .select({ id: surveyVersions.id })
    .from(surveyVersions)
    .where(and(eq(surveyVersions.surveyId, surveyId), eq(surveyVersions.number, 1)))
  if (!place || !customer || !version) return expect.fail('There is nobody to ask')
  const id = newId<'SurveyInvitation'>(at)
  await database.write(async (tx) => {
    await tx.insert(surveyInvitations).values({
      ...{ id, surveyId, versionId: version.id, customerId: customer.id, placeId: place.id },
      ...{ day: on as never, language: 'en', status: 'answered', reached: 'words' },
      ...{ dueAt: at, queuedAt: at, sentAt: at, createdAt: at, answeredAt: at },
      closesAt: new Date(at.getTime() + 21 * 86_400_000),
    })
    for (const [questionKey, said] of Object.entries(given))
      await tx.insert(surveyAnswers).values({
        ...{ id: newId<'SurveyAnswer'>(at), invitationId: id, questionKey, ...valueOf(said) },
        ...{ audience: 'managers', answeredAt: at, changedAt: at },
      })
  })
}

function valueOf(said: Given[string]): AnswerValue {
  if (typeof said === 'number') return { number: said, text: null, choices: null }
  if (typeof said === 'string') return { number: null, text: said, choices: null }
  return { number: null, text: said.includes('other') ? 'By boat' : null, choices: said }
}
