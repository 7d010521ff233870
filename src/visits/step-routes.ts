import { Router, type Request, type Response } from 'express'
import { handOf, may, todayOf } from '../staff/gate.ts'
import { cameFrom } from '../web/came-from.ts'
import { NotFound } from '../web/errors.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { todayUrl, visitStepBackUrl } from '../web/urls.ts'
import { forgottenSentence, overtakenSentence, takenBackSentence, takenSentence } from './sentences.ts'
import { forgetVisit, takeStep, takeStepBack, type Stepped } from './step-commands.ts'
import { STEPS } from './visit.ts'

/** One tap each: they arrived, they left, it is off, they did not come; and back. */
export function visitStepRoutes({ database }: Site): Router {
  const routes = Router()

  for (const step of STEPS) {
    routes.post(`/visits/:id/${step}`, may('run visits'), async (req, res) => {
      const id = idFrom<'Visit'>(req)
      const stepped = await database.write((tx) => takeStep(tx, step, id, handOf(req)))
      goBack(req, res, stepped, (visit) => takenSentence(step, visit), visitStepBackUrl(id, step))
    })

    routes.post(`/visits/:id/${step}/undo`, may('run visits'), async (req, res) => {
      const id = idFrom<'Visit'>(req)
      const stepped = await database.write((tx) => takeStepBack(tx, step, id, handOf(req)))
      goBack(req, res, stepped, takenBackSentence)
    })
  }

  routes.post('/visits/:id/planning/undo', may('run visits'), async (req, res) => {
    const stepped = await database.write((tx) => forgetVisit(tx, idFrom<'Visit'>(req), handOf(req)))
    goBack(req, res, stepped, forgottenSentence)
  })

  return routes
}

// The page that a tap was made on: a customer's card, or a day.
const PAGES_WITH_STEPS = [/^\/customers\/[\w-]+$/u, /^\/$/u]

function goBack(
  req: Request,
  res: Response,
  stepped: Stepped,
  sentence: (visit: Extract<Stepped, { visit: unknown }>['visit']) => string,
  undo?: string,
): void {
  if (stepped.outcome === 'gone') throw new NotFound()
  const { visit } = stepped
  const address =
    cameFrom(req, PAGES_WITH_STEPS) ?? todayUrl(visit.day === todayOf(req) ? undefined : visit.day)
  if (stepped.outcome === 'done') return res.goOn(address, sentence(visit), undo)
  res.goOn(address, overtakenSentence(visit, stepped.by))
}
