import type { Id } from '../lib/id.ts'

/** A photo of a customer: names its file, and stands in its address. */
export type PhotoId = Id<'Photo'>

/** The largest file that is taken in, in bytes. */
export const LARGEST_PHOTO = 10 * 1024 * 1024

/** What a file says of itself in its first bytes, whatever it is called. */
export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'heif'

/** The format of a photo by its content; undefined where it is none of those that we take, an SVG among them. */
export function photoFormat(bytes: Buffer): PhotoFormat | undefined {
  if (startsWith(bytes, 0, JPEG)) return 'jpeg'
  if (startsWith(bytes, 0, PNG)) return 'png'
  if (startsWith(bytes, 0, ascii('RIFF')) && startsWith(bytes, 8, ascii('WEBP'))) return 'webp'
  const isHeif =
    startsWith(bytes, 4, ascii('ftyp')) && HEIF_BRANDS.some((brand) => startsWith(bytes, 8, ascii(brand)))
  return isHeif ? 'heif' : undefined
}

const JPEG = Buffer.from([0xff, 0xd8, 0xff])
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const HEIF_BRANDS = ['heic', 'heix', 'heim', 'heis', 'mif1', 'avif']

function startsWith(bytes: Buffer, at: number, sign: Buffer): boolean {
  return bytes.subarray(at, at + sign.length).equals(sign)
}

function ascii(text: string): Buffer {
  return Buffer.from(text, 'ascii')
}
