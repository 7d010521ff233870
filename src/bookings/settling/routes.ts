import { Router, type Request, type Response } from 'express'
import type { Reader } from '../../../db/database.ts'
import { dayIn } from '../../lib/day.ts'
import { plural } from '../../lib/text.ts'
import { customersNamed } from '../../visits/queries.ts'
import { whoIsMeant, type Asker, type Choice } from '../../visits/who.ts'
import { may, orgOf, staffOf, todayOf } from '../../staff/gate.ts'
import { NotFound } from '../../web/errors.ts'
import { blankForm, parseForm, withError, type Form } from '../../web/forms.ts'
import { idFrom } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { bookingNamesUrl, bookingSettlingUrl, bookingsUrl } from '../../web/urls.ts'
import type { BookingId } from '../booking.ts'
import { forgetName, settleName, unsettleName, type Answer, type Settling } from './commands.ts'
import { SettlingForm } from './forms.ts'
import { likelyFor } from './likely-queries.ts'
import { settledNamesPage, settlingPage } from './pages.ts'
import { openNameOf, settledNamesAt, type OpenName } from './queries.ts'

/** Saying once whose bookings of a name are. */
export function settlingRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('bring in visits')

  routes.get('/bookings/names', guard, async (req, res) => {
    const names = await settledNamesAt(database.read, staffOf(req).place.id)
    const { timeZone } = staffOf(req).place
    const model = settledNamesPage(names, todayOf(req), (at) => dayIn(at, timeZone))
    await res.page('bookings/names', model, { title: 'Names in bookings', nav: bookingsUrl })
  })

  routes.post('/bookings/names/:id/removal', guard, async (req, res) => {
    await database.write((tx) => forgetName(tx, idFrom<'BookingName'>(req), settlingOf(req)))
    res.goOn(bookingNamesUrl, 'It is forgotten. The next booking of that name is asked about again.')
  })

  routes.get('/bookings/:id/settling', guard, async (req, res) => {
    await showPage(req, res, await openOf(req), blankForm())
  })

  routes.post('/bookings/:id/settling', guard, async (req, res) => {
    const open = await openOf(req)
    const parsed = parseForm(SettlingForm, req.body)
    if (!parsed.ok) return showPage(req, res.status(422), open, parsed.form)
    const answer = await answerFrom(database.read, parsed.input, askerOf(req))
    if ('choices' in answer)
      return showPage(
        req,
        res.status(422),
        open,
        withError(parsed.form, 'who', answer.sentence),
        answer.choices,
      )
    const settled = await database.write((tx) => settleName(tx, open[0].id, answer.answer, settlingOf(req)))
    if (settled === 'gone') throw new NotFound()
    res.goOn(
      bookingsUrl,
      sentenceFor(answer, settled.count, settled.who),
      `${bookingSettlingUrl(open[0].id)}/undo`,
    )
  })

  routes.post('/bookings/:id/settling/undo', guard, async (req, res) => {
    const id = idFrom<'Booking'>(req)
    const outcome = await database.write((tx) => unsettleName(tx, id, settlingOf(req)))
    if (outcome === 'gone') throw new NotFound()
    res.goOn(bookingsUrl, 'It is open again.')
  })

  return routes

  async function openOf(req: Request): Promise<OpenName> {
    const id: BookingId = idFrom<'Booking'>(req)
    const open = await openNameOf(database.read, staffOf(req).place.id, id, req.now)
    if (!open) throw new NotFound()
    return open
  }

  async function showPage(
    req: Request,
    res: Response,
    open: OpenName,
    form: Form,
    choices: readonly Choice[] = [],
  ): Promise<void> {
    const likely = choices.length > 0 ? choices : await likelyFor(database.read, open[0], askerOf(req))
    const page = settlingPage(open, { likely, form, word: orgOf(req).customerWord, today: todayOf(req) })
    await res.page('bookings/settling', page, { title: page.title, nav: bookingsUrl })
  }
}

type Understood = { answer: Answer; name: string } | { choices: Choice[]; sentence: string }

async function answerFrom(
  reader: Reader,
  { personId, who, say }: ReturnType<typeof SettlingForm.parse>,
  asker: Asker,
): Promise<Understood> {
  if (say) return { answer: say, name: '' }
  const [picked] = personId ? await customersNamed(reader, [personId]) : []
  if (picked) return { answer: { personId: picked.id }, name: picked.name }
  if (!who) return { choices: [], sentence: 'Please say who it is.' }
  const { chosen, open } = await whoIsMeant(reader, who, asker)
  const [meant, ...others] = await customersNamed(reader, chosen)
  if (meant && others.length === 0 && !open) return { answer: { personId: meant.id }, name: meant.name }
  const choices = open?.choices ?? []
  return {
    choices,
    sentence: choices.length > 0 ? 'Several may be meant.' : `Nobody by the name of “${who}” yet.`,
  }
}

function sentenceFor({ answer, name }: { answer: Answer; name: string }, count: number, who: string): string {
  if (answer === 'nobody') return `${plural(count, 'booking')} left out this once.`
  if (answer === 'never') return `“${who}” is not asked about again.`
  return `“${who}” is ${name} from now on. ${plural(count, 'visit')} noted.`
}

function settlingOf(req: Request): Settling {
  const { id: staffId, place } = staffOf(req)
  return { place, hand: { staffId, now: req.now } }
}

function askerOf(req: Request): Asker {
  return { role: staffOf(req).role, tiers: orgOf(req).tiers }
}
