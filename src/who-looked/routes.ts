import { pipeline } from 'node:stream/promises'
import { Router, type Request } from 'express'
import { enterAudit } from '../audit/commands.ts'
import { enterWhoLooked } from '../audit/jobs.ts'
import { asId } from '../lib/id.ts'
import { privacyRulesOf } from '../organisation/privacy-rules-queries.ts'
import { may, staffOf, todayOf } from '../staff/gate.ts'
import { permits } from '../staff/permissions.ts'
import { queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { whoLookedUrl } from '../web/urls.ts'
import { whoLookedCsv } from './csv.ts'
import { whoLookedPage } from './pages.ts'
import { entriesBefore, everybodyOfStaff, markAt, nameOf } from './queries.ts'
import { scopeFrom, type Scope } from './scope.ts'

const ROWS = 50

/** Who looked at whom: the record, and the same as a file. */
export function whoLookedRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('see who looked')

  routes.get('/who-looked', guard, async (req, res) => {
    await enterWhoLooked({ database })
    const scope = scopeFrom((name) => queryText(req, name))
    const { read } = database
    const { role, place } = staffOf(req)
    const from = asId<'AuditEntry'>(queryText(req, 'before'))
    const mark = from && (await markAt(read, from))
    const entries = await entriesBefore(read, scope, place.timeZone, mark, ROWS + 1)
    const shown = entries.slice(0, ROWS)
    const page = whoLookedPage({
      ...{ scope, entries: shown, isFirst: !mark, timeZone: place.timeZone, today: todayOf(req) },
      about: await aboutOf(scope),
      next: entries.length > ROWS ? shown.at(-1)?.id : undefined,
      staff: await everybodyOfStaff(read),
      daysKept: (await privacyRulesOf(read)).daysKept,
      mayChange: permits(role, 'change settings'),
    })
    await res.page('who-looked/who-looked', page, { title: page.title, nav: whoLookedUrl() })
  })

  // It is entered before its first line leaves, and so is its own first line.
  routes.post('/who-looked/file', guard, async (req, res) => {
    await enterWhoLooked({ database })
    const scope = scopeFrom((name) => textOf(req, name))
    const taken = { kind: 'took out', action: 'took out who looked as CSV', subjectKind: 'record' } as const
    const { id: staffId, place } = staffOf(req)
    const deed = { staffId, now: req.now, ...taken, subjectId: 'who looked' }
    await database.write((tx) => enterAudit(tx, scope.about ? { ...deed, aboutId: scope.about } : deed))
    await database.atOneMoment(async (reader) => {
      res
        .set('Cache-Control', 'no-store')
        .type('csv')
        .attachment(`who-looked-${todayOf(req)}.csv`)
      await pipeline(whoLookedCsv(reader, scope, place.timeZone), res)
    })
  })

  return routes

  async function aboutOf({ about }: Scope): Promise<{ id: string; name: string } | undefined> {
    const name = about && (await nameOf(database.read, about))
    return about && { id: about, name: name ?? 'somebody who is no longer here' }
  }
}

function textOf(req: Request, name: string): string {
  const body = req.body as Readonly<Record<string, unknown>> | undefined
  const value = body?.[name]
  return typeof value === 'string' ? value : ''
}
