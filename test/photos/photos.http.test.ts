import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { auditEntries } from '../../db/schema/audit.ts'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { discardForgottenPhotos } from '../../src/photos/jobs.ts'
import { flashAfter, post } from '../support/browsing.ts'
import { memberNamed } from '../support/cast.ts'
import { freshWorld } from '../support/world.ts'

/** A photo as a telephone takes it: on its side, with where it was taken. */
function photo(width = 900, height = 600) {
  return sharp({ create: { width, height, channels: 3, background: '#884422' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '25/1 43/1 0/1' } })
    .toBuffer()
}

async function rays() {
  const world = freshWorld()
  const dana = await world.as('attendant')
  const ray = await memberNamed(world.database.read, 'Ray Alvarez')
  const address = `/customers/${ray.id}/photo`
  const send = (bytes: Buffer, filename = 'ray.jpg') => dana.post(address).attach('photo', bytes, filename)
  const now = async () => (await memberNamed(world.database.read, 'Ray Alvarez')).photoId ?? ''
  const folder = join(world.folder, 'photos')
  const files = () => (existsSync(folder) ? readdirSync(folder) : [])
  return { world, dana, ray, address, send, now, folder, files }
}

describe('a photo of Ray', () => {
  it('is kept upright, small, without what the camera wrote, in a file of our own', async () => {
    const { send, now, folder, files } = await rays()
    await send(await photo()).expect(303)
    const name = `${await now()}.webp`
    expect(files()).toEqual([name])
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
    const { format, width, height, exif, orientation } = await sharp(join(folder, name)).metadata()
    expect({ format, width, height, exif, orientation }).toEqual({
      ...{ format: 'webp', width: 512, height: 512, exif: undefined, orientation: undefined },
    })
  })

  it('shows on his card and in the list, and he is known one thing better', async () => {
    const { dana, send, now, ray, world } = await rays()
    await send(await photo()).expect(303)
    const address = `/photos/${await now()}`
    expect((await dana.get(`/customers/${ray.id}`)).text).toContain(`src="${address}"`)
    expect((await dana.get('/customers')).text).toContain(`src="${address}"`)
    expect((await memberNamed(world.database.read, 'Ray Alvarez')).knownCount).toBe(ray.knownCount + 1)
    const [entry] = (await world.database.read.select().from(auditEntries)).slice(-1)
    expect(entry).toMatchObject({ action: 'changed the photo of a customer', subjectId: ray.id })
  })

  it('is served to those who are signed in, and to nobody else', async () => {
    const { dana, send, now, world } = await rays()
    await send(await photo()).expect(303)
    const address = `/photos/${await now()}`
    const { headers } = await dana.get(address).expect(200)
    expect(headers['content-type']).toBe('image/webp')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cache-control']).toBe('private, max-age=3600, immutable')
    await world
      .stranger()
      .get(address)
      .expect(303)
      .expect('location', /^\/sign-in\?/)
    await dana.get('/photos/0197f3a0-0000-7000-8000-000000000000').expect(404)
    await dana.get('/photos/..%2f..%2frapport.sqlite').expect(404)
  })

  it('takes the place of the one before, whose file goes', async () => {
    const { dana, send, now, files } = await rays()
    await send(await photo()).expect(303)
    const before = await now()
    await send(await photo(400, 400)).expect(303)
    expect(files()).toEqual([`${await now()}.webp`])
    await dana.get(`/photos/${before}`).expect(404)
  })

  it('can be taken away, and brought back', async () => {
    const { dana, send, now, address, ray } = await rays()
    await send(await photo()).expect(303)
    const id = await now()
    const gone = await post(dana, `${address}/removal`).expect(303)
    const flash = await flashAfter(dana, gone.headers.location ?? '')
    expect(flash.text).toBe('The photo is taken away.')
    await dana.get(`/photos/${id}`).expect(404)
    await post(dana, flash.undo).expect(303)
    await dana.get(`/photos/${id}`).expect(200)
    expect((await dana.get(`/customers/${ray.id}`)).text).toContain(`/photos/${id}`)
  })

  it('that was taken away is discarded for good a day later, and no other is', async () => {
    const { dana, send, now, address, world, files } = await rays()
    await send(await photo()).expect(303)
    const site = { ...world, baseUrl: '', dataFolder: world.folder, log: world.log }
    world.clock.moveTo(new Date(Date.now() + 25 * 3_600_000))
    await discardForgottenPhotos(site)
    expect(files()).toEqual([`${await now()}.webp`])
    const again = await world.as('attendant')
    await post(again, `${address}/removal`).expect(303)
    await discardForgottenPhotos(site)
    expect(files()).toEqual([])
    expect(dana).toBeDefined()
  })
})

describe('what is no photo', () => {
  const svg = Buffer.from(
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  )

  it.each([
    ['an SVG that calls itself a photo', () => svg, 'This is no photo that Rapport can read.'],
    ['a text', () => Buffer.from('Ray Alvarez, a fine fellow'), 'This is no photo that Rapport can read.'],
    ['a GIF', () => Buffer.from('GIF89a not really'), 'This is no photo that Rapport can read.'],
    ['a photo cut short', async () => (await photo()).subarray(0, 1200), 'This photo is damaged'],
    [
      'a HEIC that cannot be read here',
      () => Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'),
      'Please send it as JPEG',
    ],
    ['an empty file', () => Buffer.alloc(0), 'Please choose a photo.'],
    ['more than 10 MB', () => Buffer.alloc(10 * 1024 * 1024 + 1), 'This file is larger than 10 MB.'],
  ])('is refused with a sentence: %s', async (_, bytes, sentence) => {
    const { send, files, now } = await rays()
    const { text } = await send(await bytes()).expect(422)
    expect(text).toContain(sentence)
    expect(text).toContain('aria-invalid="true"')
    expect(files()).toEqual([])
    expect(await now()).toBe('')
  })

  it('is refused where no file was sent at all', async () => {
    const { dana, address } = await rays()
    const { text } = await post(dana, address).expect(422)
    expect(text).toContain('Please choose a photo.')
  })
})
