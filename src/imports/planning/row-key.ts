import { createHash } from 'node:crypto'
import { fold } from '../../lib/text.ts'
import type { Listed } from '../reading/listed.ts'

/**
 * What tells a row from others, however else it changes from file to file; `nth` tells it from rows of the same file
 * that say the same of themselves. It is a digest: it can be kept without keeping the row.
 */
export function rowKey(listed: Listed, nth = 0): string {
  const known = keys.get(listed)
  if (known?.nth === nth) return known.key
  const key = digestOf(listed, nth)
  keys.set(listed, { nth, key })
  return key
}

/** A row is asked for its key more than once while it is planned. */
const keys = new WeakMap<Listed, { nth: number; key: string }>()

function digestOf(listed: Listed, nth: number): string {
  const { name, goesBy, memberNumber, phones, emails, birthday } = listed
  const told = [
    ...[fold(name), fold(goesBy ?? ''), memberNumber],
    phones.map(({ digits }) => digits).sort(),
    emails.map((address) => address.toLowerCase()).sort(),
    [birthday?.year, birthday?.month, birthday?.day],
    nth,
  ]
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url')
}
