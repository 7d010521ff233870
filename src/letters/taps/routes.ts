import { Router, type Request, type Response } from 'express'
import type { Reader } from '../../../db/database.ts'
import { recordOutcome } from '../../prompts/outcomes.ts'
import { anyone } from '../../staff/gate.ts'
import { limitFailures } from '../../web/limits.ts'
import { tokenFrom } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { ENDED_LINK, NOTED, tapPage } from './pages.ts'
import { tappedLine, type TappedLine } from './queries.ts'
import { readTap, type TapOutcome } from './tap.ts'

const TRIES_A_MINUTE = 60
const NOTED_URL = '/taps/noted'

/**
 * Answering a line from a mail. The link is the key, so nobody is asked to sign in; whoever merely opens it, as the
 * scanners of mail servers do, changes nothing.
 */
export function tapRoutes({ database, secret }: Site): Router {
  const routes = Router()
  const limit = limitFailures(TRIES_A_MINUTE)

  routes.get(NOTED_URL, anyone, async (_req, res) => {
    await res.page('letters/ended', NOTED, { title: NOTED.title })
  })

  routes.get('/taps/:token', anyone, limit, async (req, res) => {
    const token = tokenFrom(req)
    const tapped = await tappedBy(database.read, token, req.now)
    if (!tapped || isOfSomebodyElse(req, tapped)) return showEnded(res)
    const page = tapPage(token, tapped.outcome, tapped)
    await res.page('letters/tap', page, { title: page.title })
  })

  routes.post('/taps/:token', anyone, limit, async (req, res) => {
    const { now } = req
    const noted = await database.write(async (tx) => {
      const tapped = await tappedBy(tx, tokenFrom(req), now)
      if (!tapped || isOfSomebodyElse(req, tapped)) return undefined
      const { customer, visit, line, outcome, recipient } = tapped
      const answered = { customerId: customer.id, visitId: visit.id, line, outcome }
      return recordOutcome(tx, answered, { staffId: recipient.id, role: recipient.role, now })
    })
    if (!noted) return showEnded(res)
    res.redirect(303, NOTED_URL)
  })

  return routes

  async function tappedBy(
    reader: Reader,
    token: string,
    now: Date,
  ): Promise<(TappedLine & { outcome: TapOutcome }) | undefined> {
    const tap = readTap(token, secret, now)
    const tapped = tap && (await tappedLine(reader, tap, now))
    return tapped && { ...tapped, outcome: tap.outcome }
  }
}

/** A manager who reads a mail as it was sent answers nothing in a colleague's name. */
function isOfSomebodyElse({ staff }: Request, { recipient }: TappedLine): boolean {
  return staff !== undefined && staff.id !== recipient.id
}

async function showEnded(res: Response): Promise<void> {
  await res.status(404).page('letters/ended', ENDED_LINK, { title: ENDED_LINK.title })
}
