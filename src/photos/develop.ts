import sharp from 'sharp'
import { photoFormat } from './photo.ts'

/** A photo ready to be kept, or a sentence to whoever chose the file. */
export type Developed = { ok: true; webp: Buffer } | { ok: false; sentence: string }

const NOT_A_PHOTO = 'This is no photo that Rapport can read. Please choose a JPEG, PNG or WebP.'
const DAMAGED = 'This photo is damaged and cannot be read. Please choose another.'
const NO_HEIC =
  'Rapport cannot read HEIC. Please send it as JPEG: on a phone, take a screenshot of the photo, or set the camera to “Most compatible”.'

/** The longest side of a photo as it is kept, in pixels. */
const SIDE = 512

// A small file can claim to be enormous; no telephone takes more than this.
const MOST_PIXELS = 120_000_000

/**
 * Makes a square face of whatever photo was chosen: turned upright, no larger than it is shown, as WebP. What the
 * camera wrote into the file, such as where it was taken, stays behind.
 */
export async function developPhoto(bytes: Buffer): Promise<Developed> {
  const format = photoFormat(bytes)
  if (!format) return { ok: false, sentence: NOT_A_PHOTO }
  try {
    const webp = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' })
      .rotate()
      .resize({ width: SIDE, height: SIDE, fit: 'cover', position: 'attention', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer()
    return { ok: true, webp }
  } catch {
    // HEIC needs a decoder that not every build has.
    return { ok: false, sentence: format === 'heif' ? NO_HEIC : DAMAGED }
  }
}
