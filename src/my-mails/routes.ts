import { Router, type Request, type Response } from 'express'
import { customersWord } from '../organisation/organisation.ts'
import { mailRulesOf } from '../organisation/mail-rules-queries.ts'
import { may, orgOf, staffOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { parseForm, type Form } from '../web/forms.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { mailSettingsUrl, myMailsUrl, staffMailsUrl } from '../web/urls.ts'
import { keepWishes } from './commands.ts'
import { formOfWishes, wishesForm } from './forms.ts'
import { nextMailsOf, wishesToChange, type WishesToChange } from './queries.ts'
import { nextInWords } from './next-mails.ts'
import { myMailsPage } from './pages.ts'

/** What a member of staff wants to be told by mail: chosen by themselves, or by an owner for them. */
export function myMailsRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get(myMailsUrl, may('choose own mails'), async (req, res) => {
    const whose = await loaded(staffOf(req).id)
    await show(req, res, whose, formOfWishes(whose.wishes, whose.version))
  })

  routes.post(myMailsUrl, may('choose own mails'), async (req, res) => {
    await save(req, res, await loaded(staffOf(req).id))
  })

  routes.get('/staff/:id/mails', may('change settings'), async (req, res) => {
    const whose = await loaded(idFrom<'Staff'>(req))
    await show(req, res, whose, formOfWishes(whose.wishes, whose.version))
  })

  routes.post('/staff/:id/mails', may('change settings'), async (req, res) => {
    await save(req, res, await loaded(idFrom<'Staff'>(req)))
  })

  return routes

  async function loaded(id: WishesToChange['id']): Promise<WishesToChange> {
    const whose = await wishesToChange(database.read, id)
    if (!whose) throw new NotFound()
    return whose
  }

  async function save(req: Request, res: Response, whose: WishesToChange): Promise<void> {
    const parsed = parseForm(wishesForm(orgOf(req).tiers), req.body)
    if (!parsed.ok) return show(req, res.status(422), whose, parsed.form)
    const outcome = await database.write((tx) => keepWishes(tx, whose.id, parsed.input, req.now))
    if (outcome === 'saved') {
      const isOwn = whose.id === staffOf(req).id
      const sentence = isOwn ? 'Saved. That is what you get from now on.' : `Saved what ${whose.name} gets.`
      res.goOn(isOwn ? myMailsUrl : mailSettingsUrl, sentence)
      return
    }
    const values = { ...parsed.form.values, version: String((await loaded(whose.id)).version) }
    await show(req, res.status(409), whose, { ...parsed.form, values }, 'This was saved elsewhere meanwhile.')
  }

  async function show(
    req: Request,
    res: Response,
    whose: WishesToChange,
    form: Form,
    stale = '',
  ): Promise<void> {
    const isOwn = req.path === myMailsUrl
    const title = isOwn ? 'My mails' : `Mails to ${whose.name}`
    const { quiet } = await mailRulesOf(database.read)
    const { tiers, customerWord } = orgOf(req)
    const who = isOwn ? ('you' as const) : ('they' as const)
    const next = await nextMailsOf(database.read, whose.id)
    const page = myMailsPage(
      form,
      { who, tiers, customersWord: customersWord(customerWord), quiet },
      {
        ...{ title, stale, lede: `They go to ${whose.email}.` },
        back: isOwn ? null : { href: mailSettingsUrl, label: 'Mails' },
        action: isOwn ? myMailsUrl : staffMailsUrl(whose.id),
        next: next.map((mail) => nextInWords(mail, req.now, whose.timeZone)),
      },
    )
    await res.page('my-mails/my-mails', page, { title })
  }
}
