import { parsePartialDate, type PartialDate } from '../../lib/partial-date.ts'
import type { ListedRelative } from './listed.ts'
import { refuse, remark, shortened, type Cell, type Row } from './row.ts'

/** Somebody whom a cell names, with a birthday that stands beside the name: "Mateo (2008)". */
export function whoIs(row: Row, { column, text }: Cell): Pick<ListedRelative, 'name' | 'birthday'> | null {
  const parts = (WITH_BRACKETS.exec(text) ?? WITH_A_YEAR.exec(text))?.groups
  const name = (parts?.name ?? text).trim()
  if (name.length > LONGEST) refuse(row, column, `“${shortened(name)}” is too long for a name`)
  if (NOBODY.test(name)) {
    remark(row, { column, text }, 'is left out; it is no name')
    return null
  }
  return { name, birthday: parts?.aside ? birthdayFrom(row, { column, text: parts.aside }, name) : null }
}

const LONGEST = 200

const WITH_BRACKETS = /^(?<name>[^(]+)\((?<aside>[^()]*)\)$/u
const WITH_A_YEAR = /^(?<name>.*?\p{L})[\s,]+(?:b\.? ?|born )?(?<aside>\d{4})$/u

// "Children: 2" and "Spouse: yes" name nobody.
const NOBODY = /^(?:\P{L}*|yes|no|na|y|n|married|single)$/iu

function birthdayFrom(row: Row, { column, text }: Cell, name: string): PartialDate | null {
  const date = parsePartialDate(text.replace(/^(?:b\.?|born) /iu, ''), column.dateOrder)
  // An age would be wrong within the year.
  if (!date) remark(row, { column, text }, `beside ${shortened(name)} is left out`)
  return date ?? null
}
