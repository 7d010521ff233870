import { join } from 'node:path'
import { Router, type Request, type Response } from 'express'
import multer, { MulterError } from 'multer'
import { calledName } from '../people/names.ts'
import { handOf, may } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { customersUrl, customerUrl, undoPhotoRemovalUrl } from '../web/urls.ts'
import { changePhoto, restorePhoto } from './commands.ts'
import { developPhoto } from './develop.ts'
import { isKept, photoName } from './files.ts'
import { keepPhotoOf } from './keep.ts'
import { photoPage } from './pages.ts'
import { LARGEST_PHOTO, type PhotoId } from './photo.ts'
import { isShown, photographed, type PhotographedCustomer } from './queries.ts'

/** Choosing a customer's photo, taking it away, and showing it to those who are signed in. */
export function photoRoutes(site: Site): Router {
  const routes = Router()
  const { database, dataFolder } = site
  const guard = may('add customers')

  routes.get('/customers/:id/photo', guard, async (req, res) => {
    await show(res, await customerOf(req))
  })

  routes.post('/customers/:id/photo', guard, async (req, res) => {
    const customer = await customerOf(req)
    const sent = await receive(req, res)
    const developed = 'bytes' in sent ? await developPhoto(sent.bytes) : { ok: false as const, ...sent }
    if (!developed.ok) return show(res, customer, developed.sentence)
    const kept = await keepPhotoOf(site, customer.id, developed.webp, handOf(req))
    if (!kept) throw new NotFound()
    res.goOn(customerUrl(customer.id), `Now everybody will know ${calledName(customer)} by sight.`)
  })

  routes.post('/customers/:id/photo/removal', guard, async (req, res) => {
    const customer = await customerOf(req)
    const home = customerUrl(customer.id)
    const { photoId } = customer
    if (photoId) await database.write((tx) => changePhoto(tx, customer.id, null, handOf(req)))
    if (photoId) res.goOn(home, 'The photo is taken away.', undoPhotoRemovalUrl(customer.id, photoId))
    else res.goOn(home, 'There is no photo.')
  })

  routes.post('/customers/:id/photo/removal/undo/:photoId', guard, async (req, res) => {
    const customer = await customerOf(req)
    const photoId: PhotoId = idFrom(req, 'photoId')
    const isThere = await isKept(dataFolder, photoId)
    if (isThere) await database.write((tx) => restorePhoto(tx, customer.id, photoId, handOf(req)))
    res.goOn(customerUrl(customer.id), isThere ? 'The photo is back.' : 'That photo is gone.')
  })

  routes.get('/photos/:id', may('see customers'), async (req, res) => {
    const id: PhotoId = idFrom(req)
    if (!(await isShown(database.read, id)) || !(await isKept(dataFolder, id))) throw new NotFound()
    // Signing out empties the browser's cache; until then one desk need not ask for a face twice.
    res.set('Cache-Control', 'private, max-age=3600, immutable').type('webp')
    res.sendFile(photoName(id), { root: join(dataFolder, 'photos'), cacheControl: false })
  })

  return routes

  async function customerOf(req: Request): Promise<PhotographedCustomer> {
    const customer = await photographed(database.read, idFrom(req))
    if (!customer) throw new NotFound()
    return customer
  }
}

const TOO_LARGE = 'This file is larger than 10 MB. Please choose a smaller photo.'
const NOTHING = 'Please choose a photo.'
const NOT_WHOLE = 'The photo did not arrive whole. Please try again.'

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: LARGEST_PHOTO, files: 1, fields: 4, parts: 5 },
}).single('photo')

/** The photo that a form sends, or a sentence on why there is none. */
async function receive(req: Request, res: Response): Promise<{ bytes: Buffer } | { sentence: string }> {
  const error = await new Promise<unknown>((resolve) => {
    upload(req, res, resolve)
  })
  if (error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE') return { sentence: TOO_LARGE }
  if (error) return { sentence: NOT_WHOLE }
  return req.file && req.file.size > 0 ? { bytes: req.file.buffer } : { sentence: NOTHING }
}

async function show(res: Response, customer: PhotographedCustomer, error = ''): Promise<void> {
  const page = photoPage(customer, error)
  await res.status(error ? 422 : 200).page('photos/form', page, { title: page.title, nav: customersUrl })
}
