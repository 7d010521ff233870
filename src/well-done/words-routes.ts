import { Router, type Request, type Response } from 'express'
import { handOf, may, staffOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { parseForm, type Form } from '../web/forms.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { customerUrl, wellDoneUrl } from '../web/urls.ts'
import { wordWellDone } from './commands.ts'
import { WordsForm } from './forms.ts'
import { wordsPage } from './pages.ts'
import { wellDoneById } from './queries.ts'

/** Words for a thanks that a tap has said: whoever said it writes them. */
export function wellDoneWordsRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get('/well-done/:id/words', may('thank colleagues'), (req, res) => show(req, res))

  routes.post('/well-done/:id/words', may('thank colleagues'), async (req, res) => {
    const parsed = parseForm(WordsForm, req.body)
    if (!parsed.ok) return show(req, res.status(422), parsed.form)
    const worded = await database.write((tx) =>
      wordWellDone(tx, idFrom(req), parsed.input.moment, handOf(req)),
    )
    if (worded === 'gone') throw new NotFound()
    res.goOn(customerUrl(worded.personId), 'The words are kept.')
  })

  return routes

  async function show(req: Request, res: Response, form?: Form): Promise<void> {
    const thanks = await wellDoneById(database.read, idFrom(req))
    if (thanks?.fromId !== staffOf(req).id) throw new NotFound()
    await res.page('well-done/words', wordsPage(thanks, form), { title: 'Well done', nav: wellDoneUrl() })
  }
}
