import { Router } from 'express'
import type { Database } from '../../db/database.ts'
import { may, staffOf, todayOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { todayUrl } from '../web/urls.ts'
import type { Hand } from './commands.ts'
import { forgetVisitOfNewcomer, wasRememberedSince } from './newcomer-commands.ts'
import { forgottenSentence, overtakenSentence } from './sentences.ts'
import type { Stepped } from './step-commands.ts'
import type { VisitId } from './visit.ts'

/** Taking back the visit of somebody new, and them with it. */
export function newcomerRoutes({ database }: Site): Router {
  const routes = Router()

  routes.post('/visits/:id/newcomer/undo', may('run visits'), async (req, res) => {
    const hand = { staffId: staffOf(req).id, now: req.now }
    const stepped = await forgottenUnlessNeeded(database, idFrom<'Visit'>(req), hand)
    if (stepped === 'needed') {
      res.goOn(todayUrl(), STILL_NEEDED)
      return
    }
    if (stepped.outcome === 'gone') throw new NotFound()
    const { visit } = stepped
    const isDone = stepped.outcome === 'done'
    // Never back to where it came from: that may be the card of somebody who is gone now.
    const address = todayUrl(visit.day === todayOf(req) ? undefined : visit.day)
    res.goOn(address, isDone ? forgottenSentence(visit) : overtakenSentence(visit, stepped.by))
  })

  return routes
}

const STILL_NEEDED = 'They stay: something has been noted about them since.'

async function forgottenUnlessNeeded(
  database: Database,
  id: VisitId,
  hand: Hand,
): Promise<Stepped | 'needed'> {
  try {
    return await database.write((tx) => forgetVisitOfNewcomer(tx, id, hand))
  } catch (error) {
    if (wasRememberedSince(error)) return 'needed'
    throw error
  }
}
