import ICAL from 'ical.js'
import { fromQuotedPrintable } from './quoted-printable.ts'

/** What a line of a vCard says, the same for versions 2.1, 3.0 and 4.0. */
export interface Property {
  name: string
  /** What ties lines of one card together: "item1". */
  group: string
  types: string[]
  params: ReadonlyMap<string, string>
  /** Its text; of a list its parts, of a structure its components. */
  values: string[]
}

/** A property, and the line on which it stands. */
export interface PlacedProperty extends Property {
  line: number
}

/** Reads a line of a vCard; undefined where it is none. */
export function propertyIn(line: string): Property | undefined {
  const colon = valueAt(line)
  if (colon < 0) return undefined
  const [fullName = '', ...params] = line.slice(0, colon).split(';')
  const named = params.map(paramIn)
  const said = new Map(named)
  const types = named.flatMap(([key, value]) => (key === 'type' ? value.split(',') : []))
  const value = isQuoted(said)
    ? asEscaped(fromQuotedPrintable(line.slice(colon + 1), said.get('charset')))
    : line.slice(colon + 1)
  const [group, name] = fullName.includes('.') ? fullName.split('.', 2) : ['', fullName]
  if (!name || !/^[\w-]+$/u.test(name)) return undefined
  return {
    ...{ name: name.toUpperCase(), group: (group ?? '').toLowerCase(), params: said },
    types: types.map((type) => type.trim().toLowerCase()),
    values: valuesIn(name, value),
  }
}

/** The first property of a name, as text; '' where there is none. */
export function textOf(properties: readonly Property[], name: string): string {
  return properties.find((one) => one.name === name)?.values[0]?.trim() ?? ''
}

/** Where the value begins: at the first colon that stands in no quotation marks. */
function valueAt(line: string): number {
  let isQuote = false
  for (let at = 0; at < Math.min(line.length, LONGEST_HEAD); at += 1) {
    if (line[at] === '"') isQuote = !isQuote
    if (line[at] === ':' && !isQuote) return at
  }
  return -1
}

const LONGEST_HEAD = 2000

/** A parameter; version 2.1 writes the type and the encoding without their names. */
function paramIn(param: string): [key: string, value: string] {
  const [key = '', ...rest] = param.split('=')
  if (rest.length > 0) return [key.trim().toLowerCase(), rest.join('=').replace(/^"|"$/gu, '').trim()]
  const isEncoding = /^(?:quoted-printable|base64|b|7bit|8bit)$/iu.test(key)
  return [isEncoding ? 'encoding' : 'type', key]
}

function isQuoted(params: ReadonlyMap<string, string>): boolean {
  return params.get('encoding')?.toLowerCase() === 'quoted-printable'
}

function asEscaped(text: string): string {
  return text.replace(/\r\n?|\n/gu, '\\n')
}

// Escapes and structures are ical.js's; of dates and addresses it would make something else, so that all is text.
const TEXT = { defaultType: 'text' }
const VCARD: { value: unknown } = ICAL.design.vcard
const DESIGN = {
  value: VCARD.value,
  param: {},
  propertyGroups: false,
  property: {
    n: { ...TEXT, structuredValue: ';', multiValue: ',' },
    adr: { ...TEXT, structuredValue: ';', multiValue: ',' },
    org: { ...TEXT, structuredValue: ';' },
    nickname: { ...TEXT, multiValue: ',' },
    categories: { ...TEXT, multiValue: ',' },
    any: TEXT,
  },
}

function valuesIn(name: string, value: string): string[] {
  const kind = name.toLowerCase() in DESIGN.property ? name : 'ANY'
  if (value.length > LONGEST_TEXT) return [value]
  const read: unknown = ICAL.parse.property(`${kind}:${value}`, DESIGN)
  const values: unknown[] = Array.isArray(read) ? read.slice(3) : []
  const [only] = values
  const parts: unknown[] = values.length === 1 && Array.isArray(only) ? only : values
  return parts.map((part) => (Array.isArray(part) ? part.join(', ') : String(part)))
}

/** What is longer is a photo, in which nothing is escaped. */
const LONGEST_TEXT = 200_000
