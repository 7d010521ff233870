import { Router } from 'express'
import { enterAudit } from '../audit/commands.ts'
import { enterWhoLooked } from '../audit/jobs.ts'
import { customerById } from '../customers/queries.ts'
import type { CustomerId } from '../people/person.ts'
import { personOf } from '../people/routes.ts'
import { photoBytes } from '../photos/files.ts'
import { may, staffOf } from '../staff/gate.ts'
import type { Site } from '../web/site.ts'
import { everythingOf } from './file-queries.ts'

/** Everything about somebody as a file, for them to take along. */
export function personFileRoutes({ database, dataFolder }: Site): Router {
  const routes = Router()

  // It is on record before it leaves, and in the file that it did.
  routes.post('/people/:id/file', may('show the mirror'), async (req, res) => {
    const { id, isCustomer } = await personOf(database, req)
    await enterWhoLooked({ database })
    const by = { staffId: staffOf(req).id, now: req.now, kind: 'took out' } as const
    const taken = { action: 'took out everything as a file', subjectKind: 'person', subjectId: id }
    await database.write((tx) => enterAudit(tx, { ...by, ...taken }))
    const photoId = isCustomer ? (await customerById(database.read, id as CustomerId))?.photoId : null
    const photo = photoId ? await photoBytes(dataFolder, photoId) : undefined
    const everything = await database.atOneMoment((reader) => everythingOf(reader, id))
    const file = { madeAt: req.now, person: id, photo: photo?.toString('base64') ?? null, ...everything }
    res.set('Cache-Control', 'no-store').attachment('everything.json').type('json')
    res.send(JSON.stringify(file, null, 2))
  })

  return routes
}
