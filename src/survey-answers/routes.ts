import { Router, type Request, type Response } from 'express'
import type { Reader } from '../../db/database.ts'
import { anyone } from '../staff/gate.ts'
import { asScore } from '../surveys/content.ts'
import { COMMENT, SCORE } from '../surveys/two-questions.ts'
import { parseForm } from '../web/forms.ts'
import { notIndexed } from '../web/headers.ts'
import { limitFailures, paceByAddress } from '../web/limits.ts'
import { queryText, tokenFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { surveyAnswerUrl } from '../web/urls.ts'
import type { ViewName, Views } from '../web/views.ts'
import { saveComment, saveScore } from './commands.ts'
import { showSurveyEnded } from './ended-routes.ts'
import { CommentForm, ScoreForm } from './forms.ts'
import { openSurvey, type OpenSurvey } from './open-queries.ts'
import { showWhereTheyAre } from './parts/routes.ts'
import { commentPage, scorePage, thanksPage, type Shown } from './pages.ts'

const TRIES_A_MINUTE = 60
const POSTS_A_MINUTE = 20

/**
 * Answering a survey by the link in a mail. The link is the key, so nobody is asked to sign in; whoever merely opens
 * it, as the scanners of mail servers do, changes nothing. A link that is wrong, withdrawn or over looks like any other.
 */
export function surveyAnswerRoutes({ database, secret }: Site): Router {
  const routes = Router()
  const reads = [notIndexed, limitFailures(TRIES_A_MINUTE)]
  const writes = [...reads, paceByAddress(POSTS_A_MINUTE)]

  routes.get('/s/:token', anyone, ...reads, async (req, res) => {
    const survey = await openSurvey(database.read, tokenFrom(req), { secret, now: req.now })
    if (!survey) return showSurveyEnded(res)
    const shown = shownTo(req, survey)
    if (survey.kind === 'service') return showWhereTheyAre(req, res, database.read, shown)
    const step = stepOf(req, survey)
    if (step === 'score')
      await show(res, shown, 'survey-answers/score', scorePage(shown, chosenIn(req, survey)))
    else if (step === 'comment') await show(res, shown, 'survey-answers/comment', commentPage(shown))
    else await show(res, shown, 'survey-answers/thanks', thanksPage(shown))
  })

  routes.post('/s/:token', anyone, ...writes, async (req, res) => {
    const parsed = parseForm(ScoreForm, req.body)
    const { now } = req
    const survey = await database.write(async (tx) => {
      const open = await openTwoQuestions(tx, req)
      if (open && parsed.ok) await saveScore(tx, open.id, parsed.input.score, now)
      return open
    })
    if (!survey) return showSurveyEnded(res)
    if (!parsed.ok) {
      const shown = shownTo(req, survey)
      return show(res.status(422), shown, 'survey-answers/score', scorePage(shown, '', true))
    }
    res.redirect(303, surveyAnswerUrl(tokenFrom(req)))
  })

  routes.post('/s/:token/comment', anyone, ...writes, async (req, res) => {
    const parsed = parseForm(CommentForm, req.body)
    const { now } = req
    const survey = await database.write(async (tx) => {
      const open = await openTwoQuestions(tx, req)
      const hasScore = open?.answers.has(SCORE) === true
      if (hasScore && parsed.ok) await saveComment(tx, open.id, parsed.input.comment, now)
      return open
    })
    if (!survey) return showSurveyEnded(res)
    if (!parsed.ok) {
      const shown = shownTo(req, survey)
      const page = commentPage(shown, parsed.form.values.comment)
      return show(res.status(422), shown, 'survey-answers/comment', page)
    }
    res.redirect(303, surveyAnswerUrl(tokenFrom(req), { step: 'thanks' }))
  })

  return routes

  // What belongs to the one kind of survey is not taken for the other.
  async function openTwoQuestions(reader: Reader, req: Request): Promise<OpenSurvey | undefined> {
    const open = await openSurvey(reader, tokenFrom(req), { secret, now: req.now })
    return open?.kind === 'two questions' ? open : undefined
  }
}

const STEPS = ['score', 'comment', 'thanks'] as const
type Step = (typeof STEPS)[number]

/** What is to be done next, or was asked for once the number is there. */
function stepOf(req: Request, { answers }: OpenSurvey): Step {
  const saved = answers.get(SCORE)?.number ?? undefined
  const tapped = asScore(queryText(req, 'score'))
  if (saved === undefined || (tapped !== undefined && tapped !== saved)) return 'score'
  const asked = STEPS.find((step) => step === queryText(req, 'step'))
  return asked ?? (answers.has(COMMENT) ? 'thanks' : 'comment')
}

/** The number that was tapped in the mail, or that they gave before. */
function chosenIn(req: Request, { answers }: OpenSurvey): string {
  const score = asScore(queryText(req, 'score')) ?? answers.get(SCORE)?.number
  return String(score ?? '')
}

function shownTo(req: Request, survey: OpenSurvey): Shown {
  return { survey, token: tokenFrom(req), business: req.organisation?.name ?? '' }
}

async function show<Name extends ViewName>(
  res: Response,
  { survey, business }: Shown,
  view: Name,
  model: Views[Name],
): Promise<void> {
  await res.page(view, model, { title: business, publicIn: survey.language })
}
