import { randomInt } from 'node:crypto'
import { parse, stringify, v4, v7, validate } from 'uuid'

declare const brand: unique symbol

/** The id of a row, which remembers what it is the id of: `Id<'Person' | 'Customer'>` will do for `Id<'Person'>`. */
export type Id<Kind extends string> = string & { readonly [brand]: Readonly<Record<Kind, true>> }

/**
 * A new id that sorts after those of earlier milliseconds: a version 7 UUID (RFC 9562). Those that are made in one go
 * for one moment keep their order too, and so stand beside each other where they are kept.
 */
export function newId<Kind extends string>(now: Date): Id<Kind> {
  const msecs = now.getTime()
  latest = { msecs, seq: msecs === latest.msecs ? latest.seq + 1 : randomInt(FIRST_SEQ_BELOW) }
  return v7(latest) as Id<Kind>
}

/** A new id that says nothing, not even when it was made: a version 4 UUID. */
export function randomId<Kind extends string>(): Id<Kind> {
  return v4() as Id<Kind>
}

/** Half of what there is room for, so that it never runs out within a moment. */
const FIRST_SEQ_BELOW = 2 ** 31

let latest = { msecs: -1, seq: 0 }

/** What came from outside, as an id in lower case; `undefined` unless it is a UUID. */
export function asId<Kind extends string>(text: string): Id<Kind> | undefined {
  return validate(text) ? (text.toLowerCase() as Id<Kind>) : undefined
}

/** An id as the sixteen bytes that it stands for. */
export function bytesOfId(id: Id<never>): Buffer {
  return Buffer.from(parse(id))
}

/** The id that sixteen bytes stand for; `undefined` where they stand for none. */
export function idOfBytes<Kind extends string>(bytes: Buffer): Id<Kind> | undefined {
  try {
    return asId(stringify(bytes))
  } catch {
    return undefined
  }
}
