import { Router, type Request, type Response } from 'express'
import { enterWhoLooked } from '../audit/jobs.ts'
import { handOf } from '../facts/routes.ts'
import type { CustomerWord } from '../organisation/organisation.ts'
import { personOf } from '../people/routes.ts'
import { may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { idFrom, queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { customersUrl, mirrorActUrl, mirrorUrl, personMirrorUrl } from '../web/urls.ts'
import { removeOnTheirWord, restoreOnTheirWord, setMuted, type MirroredFact } from './commands.ts'
import { mirroredNamed } from './mirrored.ts'
import { mirrorPage } from './pages.ts'
import { mirrorFacts } from './queries.ts'

/** What we remember about somebody, to be shown to them; and doing as they say about each line of it. */
export function mirrorRoutes({ database }: Site, titleOfMail: (kind: string) => string): Router {
  const routes = Router()
  const guard = may('show the mirror')

  routes.get('/customers/:id/mirror', guard, async (req, res) => {
    const { isCustomer } = await personOf(database, req)
    if (!isCustomer) throw new NotFound()
    await show(req, res, mirrorUrl(idFrom(req)))
  })

  routes.get('/people/:id/mirror', guard, async (req, res) => {
    const { id, isCustomer } = await personOf(database, req)
    if (isCustomer) res.redirect(302, mirrorUrl(id))
    else await show(req, res, personMirrorUrl(id))
  })

  routes.post('/people/:id/mirror/:kind/:factId/mute', guard, async (req, res) => {
    const fact = factOf(req)
    const isDone = await database.write((tx) => setMuted(tx, fact, true, handOf(req)))
    answer(res, fact, isDone, 'Muted: it stays, and nobody speaks of it.', 'mute/undo')
  })

  routes.post('/people/:id/mirror/:kind/:factId/mute/undo', guard, async (req, res) => {
    const fact = factOf(req)
    const isDone = await database.write((tx) => setMuted(tx, fact, false, handOf(req)))
    answer(res, fact, isDone, 'It may be spoken of again.')
  })

  routes.post('/people/:id/mirror/:kind/:factId/removal', guard, async (req, res) => {
    const fact = factOf(req)
    const isDone = await database.write((tx) => removeOnTheirWord(tx, fact, handOf(req)))
    answer(res, fact, isDone, 'Taken away on their word.', 'removal/undo')
  })

  routes.post('/people/:id/mirror/:kind/:factId/removal/undo', guard, async (req, res) => {
    const fact = factOf(req)
    const isDone = await database.write((tx) => restoreOnTheirWord(tx, fact, handOf(req)))
    answer(res, fact, isDone, 'It is back.')
  })

  return routes

  async function show(req: Request, res: Response, mirror: string): Promise<void> {
    await enterWhoLooked({ database })
    const facts = await mirrorFacts(database.read, idFrom<'Person'>(req))
    if (!facts) throw new NotFound()
    const { name, customerWord } = orgOf(req)
    const page = mirrorPage(facts, {
      ...{ id: facts.person.id, mirror, today: todayOf(req), timeZone: staffOf(req).place.timeZone },
      ...{
        organisation: name,
        word: customerWord satisfies CustomerWord,
        titleOfMail,
        leftOut: leftOut(req),
      },
    })
    await res.page('mirror/mirror', page, { title: page.title, nav: customersUrl })
  }
}

/** What somebody else has told us is left out of the print until somebody chooses otherwise. */
function leftOut(req: Request): string[] {
  if (queryText(req, 'chosen') === '') return ['others']
  return ['managers', 'others'].filter((guarded) => queryText(req, guarded) !== '')
}

function factOf(req: Request): MirroredFact {
  const kind = mirroredNamed(req.params.kind)
  if (!kind) throw new NotFound()
  return { personId: idFrom<'Person'>(req), kind, id: idFrom(req, 'factId') }
}

function answer(res: Response, fact: MirroredFact, isDone: boolean, sentence: string, undo?: string): void {
  const { personId, kind, id } = fact
  if (!isDone) throw new NotFound()
  res.goOn(personMirrorUrl(personId), sentence, undo && mirrorActUrl(personId, kind, id, undo))
}
