import { LARGEST_PHOTO } from '../../photos/photo.ts'
import type { Property } from './property.ts'

/** The photo within a card, as bytes that may be anything; or why there is none to be had. */
export function photoIn({ params, values }: Property): { bytes: Buffer } | { leftOut: string } {
  const [value = ''] = values
  const inline = /^data:[^,]{0,100};base64,/iu.exec(value)?.[0]
  const isBase64 = /^b(?:ase64)?$/iu.test(params.get('encoding') ?? '')
  if (inline === undefined && !isBase64) return { leftOut: ELSEWHERE }
  const bytes = Buffer.from(value.slice(inline?.length ?? 0), 'base64')
  return bytes.length > LARGEST_PHOTO ? { leftOut: TOO_LARGE } : { bytes }
}

const ELSEWHERE = 'its photo is an address on the web, which Rapport does not ask'
const TOO_LARGE = 'its photo is larger than 10 MB'
