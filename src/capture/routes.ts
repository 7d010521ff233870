import { Router, type Request, type Response } from 'express'
import { handOf } from '../facts/routes.ts'
import { asId } from '../lib/id.ts'
import { captureNote } from '../notes/commands.ts'
import { CaptureForm } from '../notes/forms.ts'
import { notesPanel } from '../notes/pages.ts'
import { noteById, notesAbout } from '../notes/queries.ts'
import { wordingAdvice } from '../notes/sensitive-words.ts'
import type { Named } from '../people/queries.ts'
import { personOf } from '../people/routes.ts'
import { may, staffOf, todayOf } from '../staff/gate.ts'
import { cameFrom } from '../web/came-from.ts'
import { parseForm } from '../web/forms.ts'
import { queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { customersUrl, factUrl, personUrl, wordingUrl } from '../web/urls.ts'
import { WordingForm } from './forms.ts'
import { offersOf } from './offer-pages.ts'
import { suggestionsFor } from './open-suggestions.ts'
import { captureLine, peopleNotesPage } from './pages.ts'
import { askedBy, NOTES_PAGE } from './suggestion-routes.ts'

const NOTES_A_PAGE = 30

/** What was learned about somebody: the line that saves it at once, and all of it a page at a time. */
export function captureRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('remember things')

  routes.get('/people/:id/notes', may('see customers'), async (req, res) => {
    await show(req, res, await personOf(database, req))
  })

  routes.post('/people/:id/notes', guard, async (req, res) => {
    const person = await personOf(database, req)
    const parsed = parseForm(CaptureForm, req.body)
    if (!parsed.ok) {
      const { values, errors } = parsed.form
      return show(req, res.status(422), person, { text: values.text ?? '', error: errors.text ?? '' })
    }
    const { text } = parsed.input
    const id = await database.write((tx) => captureNote(tx, person.id, text, handOf(req)))
    const said = ['Remembered.', wordingAdvice(text)].filter(Boolean).join(' ')
    const back = cameFrom(req, NOTES_PAGE) ?? `${personUrl(person.id)}#capture`
    res.goOn(back, said, `${factUrl('notes', id)}/removal`)
  })

  routes.post(wordingUrl, guard, (req, res) => {
    const parsed = parseForm(WordingForm, req.body)
    res.fragment('capture/_wording', { text: parsed.ok ? wordingAdvice(parsed.input.text) : '' })
  })

  return routes

  async function show(
    req: Request,
    res: Response,
    person: Named,
    typed: { text: string; error: string } = { text: '', error: '' },
  ): Promise<void> {
    const { id: staffId, role, place } = staffOf(req)
    const beforeId = asId<'Note'>(queryText(req, 'before'))
    const before = beforeId && (await noteById(database.read, beforeId, role))
    const rows = await notesAbout(database.read, person.id, role, {
      ...(before ? { before } : {}),
      limit: NOTES_A_PAGE + 1,
    })
    const found = before ? undefined : await suggestionsFor(database.read, person.id, rows, askedBy(req))
    const line = captureLine(person.id, { ...typed, offers: offersOf(found, ['capture', 'notes']) })
    const reader = { personId: person.id, staffId, today: todayOf(req), timeZone: place.timeZone }
    const shown = { shown: NOTES_A_PAGE, ...(before ? { title: 'Earlier' } : {}) }
    const page = peopleNotesPage(person, line, notesPanel(rows, reader, shown))
    await res.page('capture/notes', page, { title: page.title, nav: customersUrl })
  }
}
