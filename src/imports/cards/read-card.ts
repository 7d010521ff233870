import type { Day } from '../../lib/day.ts'
import type { RowRead } from '../reading/read-row.ts'
import { whatSays } from '../reading/read-row.ts'
import { shortened } from '../reading/row.ts'
import { photoIn } from './card-photo.ts'
import { openCard } from './card-row.ts'
import type { CardTies } from './card-ties.ts'
import type { SourceCard } from './cards.ts'
import { propertyIn, textOf, type PlacedProperty, type Property } from './property.ts'

/** What a card says, and the photo in it if there is one. */
export interface CardRead {
  read: RowRead
  photo?: Uint8Array
}

/** Reads a vCard, given those that it may point at. It never throws, whatever stands in it. */
export function readCard(card: SourceCard, today: Day, ties: () => CardTies): CardRead {
  const properties: PlacedProperty[] = []
  const remarks: string[] = []
  for (const { line, text } of card.lines) {
    const property = propertyIn(text)
    if (property) properties.push({ ...property, line })
    else if (text.trim() !== '')
      remarks.push(`Line ${line}: “${shortened(text)}” is left out; it says nothing.`)
  }
  const label = shortened(textOf(properties, 'FN'))
  if (card.problem) return { read: { refused: [card.problem], label } }
  const company = notSomebody(properties)
  if (company) return { read: { refused: [company], label } }
  const row = openCard(properties, ties)
  const photo = properties.find(({ name }) => name === 'PHOTO')
  const taken = photo && photoIn(photo)
  const leftOut = photo && taken && 'leftOut' in taken ? [`Line ${photo.line}, PHOTO: ${taken.leftOut}.`] : []
  const read = whatSays({ ...row, remarks: [...remarks, ...row.remarks, ...leftOut] }, today)
  return { read, ...(taken && 'bytes' in taken ? { photo: taken.bytes } : {}) }
}

function notSomebody(properties: readonly Property[]): string | null {
  const kind = (textOf(properties, 'KIND') || textOf(properties, 'X-ADDRESSBOOKSERVER-KIND')).toLowerCase()
  if (kind === 'x-pet') return 'This is the card of a pet, who comes in with those whose cards name it.'
  const isCompany = kind === 'org' || /company/iu.test(textOf(properties, 'X-ABSHOWAS'))
  if (isCompany) return 'This is the card of a company, not of a person.'
  return kind === 'group' ? 'This is a group of cards, not a person.' : null
}
