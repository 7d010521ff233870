import { parse } from 'csv-parse/sync'
import ICAL from 'ical.js'

/** The rows of a CSV file by their headings, as a spreadsheet has them. */
export function readCsv(text: string): Record<string, string | undefined>[] {
  return parse(text, { columns: true, bom: true })
}

/** The cards of a vCard file, as an address book has them. */
export function readCards(text: string): ICAL.Component[] {
  return text
    .split(/(?<=^END:VCARD\r\n)/mu)
    .filter((card) => card !== '')
    .map((card) => ICAL.Component.fromString(card))
}
