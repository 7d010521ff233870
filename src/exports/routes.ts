import { pipeline } from 'node:stream/promises'
import { Router, type Request } from 'express'
import type { Reader } from '../../db/database.ts'
import { enterAudit } from '../audit/commands.ts'
import { customersWord } from '../organisation/organisation.ts'
import { photoBytes } from '../photos/files.ts'
import { may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { parseForm } from '../web/forms.ts'
import type { Site } from '../web/site.ts'
import { exportsUrl } from '../web/urls.ts'
import { EXPORTS, type Asked, type ExportName } from './export.ts'
import { EXPORT_BY_NAME } from './exports.ts'
import { ExportForm } from './forms.ts'
import { exportsPage } from './pages.ts'
import { takenBefore } from './queries.ts'
import { actionInWords } from './wording.ts'

const EARLIER_SHOWN = 20

/** Taking out what we hold, as files. */
export function exportRoutes({ database, dataFolder }: Site): Router {
  const routes = Router()
  const guard = may('take people out')

  routes.get('/exports', guard, async (req, res) => {
    const asked = askedBy(req, dataFolder)
    const page = exportsPage({
      counts: await countsFor(database.read, asked),
      taken: await takenBefore(database.read, EARLIER_SHOWN),
      ...{ word: asked.customerWord, today: asked.today, timeZone: asked.timeZone },
    })
    await res.page('exports/index', page, { title: 'Take out', nav: exportsUrl })
  })

  // It is in the audit record before its first line leaves, whatever becomes of the way.
  routes.post('/exports/:name', guard, async (req, res) => {
    const name = EXPORTS.find((one) => one === req.params.name)
    if (!name) throw new NotFound()
    const asked = askedBy(req, dataFolder)
    const { type, extension, count, pieces } = EXPORT_BY_NAME[name]
    await database.atOneMoment(async (reader) => {
      const action = actionInWords(name, await count(reader, asked), asked.customerWord)
      const by = { staffId: staffOf(req).id, now: req.now }
      const taken = { kind: 'took out', action, subjectKind: 'export', subjectId: name } as const
      await database.write((tx) => enterAudit(tx, { ...by, ...taken }))
      res
        .set('Cache-Control', 'no-store')
        .type(type)
        .attachment(fileName(name, extension, asked))
      await pipeline(pieces(reader, asked), res)
    })
  })

  return routes
}

function askedBy(req: Request, dataFolder: string): Asked {
  const { role, place } = staffOf(req)
  const parsed = parseForm(ExportForm, req.body)
  return {
    ...{ role, timeZone: place.timeZone, today: todayOf(req), customerWord: orgOf(req).customerWord },
    withArchived: parsed.ok && parsed.input.archived,
    photo: (id) => photoBytes(dataFolder, id),
  }
}

async function countsFor(reader: Reader, asked: Asked): Promise<Map<ExportName, number>> {
  const counts = new Map<ExportName, number>()
  for (const name of EXPORTS) counts.set(name, await EXPORT_BY_NAME[name].count(reader, asked))
  return counts
}

function fileName(name: ExportName, extension: string, { customerWord, today }: Asked): string {
  return `${name === 'customers' ? customersWord(customerWord) : name}-${today}.${extension}`
}
