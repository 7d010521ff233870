import { z } from 'zod'
import { readPhone, type PhoneNumber } from '../../customers/phone.ts'
import { itemsIn, refuse, shortened, type Row } from './row.ts'

/** The telephone numbers that a row names, each once. */
export function phonesIn(row: Row): PhoneNumber[] {
  const numbers = itemsIn(row, 'phone', 60).flatMap(({ column, text }) => {
    const number = LOST_DIGITS.test(text) ? undefined : readPhone(text)
    if (!number) refuse(row, column, `“${shortened(text)}” is no phone number`)
    return number ?? []
  })
  return [...new Map(numbers.map((number) => [number.digits, number])).values()]
}

/** The addresses that a row names, each once. */
export function emailsIn(row: Row): string[] {
  const addresses = itemsIn(row, 'email', LONGEST_ADDRESS, /[;,\s|]/u).map(({ column, text }) => {
    const address = text.replace(/^mailto:/iu, '')
    if (address.length <= LONGEST_ADDRESS && !isEmail(address))
      refuse(row, column, `“${shortened(text)}” cannot be an e-mail`)
    return address
  })
  return [...new Map(addresses.map((address) => [address.toLowerCase(), address])).values()]
}

/** Whether a text can be an address; of a very long one it would take its time to tell. */
export function isEmail(text: string): boolean {
  return text.length <= LONGEST_ADDRESS && Email.safeParse(text).success
}

const Email = z.email()

const LONGEST_ADDRESS = 254

// What a spreadsheet makes of a long number: 1.30556E+10.
const LOST_DIGITS = /^\d(?:[.,]\d+)?E\+?\d+$/iu
