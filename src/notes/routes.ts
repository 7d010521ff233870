import { Router, type Request, type Response } from 'express'
import { isAbout } from '../audit/look-routes.ts'
import { asTheirRoleMay, handOf } from '../facts/routes.ts'
import { circleOf } from '../people/circle-queries.ts'
import { may, staffOf, todayOf } from '../staff/gate.ts'
import { permits } from '../staff/permissions.ts'
import { NotFound } from '../web/errors.ts'
import { blankForm, parseForm, type Form } from '../web/forms.ts'
import { idFrom, queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { customersUrl, factUrl } from '../web/urls.ts'
import { wayBack } from '../web/way-back.ts'
import { changeNote, removeNote, restoreNote } from './commands.ts'
import { NoteForm } from './forms.ts'
import { noteFormPage, noteValues } from './form-page.ts'
import { backTo, homeOf, notePage } from './note-pages.ts'
import { noteById, versionsOf, type NoteRow } from './queries.ts'

/** A note by itself: what it said before, correcting it, and taking it away. */
export function noteRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('remember things')

  routes.get('/notes/:id', may('see customers'), async (req, res) => {
    const note = await loaded(req)
    const when = { today: todayOf(req), timeZone: staffOf(req).place.timeZone }
    const page = notePage(note, await versionsOf(database.read, note.id), when)
    await res.page('notes/note', page, { title: page.title, nav: customersUrl })
  })

  routes.get('/notes/:id/edit', guard, async (req, res) => {
    const note = await loaded(req)
    await show(req, res, { note, form: blankForm({ ...noteValues(note), from: queryText(req, 'from') }) })
  })

  routes.post('/notes/:id', guard, async (req, res) => {
    const note = await loaded(req)
    const parsed = parseForm(NoteForm, req.body)
    if (!parsed.ok) return show(req, res, { note, form: parsed.form, status: 422 })
    const input = asTheirRoleMay(req, parsed.input)
    const change = await database.write((tx) => changeNote(tx, note, input, handOf(req)))
    if (change === 'gone') throw new NotFound()
    const now = await loaded(req)
    if (change === 'saved') res.goOn(backTo(homeOf(now, input.from)).href, 'Saved.')
    else await show(req, res, { note, form: parsed.form, status: 409, theirs: now })
  })

  routes.post('/notes/:id/removal', guard, async (req, res) => {
    const note = await loaded(req)
    await database.write((tx) => removeNote(tx, note.id, handOf(req)))
    res.goOn(
      backTo(homeOf(note)).href,
      'The note is taken away.',
      `${factUrl('notes', note.id)}/removal/undo`,
    )
  })

  routes.post('/notes/:id/removal/undo', guard, async (req, res) => {
    const id = idFrom<'Note'>(req)
    const isBack = await database.write((tx) => restoreNote(tx, id, handOf(req)))
    if (!isBack) throw new NotFound()
    res.goOn(backTo(homeOf(await loaded(req))).href, 'The note is back.')
  })

  return routes

  async function loaded(req: Request): Promise<NoteRow> {
    const note = await noteById(database.read, idFrom<'Note'>(req), staffOf(req).role)
    if (!note) throw new NotFound()
    isAbout(req, homeOf(note).id)
    return note
  }

  async function show(req: Request, res: Response, { note, form, status, theirs }: Shown): Promise<void> {
    const { role } = staffOf(req)
    const circles = await Promise.all(note.about.map(({ id }) => circleOf(database.read, id, role)))
    const seesManagers = permits(role, 'read what is for managers')
    const page = noteFormPage(note, form, {
      around: circles.flat(),
      seesManagers,
      wayBack: wayBack(req),
      ...(theirs ? { theirs } : {}),
    })
    await res.status(status ?? 200).page('notes/edit', page, { title: page.title, nav: customersUrl })
  }
}

interface Shown {
  note: NoteRow
  form: Form
  status?: number
  theirs?: NoteRow
}
