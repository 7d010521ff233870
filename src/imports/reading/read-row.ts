import { z } from 'zod'
import { readPhone, type PhoneNumber } from '../../customers/phone.ts'
import type { DateOrder } from '../../lib/date-readings.ts'
import type { Day } from '../../lib/day.ts'
import type { PartialDate } from '../../lib/partial-date.ts'
import type { Twin } from '../candidate.ts'
import { impossibleIn } from '../../people/life.ts'
import { eachOnce } from './cells.ts'
import type { Column } from './columns.ts'
import type { Listed } from './listed.ts'
import { childrenIn, partnerIn } from './relatives.ts'
import { cellsFor, dateIn, itemsIn, lineIn, openRow, refuse, shortened, type Row } from './row.ts'
import { nameIn } from './written-name.ts'

/** How the rows of a list are to be read. */
export interface Reading {
  columns: readonly Column[]
  dateOrder: DateOrder
  today: Day
}

/** What a row says, with remarks on what of it was left out and an earlier row that may mean the same; or why it cannot be used, and whom it seems to be about. */
export type RowRead =
  { listed: Listed; remarks: string[]; twin?: Twin } | { refused: string[]; label: string }

/** Reads one row of a list. It never throws, whatever the cells hold. */
export function readRow(cells: readonly string[], { columns, dateOrder, today }: Reading): RowRead {
  const row = openRow(cells, columns, dateOrder)
  const name = nameIn(row)
  const listed: Listed = {
    name,
    goesBy: lineIn(row, 'goesBy', 80),
    pronunciation: null,
    about: null,
    memberNumber: lineIn(row, 'memberNumber', 40),
    tier: lineIn(row, 'tier', 60),
    town: lineIn(row, 'town', 120),
    since: dateIn(row, 'since'),
    birthday: birthdayIn(row, today),
    anniversary: null,
    photo: null,
    phones: phonesIn(row),
    emails: emailsIn(row),
    partner: partnerIn(row),
    children: childrenIn(row),
    relatives: [],
    interests: eachOnce(itemsIn(row, 'interests', 80).map(({ text }) => text)),
    preferences: [],
    cautions: [],
    notes: notesIn(row),
  }
  if (row.problems.length > 0) return { refused: row.problems, label: shortened(name) }
  return { listed, remarks: row.remarks }
}

function birthdayIn(row: Row, today: Day): PartialDate | null {
  const birthday = dateIn(row, 'birthday')
  const [cell] = cellsFor(row, 'birthday')
  if (birthday && cell && impossibleIn({ birthday, diedOn: null }, today))
    refuse(row, cell.column, `“${shortened(cell.text)}” is still to come`)
  return birthday
}

function phonesIn(row: Row): PhoneNumber[] {
  const numbers = itemsIn(row, 'phone', 60).flatMap(({ column, text }) => {
    const number = LOST_DIGITS.test(text) ? undefined : readPhone(text)
    if (!number) refuse(row, column, `“${shortened(text)}” is no phone number`)
    return number ?? []
  })
  return [...new Map(numbers.map((number) => [number.digits, number])).values()]
}

function emailsIn(row: Row): string[] {
  const addresses = itemsIn(row, 'email', 254, /[;,\s|]/u).map(({ column, text }) => {
    const address = text.replace(/^mailto:/iu, '')
    // Its length has been looked at: a very long one would take its time.
    if (address.length <= 254 && !Email.safeParse(address).success)
      refuse(row, column, `“${shortened(text)}” cannot be an e-mail`)
    return address
  })
  return [...new Map(addresses.map((address) => [address.toLowerCase(), address])).values()]
}

function notesIn(row: Row): string[] {
  return eachOnce(
    cellsFor(row, 'notes').map(({ column, text }) => {
      if (text.length > LONGEST_NOTE) refuse(row, column, `it is longer than ${LONGEST_NOTE} characters`)
      return text
    }),
  )
}

const Email = z.email()

const LONGEST_NOTE = 5000

// What a spreadsheet makes of a long number: 1.30556E+10.
const LOST_DIGITS = /^\d(?:[.,]\d+)?E\+?\d+$/iu
