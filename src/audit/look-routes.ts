import type { Request, RequestHandler } from 'express'
import { asId, newId, type Id } from '../lib/id.ts'
import { guardedBy } from '../staff/gate.ts'
import { queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import type { Look } from './entry.ts'
import { noteLook } from './looks.ts'
import { askedForBy } from './page-of-change.ts'
import { pageNamed } from './page-names.ts'

/** Hears of every answer, so that no page about somebody can be added that goes unnoticed. */
export function hearWhoLooks({ database }: Pick<Site, 'database'>): RequestHandler {
  return (req, res, next) => {
    res.on('finish', () => {
      const seen = seenBy(req, res.statusCode)
      if (!seen || !req.staff) return
      const look = {
        id: newId<'AuditEntry'>(req.now),
        at: req.now,
        staffId: req.staff.id,
        page: cameFrom(req),
      }
      noteLook(database, { ...look, ...seen })
    })
    next()
  }
}

/** Hears from which page a change comes, so that no command has to be told. Forms are read before. */
export const hearWhereFrom: RequestHandler = (req, _res, next) => {
  askedForBy(cameFrom(req), next)
}

/** Says whom a page is about whose address names a fact. */
export function isAbout(req: Request, personId: Id<'Person'>): void {
  ABOUT.set(req, personId)
}

const ABOUT = new WeakMap<Request, Id<'Person'>>()

type Seen = Pick<Look, 'kind' | 'action' | 'subjectKind' | 'aboutId'>

function seenBy(req: Request, status: number): Seen | undefined {
  const route = req.route as { path?: string; stack?: { handle: unknown }[] } | undefined
  const path = route?.path
  // What keeps itself up to date was not asked for by anybody.
  if (path === undefined || req.get('X-Unattended') !== undefined) return undefined
  const [, whose] = OF_SOMEBODY.exec(path) ?? []
  const named = whose === undefined ? undefined : asId<'Person'>(String(req.params.id))
  const aboutId = named ?? ABOUT.get(req) ?? null
  if (status === 403) {
    const phrase = guardedBy(route?.stack?.[0]?.handle) ?? ''
    return { kind: 'refused', action: phrase, subjectKind: 'permission', aboutId }
  }
  if (req.method !== 'GET' || status !== 200) return undefined
  if (path === '/find') return queryText(req, 'q').trim() === '' ? undefined : SEARCH
  if (!aboutId || req.get('X-Fragment') !== undefined) return undefined
  return { kind: 'opened', action: 'opened', subjectKind: OPENED[path] ?? 'form', aboutId }
}

const SEARCH: Seen = { kind: 'searched', action: 'searched', subjectKind: 'search', aboutId: null }

const OF_SOMEBODY = /^\/(customers|people)\/:id(?:\/|$)/u

/** What was opened, by the route's pattern; everything else about somebody is a form. */
const OPENED: Readonly<Partial<Record<string, string>>> = {
  '/customers/:id': 'card',
  '/people/:id': 'page',
  '/people/:id/notes': 'notes',
  '/people/:id/relationships': 'people',
  '/customers/:id/answers': 'answers',
  '/notes/:id': 'note',
  '/customers/:id/mirror': 'mirror',
  '/people/:id/mirror': 'mirror',
}

/** The name of the page of ours from which somebody came, if any. */
function cameFrom(req: Request): string | null {
  if (queryText(req, 'from') === 'mail') return 'a mail'
  const referrer = req.get('Referer') ?? ''
  if (!URL.canParse(referrer)) return null
  const { host, pathname } = new URL(referrer)
  return host === req.get('Host') ? pageNamed(pathname) : null
}
