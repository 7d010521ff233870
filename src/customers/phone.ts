import {
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber as ParsedNumber,
} from 'libphonenumber-js/min'
import { digitsOf } from '../lib/text.ts'

/** How a number without a country is read. The settings know no country yet; the demo's club is in Florida. */
export const HOME_COUNTRY: CountryCode = 'US'

/** A phone number as it is shown, and as it is found. */
export interface PhoneNumber {
  /** In the international manner where it could be read, otherwise as typed. */
  number: string
  /** E.164 without the plus where it could be read, otherwise its digits. */
  digits: string
}

/** Reads a phone number as people type it; undefined where there is hardly a digit in it. */
export function readPhone(typed: string, country: CountryCode = HOME_COUNTRY): PhoneNumber | undefined {
  const text = typed.trim().replace(/\s+/gu, ' ')
  const read = parsePhoneNumberFromString(text, country)
  // An extension has no place in E.164, and some impossible numbers read otherwise once they are formatted: both
  // stay as they were typed.
  if (read?.isPossible() && !read.ext && readsBack(read))
    return { number: read.formatInternational(), digits: read.number.slice(1) }
  const digits = digitsOf(text)
  return digits.length < FEWEST_DIGITS ? undefined : { number: text, digits }
}

/** The address that dials it. */
export function phoneHref({ number, digits }: PhoneNumber): string {
  return `tel:${number.startsWith('+') ? '+' : ''}${digits}`
}

function readsBack(read: ParsedNumber): boolean {
  return parsePhoneNumberFromString(read.formatInternational())?.number === read.number
}

/** A house telephone or an extension may be this short. */
const FEWEST_DIGITS = 3
