import { Router, type Request } from 'express'
import { emlOf } from '../mail/kept-mail.ts'
import type { Message } from '../mail/message.ts'
import { keptText, triesOf } from '../mail/queries.ts'
import { may } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { mailUrl } from '../web/urls.ts'
import { oneMailPage } from './mail-pages.ts'
import { mailById, namesByVisit, refusalOf, type ListedMail } from './queries.ts'
import { lookedAt } from './routes.ts'
import type { Looked } from './row-pages.ts'
import { withoutSecrets } from './secrets.ts'

/** A mail's HTML may look as it likes and do nothing: no script, no form, no link that leads away, nothing fetched. */
const AS_A_PICTURE =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"

/** One mail, as it stands and as it was. */
export function oneMailRoutes({ database: { read } }: Site, titleOf: Looked['titleOf']): Router {
  const routes = Router()

  routes.get('/mail/:id', may('see mail'), async (req, res) => {
    const mail = await mailOf(req)
    const looked = lookedAt(req, titleOf)
    const names = (await namesByVisit(read, [mail.visitId])).get(mail.visitId ?? '') ?? []
    const message = await messageOf(mail)
    const [tries, refusal] = [await triesOf(read, mail.id), await refusalOf(read, mail.toAddress)]
    const page = oneMailPage({ mail, message, tries, names, refusal, looked })
    await res.page('mail-page/mail', page, { title: page.title, nav: mailUrl() })
  })

  routes.get('/mail/:id/html', may('see mail'), async (req, res) => {
    const message = await messageOf(await mailOf(req))
    if (!message) throw new NotFound()
    res.set({
      'Content-Security-Policy': AS_A_PICTURE,
      'X-Frame-Options': 'SAMEORIGIN',
      'Cache-Control': 'no-store',
    })
    // A sandboxed page has no origin to keep apart.
    res.removeHeader('Origin-Agent-Cluster')
    res.type('html').send(withoutSecrets(message.letter).html)
  })

  routes.get('/mail/:id/eml', may('see mail'), async (req, res) => {
    const message = await messageOf(await mailOf(req))
    if (!message) throw new NotFound()
    const letter = withoutSecrets(message.letter)
    res.set({
      'Content-Disposition': `attachment; filename="${message.id}.eml"`,
      'Cache-Control': 'no-store',
    })
    res.type('message/rfc822').send(await emlOf({ ...message, letter }))
  })

  return routes

  async function mailOf(req: Request): Promise<ListedMail> {
    const mail = await mailById(read, idFrom<'Mail'>(req))
    if (!mail) throw new NotFound()
    return mail
  }

  async function messageOf({ id, messageId, toName, toAddress }: ListedMail): Promise<Message | undefined> {
    const kept = await keptText(read, id)
    return kept && { ...kept, id, messageId, to: { name: toName, address: toAddress } }
  }
}
