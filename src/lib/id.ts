import { parse, stringify, v7, validate } from 'uuid'

declare const brand: unique symbol

/** The id of a row, which remembers what it is the id of: `Id<'Person' | 'Customer'>` will do for `Id<'Person'>`. */
export type Id<Kind extends string> = string & { readonly [brand]: Readonly<Record<Kind, true>> }

/** A new id that sorts after those of earlier milliseconds: a version 7 UUID (RFC 9562). */
export function newId<Kind extends string>(now: Date): Id<Kind> {
  return v7({ msecs: now.getTime() }) as Id<Kind>
}

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
