import { aLittle } from '../../lib/under-way.ts'
import { Router, type Request, type Response } from 'express'
import { z } from 'zod'
import { handOf, may, orgOf, todayOf } from '../../staff/gate.ts'
import { NotFound } from '../../web/errors.ts'
import { formProblems } from '../../web/field.ts'
import { blankForm, parseForm, type Form } from '../../web/forms.ts'
import { idFrom } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { importMappingUrl, importsUrl, importUrl, undoImportMappingRemovalUrl } from '../../web/urls.ts'
import { isKept } from '../incoming/files.ts'
import { importById, type ImportRow } from '../queries.ts'
import type { ColumnUse } from '../reading/columns.ts'
import { proposedFor } from '../reading/proposal.ts'
import type { Survey } from '../reading/survey.ts'
import { beginLookingThrough } from '../take-in.ts'
import { isUnderWay } from '../work.ts'
import { forgetMapping, mapColumns, rememberMapping } from './commands.ts'
import { mappingFrom, mappingValues, mendedForm } from './forms.ts'
import { mappingPage } from './pages.ts'
import { remembered, surveyOfList } from './queries.ts'

/** What the columns of a list are: settled before it is looked through, and changed until it is brought in. */
export function mappingRoutes(site: Site): Router {
  const routes = Router()
  const { database, dataFolder } = site
  const guard = may('bring in lists')

  routes.get('/imports/:id/mapping', guard, async (req, res) => {
    const list = await listOf(req)
    const survey = await surveyOfList(database.read, list.id)
    if (!survey || isUnderWay(list.id)) {
      refuse(res, list)
      return
    }
    await show(req, res, { list, survey }, blankForm(mappingValues(usesOf(list, survey))))
  })

  routes.post('/imports/:id/mapping', guard, async (req, res) => {
    const list = await listOf(req)
    const survey = await surveyOfList(database.read, list.id)
    if (!survey || isUnderWay(list.id)) {
      refuse(res, list)
      return
    }
    const { form } = parseForm(Typed, req.body)
    const mapping = mappingFrom(form, usesOf(list, survey))
    const mended = mendedForm(form, mapping)
    if (formProblems(mended)) return show(req, res, { list, survey }, mended)
    const isMapped = await database.write((tx) => mapColumns(tx, list, mapping, handOf(req)))
    const at = { today: todayOf(req), now: req.now }
    if (isMapped) await aLittle(beginLookingThrough(site, { id: list.id, mapping }, at))
    res.goOn(importUrl(list.id))
  })

  routes.post('/imports/:id/mapping/removal', guard, async (req, res) => {
    const { id, headings } = await listOf(req)
    await database.write((tx) => forgetMapping(tx, headings))
    const sentence = 'Forgotten: the next list with these headings is asked about again.'
    res.goOn(importMappingUrl(id), sentence, undoImportMappingRemovalUrl(id))
  })

  routes.post('/imports/:id/mapping/removal/undo', guard, async (req, res) => {
    const { id, headings, mapping } = await listOf(req)
    if (mapping) await database.write((tx) => rememberMapping(tx, headings, mapping, handOf(req)))
    res.goOn(importMappingUrl(id), 'It is remembered again.')
  })

  return routes

  async function listOf(req: Request): Promise<ImportRow> {
    const list = await importById(database.read, idFrom(req))
    if (list?.kind !== 'table') throw new NotFound()
    return list
  }

  async function show(
    req: Request,
    res: Response,
    found: { list: ImportRow; survey: Survey },
    form: Form,
  ): Promise<void> {
    const page = mappingPage({
      ...found,
      form,
      isKept: await isKept(dataFolder, found.list.id),
      remembered: await remembered(database.read, found.list.headings),
      ...{ word: orgOf(req).customerWord, today: todayOf(req) },
    })
    const isMended = formProblems(form) === null
    await res
      .status(isMended ? 200 : 422)
      .page('imports/mapping', page, { title: page.title, nav: importsUrl })
  }
}

const Typed = z.record(z.string(), z.string())

function usesOf({ headings, mapping }: ImportRow, { columns }: Survey): ColumnUse[] {
  return mapping ?? proposedFor(headings, columns)
}

function refuse(res: Response, { id, startedAt }: ImportRow): void {
  const sentence = startedAt
    ? 'It was brought in already, so its columns stay what they are.'
    : 'The list is being looked through. Its columns can be changed once that is done.'
  res.goOn(importUrl(id), sentence)
}
