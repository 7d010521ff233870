import { emailOf } from '../staff/queries.ts'
import { setTimeout } from 'node:timers/promises'
import { Router, type Request, type Response } from 'express'
import { enqueue } from '../mail/outbox.ts'
import { outboxState, outcomeOf } from '../mail/queries.ts'
import type { MailId } from '../mail/mail.ts'
import { tryServerNow } from '../mail/upkeep-commands.ts'
import { handOf, may, staffOf, todayOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { blankForm, parseForm, type Form } from '../web/forms.ts'
import { pageOfRows } from '../web/pagination.ts'
import { idFrom, queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { mailUrl, oneMailUrl } from '../web/urls.ts'
import { sendAgain, sendNow, tryAddressAgain } from './commands.ts'
import { TestMailForm } from './forms.ts'
import { mailHealth } from './health-pages.ts'
import { choiceFrom } from './list.ts'
import { mailPage } from './pages.ts'
import { mailCounts, mailsOf, namesByVisit } from './queries.ts'
import type { Looked } from './row-pages.ts'
import { testMail } from './test-mail.ts'

const ROWS = 50
/** How long the page waits for what becomes of a test mail, in tenths of a second. */
const PATIENCE = 80

/** The Mail page, and what a manager does about mails. `titleOf` knows how each kind of mail is called. */
export function mailRoutes(site: Site, titleOf: Looked['titleOf']): Router {
  const { database, mail: way } = site
  const routes = Router()

  routes.get('/mail', may('see mail'), async (req, res) => {
    await show(req, res, blankForm({ email: await emailOf(database.read, staffOf(req).id) }))
  })

  routes.post('/mail/test', may('send mail again'), async (req, res) => {
    const parsed = parseForm(TestMailForm, req.body)
    if (!parsed.ok) return show(req, res.status(422), parsed.form)
    const address = parsed.input.email
    const mail = testMail({ name: staffOf(req).name, address }, req.now)
    const id = await database.write(async (tx) => {
      await tryServerNow(tx, req.now)
      return enqueue(tx, { ...mail, staffId: staffOf(req).id }, req.now)
    })
    if (id && way) await becameOf(id)
    res.goOn(id ? oneMailUrl(id) : mailUrl())
  })

  routes.post('/mail/server-trial', may('send mail again'), async (req, res) => {
    await database.write((tx) => tryServerNow(tx, req.now))
    way?.wake()
    res.goOn(mailUrl(), 'The mail server is tried now.')
  })

  routes.post('/mail/:id/again', may('send mail again'), async (req, res) => {
    const again = await database.write((tx) => sendAgain(tx, idFrom<'Mail'>(req), handOf(req)))
    queuedAgain(req, res, again)
  })

  routes.post('/mail/:id/address', may('send mail again'), async (req, res) => {
    const again = await database.write((tx) => tryAddressAgain(tx, idFrom<'Mail'>(req), handOf(req)))
    queuedAgain(req, res, again)
  })

  routes.post('/mail/:id/now', may('send mail again'), async (req, res) => {
    const id = idFrom<'Mail'>(req)
    const done = await database.write((tx) => sendNow(tx, id, handOf(req)))
    res.goOn(oneMailUrl(id), done === 'done' ? 'It goes now.' : 'It does not wait any more.')
  })

  return routes

  async function show(req: Request, res: Response, form: Form): Promise<void> {
    const looked = lookedAt(req, titleOf)
    const choice = choiceFrom((name) => queryText(req, name))
    const counts = await mailCounts(database.read, choice)
    const page = pageOfRows(queryText(req, 'page'), counts[choice.list], ROWS)
    const mails = await mailsOf(database.read, choice, page)
    const names = await namesByVisit(
      database.read,
      mails.map(({ visitId }) => visitId),
    )
    const health = mailHealth(await outboxState(database.read), way, looked)
    const facts = { choice, counts, page, mails, names, health, form, looked }
    await res.page('mail-page/mails', mailPage(facts), { title: 'Mail', nav: mailUrl() })
  }

  /** Waits until a mail has been tried. */
  async function becameOf(id: MailId): Promise<void> {
    way?.wake()
    for (let looks = 0; looks < PATIENCE; looks++) {
      const outcome = await outcomeOf(database.read, id)
      if (!outcome || outcome.words || !['waiting', 'sending'].includes(outcome.status)) return
      await setTimeout(100)
    }
  }
}

/** When and where a page of mails is looked at. */
export function lookedAt(req: Request, titleOf: Looked['titleOf']): Looked {
  return { now: req.now, today: todayOf(req), timeZone: staffOf(req).place.timeZone, titleOf }
}

function queuedAgain(req: Request, res: Response, again: MailId | 'gone' | 'waiting'): void {
  if (again === 'gone') throw new NotFound()
  if (again === 'waiting') res.goOn(oneMailUrl(idFrom<'Mail'>(req)), 'It waits already.')
  else res.goOn(oneMailUrl(again), 'It goes again.')
}
