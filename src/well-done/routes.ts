import { Router, type Request, type Response } from 'express'
import { asId } from '../lib/id.ts'
import { MS_A_DAY } from '../lib/milliseconds.ts'
import { praiseFor } from '../praise/queries.ts'
import { personById } from '../people/queries.ts'
import { handOf, may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { permits } from '../staff/permissions.ts'
import { colleagues } from '../staff/queries.ts'
import { NotFound } from '../web/errors.ts'
import { blankForm, parseForm, refusedForm, type Form } from '../web/forms.ts'
import { pageOfRows } from '../web/pagination.ts'
import { idFrom, queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { customerUrl, rewardUrl, wellDoneUrl, wellDoneRemovalUrl } from '../web/urls.ts'
import { sayWellDone, setReward, takeBackWellDone } from './commands.ts'
import { RewardForm, WellDoneForm } from './forms.ts'
import { sayWellDonePage, wellDonePage, type WellDoneFacts } from './pages.ts'
import { wellDoneById, wellDoneCount, wellDonesOnPage, type WellDone } from './queries.ts'

const ROWS = 30
/** For so long what customers said stands there. */
const PRAISE_DAYS = 90

/** Thanks between colleagues. */
export function wellDoneRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get('/well-done', may('see the desk'), (req, res) => show(req, res))

  routes.get('/customers/:id/well-done', may('thank colleagues'), (req, res) =>
    showSaying(req, res, blankForm()),
  )

  routes.post('/customers/:id/well-done', may('thank colleagues'), async (req, res) => {
    const parsed = parseForm(WellDoneForm, req.body)
    if (!parsed.ok) return showSaying(req, res.status(422), parsed.form)
    const { id } = await personOf(req)
    const said = await database.write((tx) => sayWellDone(tx, id, parsed.input, handOf(req)))
    if ('refused' in said) return showSaying(req, res.status(422), refusedForm(parsed.form, said))
    res.goOn(customerUrl(id), `${said.name} hears of it.`, wellDoneRemovalUrl(said.id))
  })

  routes.post('/well-done/:id/removal', may('thank colleagues'), async (req, res) => {
    const outcome = await database.write((tx) => takeBackWellDone(tx, idFrom(req), handOf(req)))
    if (outcome === 'gone') throw new NotFound()
    res.goOn(customerUrl(outcome.personId), 'Taken back.')
  })

  routes.post('/well-done/:id/reward', may('reward colleagues'), async (req, res) => {
    const { id } = await wellDoneOf(req)
    const parsed = parseForm(RewardForm, req.body)
    if (!parsed.ok) return show(req, res.status(422), { id, form: parsed.form })
    await database.write((tx) => setReward(tx, id, parsed.input.reward, handOf(req)))
    res.goOn(wellDoneUrl(), 'The reward is added.', `${rewardUrl(id)}/removal`)
  })

  routes.post('/well-done/:id/reward/removal', may('reward colleagues'), async (req, res) => {
    const { id, reward } = await wellDoneOf(req)
    await database.write((tx) => setReward(tx, id, null, handOf(req)))
    res.goOn(wellDoneUrl(), `“${reward ?? ''}” is taken away.`)
  })

  return routes

  async function wellDoneOf(req: Request): Promise<WellDone> {
    const thanks = await wellDoneById(database.read, idFrom(req))
    if (!thanks) throw new NotFound()
    return thanks
  }

  async function personOf(req: Request) {
    const id = asId<'Person'>(String(req.params.id))
    const person = id && (await personById(database.read, id))
    if (!person) throw new NotFound()
    return person
  }

  async function show(req: Request, res: Response, refused?: WellDoneFacts['refused']): Promise<void> {
    const { id, place, role } = staffOf(req)
    const since = new Date(req.now.getTime() - PRAISE_DAYS * MS_A_DAY)
    const count = await wellDoneCount(database.read)
    const page = pageOfRows(queryText(req, 'page'), count, ROWS)
    const facts = {
      ...{ rows: await wellDonesOnPage(database.read, page), count, page, ...(refused ? { refused } : {}) },
      ...{
        heard: await praiseFor(database.read, { id, role, placeId: place.id }, since),
        staffId: id,
        today: todayOf(req),
        timeZone: place.timeZone,
        word: orgOf(req).customerWord,
        mayReward: permits(role, 'reward colleagues'),
      },
    }
    await res.page('well-done/well-done', wellDonePage(facts), { title: 'Well done', nav: wellDoneUrl() })
  }

  async function showSaying(req: Request, res: Response, form: Form): Promise<void> {
    const others = (await colleagues(database.read)).filter(({ id }) => id !== staffOf(req).id)
    const page = sayWellDonePage(await personOf(req), form, others)
    await res.page('well-done/say', page, { title: 'Well done', nav: wellDoneUrl() })
  }
}
