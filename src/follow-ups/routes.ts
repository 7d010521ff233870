import { Router, type Request, type Response } from 'express'
import { closeAsk, reopenAsk } from '../asks/commands.ts'
import { handOf } from '../facts/routes.ts'
import { keepPromise, reopenPromise } from '../promises/commands.ts'
import { may, staffOf, todayOf } from '../staff/gate.ts'
import { cameFrom } from '../web/came-from.ts'
import { NotFound } from '../web/errors.ts'
import { parseForm } from '../web/forms.ts'
import { idFrom, queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { askedUrl, followUpsUrl, promiseKeepingUrl } from '../web/urls.ts'
import { KeepingForm } from './forms.ts'
import { followUpFacts } from './gather.ts'
import { choiceFrom } from './list.ts'
import { followUpsPage } from './pages.ts'
import type { RefusedKeeping } from './row-pages.ts'

/** The pages on which a promise or a question stands. */
const SHOWN_ON = [/^\/$/, /^\/customers\//, /^\/people\//, /^\/follow-ups$/, /^\/cases\/[\w-]{36}$/]

/** Following up what we promised and what there is to ask. */
export function followUpRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get('/follow-ups', may('see follow-ups'), (req, res) => show(req, res))

  routes.post('/promises/:id/keeping', may('remember things'), async (req, res) => {
    const id = idFrom<'Promise'>(req)
    const parsed = parseForm(KeepingForm, req.body)
    if (!parsed.ok) {
      const { values, errors } = parsed.form
      return show(req, res.status(422), { id, done: values.done ?? '', error: errors.done ?? '' })
    }
    const outcome = await database.write((tx) => keepPromise(tx, id, parsed.input.done, handOf(req)))
    if (outcome === 'gone') throw new NotFound()
    res.goOn(backFrom(req), 'The promise is kept.', `${promiseKeepingUrl(id)}/undo`)
  })

  routes.post('/promises/:id/keeping/undo', may('remember things'), async (req, res) => {
    const outcome = await database.write((tx) => reopenPromise(tx, idFrom<'Promise'>(req), handOf(req)))
    if (outcome === 'gone') throw new NotFound()
    res.goOn(backFrom(req), 'The promise is open again.')
  })

  routes.post('/asks/:id/asked', may('remember things'), async (req, res) => {
    const id = idFrom<'Ask'>(req)
    const outcome = await database.write((tx) => closeAsk(tx, id, handOf(req)))
    if (outcome === 'gone') throw new NotFound()
    res.goOn(backFrom(req), 'Asked: nobody will ask it again.', `${askedUrl(id)}/undo`)
  })

  routes.post('/asks/:id/asked/undo', may('remember things'), async (req, res) => {
    const outcome = await database.write((tx) => reopenAsk(tx, idFrom<'Ask'>(req), handOf(req)))
    if (outcome === 'gone') throw new NotFound()
    res.goOn(backFrom(req), 'It is still to be asked.')
  })

  return routes

  async function show(req: Request, res: Response, refused?: RefusedKeeping): Promise<void> {
    const choice = choiceFrom(queryText(req, 'show'), queryText(req, 'whose'))
    const asked = {
      choice,
      page: queryText(req, 'page'),
      staff: staffOf(req),
      today: todayOf(req),
      now: req.now,
    }
    const facts = await followUpFacts(database.read, asked)
    const page = followUpsPage(refused ? { ...facts, refused } : facts)
    await res.page('follow-ups/follow-ups', page, { title: 'Follow-ups', nav: followUpsUrl })
  }
}

function backFrom(req: Request): string {
  return cameFrom(req, SHOWN_ON) ?? followUpsUrl
}
