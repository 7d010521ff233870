import { existsSync } from 'node:fs'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { importRows } from '../../../db/schema/imports.ts'
import { waitingPhoto } from '../../../src/imports/incoming/files.ts'
import { asId } from '../../../src/lib/id.ts'
import { memberNamed } from '../../support/cast.ts'
import { freshWorld } from '../../support/world.ts'
import { arrived, settled } from '../sending.ts'

const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n')

async function aPhoto(): Promise<string> {
  const face = sharp({ create: { width: 40, height: 40, channels: 3, background: '#2a6' } })
  return (await face.png().toBuffer()).toString('base64')
}

it('vCards are looked through at once, and what is wrong with one is said with its line', async () => {
  const mara = await freshWorld().as('manager')
  const file = card('FN:Ray Stone', 'BDAY:1980-02-31') + card('FN:Ana Stone') + 'BEGIN:VCARD\r\nFN:Half'
  const address = await arrived(mara, file, 'contacts.vcf')
  expect(address).not.toContain('/mapping')
  const preview = await settled(mara, address)
  expect(preview).toContain('1 member is new and 2 cannot come in.')
  expect(preview).toContain('“1980-02-31” is no date on the calendar.')
  expect(preview).toContain('END:VCARD is missing.')
})

it('a photo comes in with its card, and the same file again changes nobody', async () => {
  const world = freshWorld()
  const mara = await world.as('manager')
  const file = card('FN:Ray Stone', `PHOTO;ENCODING=b;TYPE=PNG:${await aPhoto()}`)
  const address = await arrived(mara, file, 'contacts.vcf')
  await settled(mara, address)
  await mara.post(`${address}/application`).expect(303)
  expect(await settled(mara, address)).toContain('1 member came in.')
  const { photoId } = await memberNamed(world.database.read, 'Ray Stone')
  await mara
    .get(`/photos/${photoId ?? ''}`)
    .expect(200)
    .expect('content-type', 'image/webp')
  const again = await arrived(mara, file, 'contacts.vcf')
  expect(await settled(mara, again)).toContain('1 member stays as we have them.')
})

it('a photo is kept beside the list; one that lies about its type is left out, and nobody with it', async () => {
  const world = freshWorld()
  const mara = await world.as('manager')
  const good = card('FN:Ray Stone', `PHOTO;ENCODING=b;TYPE=GIF:${await aPhoto()}`)
  const bad = card('FN:Ana Stone', `PHOTO;ENCODING=b;TYPE=JPEG:${Buffer.from('<svg/>').toString('base64')}`)
  const address = await arrived(mara, good + bad, 'contacts.vcf')
  const preview = await settled(mara, address)
  expect(preview).toContain('2 members are new.')
  expect(preview).toContain(
    'The photo is left out: whatever the card says, it is none that Rapport can read.',
  )
  const [ray, ana] = await world.database.read.select().from(importRows).orderBy(importRows.line)
  const id = asId<'Import'>(address.split('/')[2] ?? '')
  const photo = ray?.read && 'listed' in ray.read ? ray.read.listed.photo : null
  expect(id && photo && existsSync(waitingPhoto(world.folder, id, photo))).toBe(true)
  expect(ana?.read && 'listed' in ana.read && ana.read.listed.photo).toBeNull()
})
