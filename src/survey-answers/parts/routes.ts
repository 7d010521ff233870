import { Router, type Request, type Response } from 'express'
import { z } from 'zod'
import type { Reader } from '../../../db/database.ts'
import { anyone } from '../../staff/gate.ts'
import { parseForm } from '../../web/forms.ts'
import { notIndexed } from '../../web/headers.ts'
import { limitFailures, paceByAddress } from '../../web/limits.ts'
import { queryText, tokenFrom } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { surveyAnswerUrl } from '../../web/urls.ts'
import { showSurveyEnded } from '../ended-routes.ts'
import { openSurvey } from '../open-queries.ts'
import type { Shown } from '../pages.ts'
import { heldOf, waitingOf } from '../records/queries.ts'
import { savePart } from './commands.ts'
import { partPage, sentPage, waysOf } from './pages.ts'
import { readPart, type Problem } from './read.ts'
import { placeOf, type Place } from './where.ts'

const TRIES_A_MINUTE = 60
const POSTS_A_MINUTE = 40

const Typed = z.record(z.string(), z.string())

/** Answering a survey page by page: each is saved when it is sent, and the link leads to the next. */
export function surveyPartRoutes({ database, secret }: Site): Router {
  const routes = Router()
  const guards = [notIndexed, limitFailures(TRIES_A_MINUTE), paceByAddress(POSTS_A_MINUTE)]

  routes.post('/s/:token/part', anyone, ...guards, async (req, res) => {
    const token = tokenFrom(req)
    const { now } = req
    const typed = parseForm(Typed, req.body).form.values
    const sent = await database.write(async (tx) => {
      const survey = await openSurvey(tx, token, { secret, now })
      if (survey?.kind !== 'service') return undefined
      const place = placeOf(survey, typed.part ?? '')
      // A page that is not their turn is not taken, and they are led to the one that is.
      if (!place || place.part.section.key !== typed.part) return { survey }
      const shown = (typed.shown ?? '').split(' ')
      const asked = place.part.questions.filter(({ key }) => shown.includes(key))
      const read = readPart(asked, typed)
      if (read.problems.size > 0) return { survey, place, problems: read.problems }
      return { survey, next: await savePart(tx, survey, place.part.section.key, read, now) }
    })
    if (!sent) return showSurveyEnded(res)
    const { survey, place, problems } = sent
    if (!place) {
      res.redirect(303, surveyAnswerUrl(token, sent.next ? { part: sent.next } : {}))
      return
    }
    const shown = { survey, token, business: req.organisation?.name ?? '' }
    await showPart(res.status(422), database.read, shown, place, { typed, problems })
  })

  return routes
}

/** The page of a survey that somebody asked for, or where they go on. */
export async function showWhereTheyAre(
  req: Request,
  res: Response,
  reader: Reader,
  shown: Shown,
): Promise<void> {
  const place = placeOf(shown.survey, queryText(req, 'part'))
  if (place) return showPart(res, reader, shown, place, { typed: null, problems: new Map() })
  await res.page('survey-answers/sent', sentPage(shown), about(shown))
}

async function showPart(
  res: Response,
  reader: Reader,
  shown: Shown,
  place: Place,
  refused: { typed: Record<string, string> | null; problems: ReadonlyMap<string, Problem> },
): Promise<void> {
  const { id } = shown.survey
  const typing = { ...refused, held: await heldOf(reader, id), waiting: await waitingOf(reader, id) }
  await res.page('survey-answers/part', partPage(shown, place, typing, waysOf(shown.token)), about(shown))
}

function about({ survey, business }: Shown) {
  return { title: business, publicIn: survey.language }
}
