import { pipeline } from 'node:stream/promises'
import { Router, type Request } from 'express'
import { enterAudit } from '../audit/commands.ts'
import type { Day } from '../lib/day.ts'
import { keepLast } from '../lib/keep-last.ts'
import { periodsLater, STEPS } from '../lib/period.ts'
import { allPlaces } from '../places/queries.ts'
import { handOf, may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { voiceUrl } from '../web/urls.ts'
import { choiceFrom, MOST_YEARS } from './choice.ts'
import { voiceCsv, type ThemesOf } from './csv.ts'
import { voiceAt, type Voice } from './gather.ts'
import type { Named } from './groups.ts'
import { latestOver, periodsOf, voicePage } from './pages.ts'
import { surveysAtLength } from './results/queries.ts'
import { changesBetween, themesIn, type Reading } from './themes.ts'

/** What customers say of us, counted; and the same as a file. */
export function voiceRoutes({ database }: Site): Router {
  const routes = Router()
  const kept = keepLast<Voice>(1)

  routes.get('/voice', may('see the voice'), async (req, res) => {
    const choice = choiceFrom((name) => queryText(req, name))
    const voice = await voiceFor(req)
    const latest = latestOver(voice.today, choice.step)
    const [now, before] = [
      await themesIn(database.read, latest, choice.step, readingOf(req)),
      await themesIn(database.read, periodsLater(latest, choice.step, -1), choice.step, readingOf(req)),
    ]
    const page = voicePage(voice, choice, {
      named: await namesFor(req),
      themes: changesBetween(now, before),
      surveys: await surveysAtLength(database.read),
    })
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
    await pipeline(voiceCsv(voice, named, await themesOverTime(req, voice.today)), res)
  })

  return routes

  /** Counted from everybody who was asked, so it is kept until something changes, or the next hour. */
  async function voiceFor(req: Request): Promise<Voice> {
    const hour = req.now.toISOString().slice(0, 13)
    return kept(`${await database.changeMark()} ${hour}`, () => voiceAt(database.read, req.now))
  }

  /** The themes of every month and quarter that the file goes back to. */
  async function themesOverTime(req: Request, today: Day): Promise<ThemesOf[]> {
    const all: ThemesOf[] = []
    for (const step of STEPS)
      for (const first of periodsOf({ step, years: MOST_YEARS }, today))
        all.push({ first, step, themes: await themesIn(database.read, first, step, readingOf(req)) })
    return all
  }

  async function namesFor(req: Request): Promise<Named> {
    return { places: await allPlaces(database.read), tiers: orgOf(req).tiers }
  }
}

function readingOf(req: Request): Reading {
  const { role, place } = staffOf(req)
  return { role, timeZone: place.timeZone }
}
