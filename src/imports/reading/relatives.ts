import { parsePartialDate, type PartialDate } from '../../lib/partial-date.ts'
import { eachOnce } from './cells.ts'
import type { Listed, ListedRelative } from './listed.ts'
import { cellsFor, itemsIn, refuse, shortened, type Cell, type Row } from './row.ts'
import { inSpokenOrder } from './written-name.ts'

/** Whom the row names as husband, wife, spouse or partner. */
export function partnerIn(row: Row): Listed['partner'] {
  const [cell] = cellsFor(row, 'spouse')
  if (!cell) return null
  const { column } = cell
  const word = WIFE_OR_HUSBAND.exec(column.name)?.[0] ?? null
  const kind = column.name.startsWith('partner') ? 'partner' : 'spouse'
  const who = whoIs(row, { column, text: inSpokenOrder(cell.text.replace(/\s+/gu, ' ')) })
  return who && { kind, word, ...who }
}

/** The children whom the row names: "Mateo (2008), Sofia" or one in each of several columns. */
export function childrenIn(row: Row): Listed['children'] {
  const cells = itemsIn(row, 'children', LONGEST, BETWEEN_CHILDREN).flatMap(({ column, text }) =>
    text.split(/ and /iu).map((part) => ({ column, text: part.trim() })),
  )
  const children = cells.flatMap((cell) => {
    const word = SON_OR_DAUGHTER.exec(cell.column.name)?.[0] ?? null
    const who = whoIs(row, cell)
    return who ? [{ kind: 'child' as const, word, ...who }] : []
  })
  const names = new Set(eachOnce(children.map(({ name }) => name)))
  return children.filter(({ name }) => names.delete(name))
}

const LONGEST = 200

const BETWEEN_CHILDREN = /[;,\n|&/+]/u

const WIFE_OR_HUSBAND = /^(?:wife|husband)/u
const SON_OR_DAUGHTER = /^(?:son|daughter)/u

const WITH_BRACKETS = /^(?<name>[^(]+)\((?<aside>[^()]*)\)$/u
const WITH_A_YEAR = /^(?<name>.*?\p{L})[\s,]+(?:b\.? ?|born )?(?<aside>\d{4})$/u

// "Children: 2" and "Spouse: yes" name nobody.
const NOBODY = /^(?:\P{L}*|yes|no|na|y|n|married|single)$/iu

function whoIs(row: Row, { column, text }: Cell): Pick<ListedRelative, 'name' | 'birthday'> | null {
  const parts = (WITH_BRACKETS.exec(text) ?? WITH_A_YEAR.exec(text))?.groups
  const name = (parts?.name ?? text).trim()
  if (name.length > LONGEST) refuse(row, column, `“${shortened(name)}” is too long for a name`)
  if (NOBODY.test(name)) {
    row.remarks.push(`${column.heading}: “${shortened(text)}” is left out; it is no name.`)
    return null
  }
  return { name, birthday: parts?.aside ? birthdayFrom(row, { column, text: parts.aside }, name) : null }
}

function birthdayFrom(row: Row, { column, text }: Cell, name: string): PartialDate | null {
  const date = parsePartialDate(text.replace(/^(?:b\.?|born) /iu, ''), row.dateOrder)
  // An age would be wrong within the year.
  if (!date)
    row.remarks.push(`${column.heading}: “${shortened(text)}” beside ${shortened(name)} is left out.`)
  return date ?? null
}
