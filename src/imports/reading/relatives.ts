import { inSpokenOrder } from '../../people/names.ts'
import { eachOnce } from './cells.ts'
import { CHILDREN } from './fields.ts'
import type { Listed, ListedRelative } from './listed.ts'
import { relationCalled } from './relation.ts'
import { cellsFor, dateIn, itemsIn, labelOf, type Cell, type Row } from './row.ts'
import { whoIs } from './who-is.ts'

type Family = Pick<Listed, 'partner' | 'children' | 'relatives'>

/** Everybody whom a row names beside its own person. */
export function familyIn(row: Row): Family {
  const family: Family = {
    partner: partnerIn(row),
    children: [...numbered(row), ...several(row)],
    relatives: [],
  }
  for (const other of othersIn(row)) join(family, other)
  return { ...family, children: eachNamedOnce(family.children) }
}

/** Whom the row names as husband, wife, spouse or partner. */
function partnerIn(row: Row): Listed['partner'] {
  const [cell] = cellsFor(row, 'spouse')
  const birthday = dateIn(row, 'spouseBirthday')
  if (!cell) return null
  const { column } = cell
  const word = WIFE_OR_HUSBAND.exec(column.name)?.[0] ?? null
  const kind = column.name.startsWith('partner') ? 'partner' : 'spouse'
  const who = whoIs(row, spoken(cell))
  return who && { kind, word, ...who, birthday: birthday ?? who.birthday }
}

/** The children who have a column each, some with another for the birthday. */
function numbered(row: Row): Listed['children'] {
  return CHILDREN.flatMap(({ who, birthday }) => {
    const cells = cellsFor(row, who)
    const day = dateIn(row, birthday)
    const children = cells.flatMap((cell) => childrenOf(row, cell))
    return day && children.length === 1 ? children.map((child) => ({ ...child, birthday: day })) : children
  })
}

/** The children of a column that names them all: "Mateo (2008), Sofia". */
function several(row: Row): Listed['children'] {
  return itemsIn(row, 'children', LONGEST, BETWEEN_CHILDREN).flatMap((cell) => childrenOf(row, cell))
}

function childrenOf(row: Row, { column, text }: Cell): Listed['children'] {
  const word = SON_OR_DAUGHTER.exec(column.name)?.[0] ?? null
  return text.split(/ and | & /iu).flatMap((part) => {
    const who = whoIs(row, { column, text: part.trim() })
    return who ? [{ kind: 'child' as const, word, ...who }] : []
  })
}

/** Whom the row names by a word beside them, or by the heading: "Mother", "Assistant's name". */
function othersIn(row: Row): Listed['relatives'] {
  return itemsIn(row, 'relative', LONGEST, BETWEEN_OTHERS).flatMap((cell) => {
    const who = whoIs(row, spoken(cell))
    return who
      ? [{ ...relationCalled(labelOf(row, cell) ?? cell.column.name.replace(/s? name$/u, '')), ...who }]
      : []
  })
}

function join(family: Family, { kind, ...who }: ListedRelative<Listed['relatives'][number]['kind']>): void {
  if (kind === 'child') family.children.push({ kind, ...who })
  else if ((kind === 'spouse' || kind === 'partner') && !family.partner) family.partner = { kind, ...who }
  else family.relatives.push({ kind, ...who })
}

function eachNamedOnce(children: Listed['children']): Listed['children'] {
  const names = new Set(eachOnce(children.map(({ name }) => name)))
  return children.filter(({ name }) => names.delete(name))
}

function spoken({ column, text }: Cell): Cell {
  return { column, text: inSpokenOrder(text.replace(/\s+/gu, ' ')) }
}

const LONGEST = 200

const BETWEEN_CHILDREN = /[;,\n|&/+]/u
const BETWEEN_OTHERS = /[;\n|]/u

const WIFE_OR_HUSBAND = /^(?:wife|husband)/u
const SON_OR_DAUGHTER = /^(?:son|daughter)/u
