import { expect, test } from 'vitest'
import { faceOf } from '../../src/people/face.ts'

test.each([
  ['Ray Alvarez', 'RA', 'green'],
  ['Margaret Osei', 'MO', 'amber'],
  ['Tom Brandt', 'TB', 'sand'],
  ['Sofia', 'S', 'green'],
])('%s has the face of the design', (name, initials, tint) => {
  expect(faceOf({ name })).toMatchObject({ initials, tint, photo: '', size: 'medium' })
})

test('Elena looks alike among his people and on her own card', () => {
  expect(faceOf({ name: 'Elena' }, 'small').tint).toBe(faceOf({ name: 'Elena Alvarez' }, 'large').tint)
})

test('a photo is shown where there is one, and a pet is always sand', () => {
  expect(faceOf({ name: 'Ray Alvarez', photoId: 'abc' }).photo).toBe('/photos/abc')
  expect(faceOf({ name: 'Biscuit', kind: 'pet' }).tint).toBe('sand')
})
