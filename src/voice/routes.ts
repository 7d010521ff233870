import { pipeline } from 'node:stream/promises'
import { Router, type Request } from 'express'
import { enterAudit } from '../audit/commands.ts'
import { keepLast } from '../lib/keep-last.ts'
import { allPlaces } from '../places/queries.ts'
import { handOf, may, orgOf, todayOf } from '../staff/gate.ts'
import { queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { voiceUrl } from '../web/urls.ts'
import { choiceFrom } from './choice.ts'
import { voiceCsv } from './csv.ts'
import { voiceAt, type Voice } from './gather.ts'
import type { Named } from './groups.ts'
import { voicePage } from './pages.ts'

/** What customers say of us, counted; and the same as a file. */
export function voiceRoutes({ database }: Site): Router {
  const routes = Router()
  const kept = keepLast<Voice>(1)

  routes.get('/voice', may('see the voice'), async (req, res) => {
    const choice = choiceFrom((name) => queryText(req, name))
    const page = voicePage(await voiceFor(req), choice, await namesFor(req))
    await res.page('voice/voice', page, { title: 'Voice', nav: voiceUrl() })
  })

  // It is on record before its first line leaves.
  routes.post('/voice/file', may('see the voice'), async (req, res) => {
    const [voice, named] = [await voiceFor(req), await namesFor(req)]
    const deed = {
      kind: 'took out',
      action: 'took out the voice as CSV',
      subjectKind: 'voice',
      subjectId: 'voice',
    } as const
    await database.write((tx) => enterAudit(tx, { ...handOf(req), ...deed }))
    res
      .set('Cache-Control', 'no-store')
      .type('csv')
      .attachment(`voice-${todayOf(req)}.csv`)
    await pipeline(voiceCsv(voice, named), res)
  })

  return routes

  /** Counted from everybody who was asked, so it is kept until something changes, or the next hour. */
  async function voiceFor(req: Request): Promise<Voice> {
    const hour = req.now.toISOString().slice(0, 13)
    return kept(`${await database.changeMark()} ${hour}`, () => voiceAt(database.read, req.now))
  }

  async function namesFor(req: Request): Promise<Named> {
    return { places: await allPlaces(database.read), tiers: orgOf(req).tiers }
  }
}
