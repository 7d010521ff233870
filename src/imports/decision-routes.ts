import { aLittle } from '../lib/under-way.ts'
import { Router, type Request } from 'express'
import { z } from 'zod'
import { may, orgOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { importAskAgainUrl, importLineUrl, importUrl } from '../web/urls.ts'
import { lookAgain } from './look-again.ts'
import { decide, decideSure, type Saying } from './decide-commands.ts'
import { nextToDecide, rowOnLine, type RowOnLine } from './decide-queries.ts'
import type { ImportId } from './import.ts'
import { linePage } from './line-pages.ts'
import { changeWins } from './look-commands.ts'
import { importById, type ImportRow } from './queries.ts'
import { sidesOf } from './side-queries.ts'
import { sideOfListed } from './side.ts'
import { begin } from './work.ts'
import { WIN_FIELDS } from './wins.ts'

/** Saying whom the lines of a list mean, and whose word counts. */
export function decisionRoutes(site: Site): Router {
  const routes = Router()
  const { database, log } = site
  const guard = may('bring in lists')

  routes.get('/imports/:id/lines/:line', guard, async (req, res) => {
    const { list, row } = await lineOf(req)
    if (!row.candidates || 'refused' in row.read) throw new NotFound()
    const sides = await sidesOf(database.read, list.id, row.candidates)
    const said = sideOfListed(row.read.listed)
    const shown = linePage({ list, row, said, sides, word: orgOf(req).customerWord })
    await res.page('imports/line', shown, { title: shown.title, nav: importUrl(list.id) })
  })

  routes.post('/imports/:id/lines/:line/decision', guard, async (req, res) => {
    const { list, row } = await lineOf(req)
    const said = Said.safeParse(req.body)
    if (!said.success) throw new NotFound()
    const isDecided = await say(list.id, row.line, said.data)
    const next = await nextToDecide(database.read, list.id, row.line)
    const sentence = isDecided ? inWords(row, said.data) : 'This line is in already.'
    const goOn = next === undefined ? importUrl(list.id) : importLineUrl(list.id, next)
    res.goOn(goOn, sentence, isDecided ? importAskAgainUrl(list.id, row.line) : undefined)
  })

  routes.post('/imports/:id/lines/:line/again', guard, async (req, res) => {
    const { list, row } = await lineOf(req)
    await say(list.id, row.line, { decision: null, candidate: 0 })
    res.goOn(importLineUrl(list.id, row.line), `Line ${row.line} asks again.`)
  })

  routes.post('/imports/:id/sure', guard, async (req, res) => {
    const { id } = await listOf(req)
    const many = await database.write((tx) => decideSure(tx, id))
    await again(id)
    res.goOn(importUrl(id), many > 0 ? 'They are the same. Nothing changes until you bring the list in.' : '')
  })

  routes.post('/imports/:id/wins', guard, async (req, res) => {
    const { id } = await listOf(req)
    const ticked = z.record(z.string(), z.unknown()).catch({}).parse(req.body)
    const wins = WIN_FIELDS.map(({ key }) => key).filter((key) => ticked[key] !== undefined)
    if (await database.write((tx) => changeWins(tx, id, wins))) await again(id)
    res.goOn(importUrl(id))
  })

  return routes

  function say(id: ImportId, line: number, saying: Saying): Promise<boolean> {
    return database.write((tx) => decide(tx, { id, line }, saying))
  }

  async function again(id: ImportId): Promise<void> {
    await aLittle(begin(id, log, () => lookAgain(database, id)))
  }

  async function listOf(req: Request): Promise<ImportRow> {
    const list = await importById(database.read, idFrom(req))
    if (!list) throw new NotFound()
    return list
  }

  async function lineOf(req: Request): Promise<{ list: ImportRow; row: RowOnLine }> {
    const list = await listOf(req)
    const row = await rowOnLine(database.read, list.id, Number(req.params.line))
    if (!row) throw new NotFound()
    return { list, row }
  }
}

/** Each candidate has a button that says the same; the other two are about all of them. */
const Said = z
  .object({ same: z.coerce.number().int().min(0).optional(), say: z.enum(['apart', 'later']).optional() })
  .transform(({ same, say }): Saying => ({
    decision: same === undefined ? (say ?? 'later') : 'same',
    candidate: same ?? 0,
  }))

function inWords({ line, candidates }: RowOnLine, { decision, candidate }: Saying): string {
  if (decision === 'same') return `Line ${line} is ${candidates?.[candidate]?.name ?? 'theirs'}.`
  return decision === 'apart' ? `Line ${line} is somebody new.` : `Line ${line} is left for later.`
}
