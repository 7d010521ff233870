import { Router, type Request, type Response } from 'express'
import { handOf } from '../facts/routes.ts'
import { asId } from '../lib/id.ts'
import { personSeenBy, type Named } from '../people/queries.ts'
import { may, staffOf, todayOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { parseForm } from '../web/forms.ts'
import { idFrom, queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { customersUrl, factUrl, personUrl } from '../web/urls.ts'
import { captureNote } from './commands.ts'
import { CaptureForm } from './forms.ts'
import { notesPage } from './note-pages.ts'
import { captureLine, notesPanel, type Capture } from './pages.ts'
import { noteById, notesAbout } from './queries.ts'
import { sensitiveWordsIn } from './sensitive-words.ts'

const NOTES_A_PAGE = 30

/** What was learned about somebody: the line that saves it at once, and all of it a page at a time. */
export function captureRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get('/people/:id/notes', may('see customers'), async (req, res) => {
    const person = await personOf(req)
    await show(req, res, person, captureLine(person.id))
  })

  routes.post('/people/:id/notes', may('remember things'), async (req, res) => {
    const person = await personOf(req)
    const parsed = parseForm(CaptureForm, req.body)
    if (!parsed.ok) {
      const { values, errors } = parsed.form
      const line = captureLine(person.id, { text: values.text ?? '', error: errors.text ?? '' })
      return show(req, res.status(422), person, line)
    }
    const { text } = parsed.input
    const id = await database.write((tx) => captureNote(tx, person.id, text, handOf(req)))
    const warning = sensitiveWordsIn(text).length > 0 ? ' Write it as if they will read it.' : ''
    res.goOn(`${personUrl(person.id)}#notes`, `Remembered.${warning}`, `${factUrl('notes', id)}/removal`)
  })

  return routes

  async function personOf(req: Request): Promise<Named> {
    const person = await personSeenBy(database.read, idFrom<'Person'>(req), staffOf(req).role)
    if (!person) throw new NotFound()
    return person
  }

  async function show(req: Request, res: Response, person: Named, line: Capture): Promise<void> {
    const { id: staffId, role, place } = staffOf(req)
    const beforeId = asId<'Note'>(queryText(req, 'before'))
    const before = beforeId && (await noteById(database.read, beforeId, role))
    const rows = await notesAbout(database.read, person.id, role, {
      ...(before ? { before } : {}),
      limit: NOTES_A_PAGE + 1,
    })
    const reader = { personId: person.id, staffId, today: todayOf(req), timeZone: place.timeZone }
    const shown = { shown: NOTES_A_PAGE, ...(before ? { title: 'Earlier' } : {}) }
    const page = notesPage(person, line, notesPanel(rows, reader, shown))
    await res.page('notes/notes', page, { title: page.title, nav: customersUrl })
  }
}
