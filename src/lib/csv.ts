/** Rows as a CSV file that spreadsheets open as it is meant: in UTF-8 by its mark, and no cell is a formula. */
export function csvOf(rows: readonly Cells[]): string {
  return MARK + csvLines(rows)
}

/** More rows of the same file. */
export function csvLines(rows: readonly Cells[]): string {
  return rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')
}

type Cells = readonly string[]

const MARK = '\ufeff'

// A spreadsheet would run what begins like this; the apostrophe says that it is text, and we read it off again. What
// began with apostrophes of its own gets one more, so that as many come back.
const FORMULA = /^'*[=+\-@\t\r]/u

function cellOf(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text
  return /[",;|\t\n\r]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
