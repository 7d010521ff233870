import { Router } from 'express'
import { handOf } from '../facts/routes.ts'
import { may } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { caseClosingUndoUrl, caseContactRemovalUrl, caseUrl } from '../web/urls.ts'
import { acting, caseOf, caseToRun, showCase } from './act-routes.ts'
import { closeCase, reopenCase } from './close-commands.ts'
import { CasePromiseForm, ClosingForm, ContactForm, DueForm, HandOverForm, SummaryForm } from './forms.ts'
import { changeDue, handOverCase } from './hand-over-commands.ts'
import { noteContact, promiseThem, takeBackContact, wordCase } from './work-commands.ts'

/** One case, and what is done about it. */
export function caseRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('look after cases')

  routes.get('/cases/:id', may('see cases'), (req, res) => showCase(database, req, res))

  routes.post(
    '/cases/:id/contacts',
    guard,
    acting(database, 'contacts', ContactForm, async (tx, one, input, hand) => ({
      said: 'Noted.',
      undo: caseContactRemovalUrl(one.id, await noteContact(tx, one, input, hand)),
    })),
  )

  routes.post('/cases/:id/contacts/:stepId/removal', guard, async (req, res) => {
    const one = await caseOf(database.read, req)
    const stepId = idFrom<'CaseStep'>(req, 'stepId')
    const outcome = await database.write((tx) => takeBackContact(tx, one, stepId, handOf(req)))
    if (outcome === 'gone') throw new NotFound()
    res.goOn(caseUrl(one.id), 'Taken back.')
  })

  routes.post(
    '/cases/:id/promises',
    guard,
    acting(database, 'promises', CasePromiseForm, async (tx, one, input, hand) => {
      const outcome = await promiseThem(tx, one, input, hand)
      return outcome === 'done' ? { said: 'Promised.' } : outcome
    }),
  )

  routes.post(
    '/cases/:id/summary',
    guard,
    acting(database, 'summary', SummaryForm, async (tx, one, { summary }, hand) => {
      await wordCase(tx, one, summary, hand)
      return { said: 'Everybody on shift reads it on their card.' }
    }),
  )

  routes.post(
    '/cases/:id/owner',
    guard,
    acting(database, 'owner', HandOverForm, async (tx, one, { toId }, hand) => {
      const outcome = await handOverCase(tx, one, toId, hand)
      return 'name' in outcome ? { said: `${outcome.name} looks after it now.` } : outcome
    }),
  )

  routes.post(
    '/cases/:id/due',
    guard,
    acting(database, 'due', DueForm, async (tx, one, { dueDay }, hand) => {
      const outcome = await changeDue(tx, one, dueDay, hand)
      return outcome === 'done' ? { said: 'It has until then.' } : outcome
    }),
  )

  routes.post(
    '/cases/:id/closing',
    guard,
    acting(database, 'closing', ClosingForm, async (tx, one, input, hand) => {
      const outcome = await closeCase(tx, one, input, hand)
      return outcome === 'closed' ? { said: 'Closed.', undo: caseClosingUndoUrl(one.id) } : outcome
    }),
  )

  routes.post('/cases/:id/closing/undo', guard, async (req, res) => {
    const one = await caseToRun(database.read, req)
    const outcome = await database.write((tx) => reopenCase(tx, one, handOf(req)))
    if (outcome === 'gone') throw new NotFound()
    if (outcome === 'open') res.goOn(caseUrl(one.id), 'It is open again.')
    else res.goOn(caseUrl(outcome.goOnWith), 'They have another case by now: go on with this one.')
  })

  return routes
}
