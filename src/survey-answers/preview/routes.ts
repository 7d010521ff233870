import { Router, type Request, type Response } from 'express'
import { z } from 'zod'
import { jsonOf } from '../../lib/json.ts'
import { LANGUAGES, type Language } from '../../lib/language.ts'
import { may } from '../../staff/gate.ts'
import { draftOf, type Drafted } from '../../surveys/builder/queries.ts'
import type { Answers, AnswerValue } from '../../surveys/content.ts'
import { countedAnswers } from '../../surveys/path.ts'
import { NotFound } from '../../web/errors.ts'
import { parseForm } from '../../web/forms.ts'
import { idFrom, queryText } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { surveyPreviewUrl } from '../../web/urls.ts'
import { afterPage, withSent } from '../parts/going-on.ts'
import { partPage } from '../parts/pages.ts'
import { readPart, type Problem } from '../parts/read.ts'
import { placeOf, type Place } from '../parts/where.ts'
import { endOfPreview, HELD_IN_PREVIEW, previewNote } from './pages.ts'

const SoFar = z.record(
  z.string(),
  z.object({
    number: z.number().nullable(),
    text: z.string().nullable(),
    choices: z.array(z.string()).nullable(),
  }),
)
const Typed = z.record(z.string(), z.string())

/** A survey as it will be asked, to try: what is answered travels with the page, and is kept nowhere. */
export function surveyPreviewRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('build surveys')

  routes.get('/surveys/:id/preview', guard, async (req, res) => {
    const tried = { ...(await drafted(req)), language: languageIn(req), answers: new Map() }
    await show(req, res, tried, placeIn(tried, ''))
  })

  routes.post('/surveys/:id/preview', guard, async (req, res) => {
    const { draft, survey } = await drafted(req)
    const typed = parseForm(Typed, req.body).form.values
    const before = { draft, survey, language: languageIn(req), answers: answersIn(typed.soFar ?? '') }
    const place = placeIn(before, typed.part ?? '')
    if (!place) return show(req, res, before, null)
    const read = readPart(place.part.questions, typed)
    if (read.problems.size > 0)
      return show(req, res.status(422), before, place, { typed, problems: read.problems })
    const answers = countedAnswers(draft, withSent(before.answers, read.answers))
    const tried = { ...before, answers }
    const shown = (typed.shown ?? '').split(' ')
    const next = afterPage(draft, answers, place.part.section.key, shown)
    await show(req, res, tried, next === undefined ? null : placeIn(tried, next))
  })

  return routes

  async function drafted(req: Request): Promise<Drafted> {
    const found = await draftOf(database.read, idFrom(req))
    if (!found) throw new NotFound()
    return found
  }
}

interface Tried extends Pick<Drafted, 'draft' | 'survey'> {
  language: Language
  answers: Answers
}

/** In a preview every page has been reached. */
function placeIn({ draft, answers }: Tried, section: string): Place | null {
  const reached = draft.sections.at(-1)?.key ?? null
  return placeOf({ content: draft, answers, reached }, section || (draft.sections[0]?.key ?? ''), 'anywhere')
}

async function show(
  req: Request,
  res: Response,
  { draft, survey, language, answers }: Tried,
  place: Place | null,
  refused: { typed: Record<string, string> | null; problems: ReadonlyMap<string, Problem> } = NONE,
): Promise<void> {
  const business = req.organisation?.name ?? ''
  const about = { title: business, publicIn: language }
  const put = { survey: { content: draft, language, answers }, business }
  const note = previewNote(survey.id, language)
  if (!place) return res.page('survey-answers/sent', endOfPreview(put, note), about)
  const typing = { ...refused, held: HELD_IN_PREVIEW[language], waiting: new Map() }
  const soFar = JSON.stringify(Object.fromEntries(answers))
  const ways = { action: surveyPreviewUrl(survey.id, language), back: null, soFar, note }
  await res.page('survey-answers/part', partPage(put, place, typing, ways), about)
}

const NONE = { typed: null, problems: new Map<string, Problem>() }

function answersIn(soFar: string): Map<string, AnswerValue> {
  const read = SoFar.safeParse(jsonOf(soFar))
  return new Map(Object.entries(read.success ? read.data : {}))
}

function languageIn(req: Request): Language {
  return LANGUAGES.find((language) => language === queryText(req, 'language')) ?? 'en'
}
