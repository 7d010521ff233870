import { readPhone } from '../../customers/phone.ts'
import type { FieldKey } from '../reading/fields.ts'
import { isEmail } from '../reading/reach.ts'
import { openCells, shortened, type Cell, type Row } from '../reading/row.ts'
import { labelOf, uidIn, type CardTies } from './card-ties.ts'
import { birthdayText, labelIn, RELATED } from './card-words.ts'
import type { PlacedProperty } from './property.ts'

/** Opens a card as a row is opened: each thing that it says is a cell of a column that is called as the card has it. */
export function openCard(properties: readonly PlacedProperty[], ties: () => CardTies): Row {
  const said: Said[] = [
    ...nameSaid(properties),
    ...properties.flatMap((one) => saidBy(one, properties, ties)),
  ]
  const leftOut = said.flatMap(({ leftOut }) => leftOut ?? [])
  const cells: Cell[] = said.flatMap(({ field, property, text, leftOut }, at) => {
    const heading = `Line ${property.line}, ${property.name}`
    return leftOut
      ? []
      : [{ column: { at, heading, name: '', field, dateOrder: 'month-first' as const }, text }]
  })
  const row = openCells(cells)
  return { ...row, remarks: [...row.remarks, ...leftOut] }
}

/** Something that a card says, or why it is left out. */
interface Said {
  field: FieldKey
  property: PlacedProperty
  text: string
  leftOut?: string
}

/** The name as it is written; where a card has only its parts, by those. */
function nameSaid(properties: readonly PlacedProperty[]): Said[] {
  const whole = properties.find(({ name, values }) => name === 'FN' && values[0]?.trim())
  const parts = properties.find(({ name }) => name === 'N')
  const [family = '', given = '', middle = '', before = '', suffix = ''] = parts?.values ?? []
  if (whole) return [{ field: 'name', property: whole, text: withoutTitle(whole.values[0] ?? '', before) }]
  if (!parts) return []
  return [
    { field: 'given', property: parts, text: given },
    { field: 'middle', property: parts, text: middle },
    { field: 'family', property: parts, text: family },
    { field: 'suffix', property: parts, text: suffix },
  ]
}

function withoutTitle(name: string, title: string): string {
  const rest = title !== '' && name.startsWith(`${title} `) ? name.slice(title.length + 1) : name
  return rest.trim() || name
}

const PLAIN: ReadonlyMap<string, FieldKey> = new Map([
  ['X-PHONETIC-FIRST-NAME', 'pronunciation'],
  ['X-PHONETIC-LAST-NAME', 'pronunciation'],
  ['TITLE', 'jobTitle'],
  ['ORG', 'company'],
  ['NOTE', 'notes'],
  ['LANG', 'language'],
  ['ANNIVERSARY', 'anniversary'],
  ['X-ANNIVERSARY', 'anniversary'],
  ['X-EVOLUTION-ANNIVERSARY', 'anniversary'],
  ['X-KADDRESSBOOK-X-ANNIVERSARY', 'anniversary'],
  ['X-MS-ANNIVERSARY', 'anniversary'],
])

function saidBy(property: PlacedProperty, all: readonly PlacedProperty[], ties: () => CardTies): Said[] {
  const { name, values, types } = property
  const [text = ''] = values
  const plain = PLAIN.get(name)
  if (plain)
    return [{ field: plain, property, text: plain === 'anniversary' ? birthdayText(property) : text }]
  if (name === 'NICKNAME')
    return all.find((one) => one.name === name) === property ? [{ field: 'goesBy', property, text }] : []
  if (name === 'CATEGORIES')
    return values.filter(isInterest).map((one) => ({ field: 'interests', property, text: one }))
  if (name === 'BDAY') return [{ field: 'birthday', property, text: birthdayText(property) }]
  if (name === 'ADR') return [{ field: 'town', property, text: values[3] ?? '' }]
  if (name === 'TEL')
    return types.includes('fax') ? [] : [reached(property, 'phone', text.replace(/^tel:/iu, ''))]
  if (name === 'EMAIL') return [reached(property, 'email', text.replace(/^mailto:/iu, ''))]
  return name === 'RELATED' ? pointedAt(property, all, ties) : related(property, all)
}

/** An address book has numbers such as *611, which keep nobody out. */
function reached(property: PlacedProperty, field: 'phone' | 'email', text: string): Said {
  const isUsable = field === 'phone' ? readPhone(text) !== undefined : isEmail(text)
  const heading = `Line ${property.line}, ${property.name}`
  const why = field === 'phone' ? 'is no phone number' : 'cannot be an e-mail'
  return {
    ...{ field, property, text },
    ...(isUsable || text.trim() === ''
      ? {}
      : { leftOut: `${heading}: “${shortened(text)}” is left out; it ${why}.` }),
  }
}

function isInterest(category: string): boolean {
  return !/^(?:\*|mycontacts$|starred)/iu.test(category.trim())
}

/** Somebody or some date, after what the card calls it. */
function related(property: PlacedProperty, all: readonly PlacedProperty[]): Said[] {
  const { name, values } = property
  const [text = ''] = values
  const called = (field: 'relative' | 'event', label: string, what = text): Said[] => [
    { field: 'label', property, text: label },
    { field, property, text: what },
  ]
  if (name === 'X-ABDATE') return called('event', labelIn(property, all), birthdayText(property))
  if (name === 'X-ABRELATEDNAMES') return called('relative', labelIn(property, all))
  const word = RELATED.get(name)
  return word ? called('relative', word) : []
}

/** Somebody by name, or by the UID of their card, which has to be in the same file. */
function pointedAt(property: PlacedProperty, all: readonly PlacedProperty[], ties: () => CardTies): Said[] {
  const text = property.values[0]?.trim() ?? ''
  const label = labelOf(property)
  const isElsewhere =
    property.params.get('value')?.toLowerCase() === 'uri' || /^(?:urn|https?|mailto):/iu.test(text)
  const name = isElsewhere ? ties().nameAt(text) : text
  const why =
    name === undefined ? 'points at a card that is not in this file' : ringIn(all, label, text, name, ties)
  if (why)
    return [
      {
        field: 'relative',
        property,
        text,
        leftOut: `Line ${property.line}, RELATED: it ${why}, and is left out.`,
      },
    ]
  return [
    { field: 'label', property, text: label },
    { field: 'relative', property, text: name ?? '' },
  ]
}

function ringIn(
  all: readonly PlacedProperty[],
  label: string,
  other: string,
  name: string,
  ties: () => CardTies,
): string | undefined {
  const uid = uidIn(all)
  const isRing = uid !== '' && ties().isRing(uid, label, other)
  return isRing ? `makes “${shortened(name)}” a relative of themselves` : undefined
}
