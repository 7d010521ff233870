import { createHmac, timingSafeEqual } from 'node:crypto'

// RFC 2104, section 5: half of the digest is enough, and an address in a mail is better short.
const SEAL_BYTES = 16

/** Bytes that go out into the world in an address and come back, with a seal that only the secret can make. */
export function sealed(content: Buffer, purpose: string, secret: string): string {
  return Buffer.concat([content, sealOf(content, purpose, secret)]).toString('base64url')
}

/** The bytes of such a text; undefined unless they were sealed for that purpose with this secret. */
export function unsealed(text: string, purpose: string, secret: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url')
  // Decoding passes over what is no letter of the alphabet: only the very text that was made will do.
  if (bytes.length < SEAL_BYTES || bytes.toString('base64url') !== text) return undefined
  const content = bytes.subarray(0, -SEAL_BYTES)
  return timingSafeEqual(bytes.subarray(-SEAL_BYTES), sealOf(content, purpose, secret)) ? content : undefined
}

function sealOf(content: Buffer, purpose: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}\0`).update(content).digest().subarray(0, SEAL_BYTES)
}
