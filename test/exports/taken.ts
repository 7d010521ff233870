import { parse } from 'csv-parse/sync'

/** The rows of a CSV file by their headings, as a spreadsheet has them. */
export function readCsv(text: string): Record<string, string | undefined>[] {
  return parse(text, { columns: true, bom: true })
}
