import { crc32, deflateSync, gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { memberNamed } from '../support/cast.ts'
import { freshWorld, type World } from '../support/world.ts'

describe('a file that is sent', () => {
  it('as a photo with a page hidden in it comes back as a photo and nothing else', async () => {
    const world = freshWorld()
    const script = Buffer.from('<html><script>alert(1)</script></html>')
    const jpeg = await sharp({ create: { width: 64, height: 64, channels: 3, background: 'teal' } })
      .jpeg()
      .toBuffer()
    expect((await sendPhoto(world, Buffer.concat([jpeg, script]), 'ray.html')).status).toBe(303)
    const dana = await world.as('attendant')
    const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
    const [, address = ''] = /src="(\/photos\/[^"]+)"/.exec((await dana.get(`/customers/${id}`)).text) ?? []
    const photo = await dana.get(address).expect(200)
    expect(photo.headers['content-type']).toBe('image/webp')
    expect((photo.body as Buffer).includes('script')).toBe(false)
  })

  it('that would be enormous once it is unpacked is refused before it is', async () => {
    const bomb = pngOf(30_000, 30_000)
    expect(bomb.length).toBeLessThan(1_000_000)
    const { status, text } = await sendPhoto(freshWorld(), bomb)
    expect(status).toBe(422)
    expect(text).toContain('damaged')
  })

  it('is never asked of a network, read off the disk or run, whatever its name says', async () => {
    const world = freshWorld()
    for (const name of ['../../secret', '..\\..\\x.exe', 'a\r\nX-Evil: 1.png', `${'n'.repeat(3000)}.png`])
      expect((await sendPhoto(world, Buffer.from('not a photo'), name)).status).toBe(422)
  })

  it('in more parts than a form of ours has is refused', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
    const sent = dana.post(`/customers/${id}/photo`)
    for (let i = 0; i < 200; i++) void sent.field(`f${i}`, 'x')
    await sent.expect(422)
  })
})

describe('a form', () => {
  it('that is packed is not unpacked', async () => {
    const dana = await freshWorld().as('attendant')
    const bomb = gzipSync(Buffer.alloc(50_000_000, 'a=b&'))
    await dana
      .post('/customers')
      .set({ 'Content-Encoding': 'gzip', 'Content-Type': 'application/x-www-form-urlencoded' })
      .send(bomb)
      .expect(415)
  })

  it('with thousands of fields is refused', async () => {
    const dana = await freshWorld().as('attendant')
    const many = Array.from({ length: 2000 }, (_, i) => `f${i}=x`).join('&')
    await dana.post('/customers').send(many).expect(413)
  })
})

async function sendPhoto(world: World, bytes: Buffer, name = 'ray.png') {
  const dana = await world.as('attendant')
  const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
  return dana.post(`/customers/${id}/photo`).attach('photo', bytes, { filename: name })
}

/** A PNG of so many black pixels: next to nothing to send, gigabytes to unpack. */
function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const lines = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * 2000))
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', lines), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const typed = Buffer.concat([Buffer.from(type), content])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}
