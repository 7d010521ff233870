const DELIMITERS = [',', ';', '\t', '|'] as const

/**
 * What stands between the cells of a text that begins like this: what its first line says, as spreadsheets write it,
 * or whichever occurs most often, outside of quotation marks, in the first line that has one.
 */
export function delimiterOf(beginning: string): string {
  const said = SAYS.exec(beginning)?.groups?.sign
  if (said) return said
  for (const line of beginning.split('\n', 5)) {
    const plain = line.replace(/"[^"]*"/g, '')
    const [best] = DELIMITERS.map((sign) => ({ sign, times: plain.split(sign).length - 1 })).sort(
      (a, b) => b.times - a.times,
    )
    if (best && best.times > 0) return best.sign
  }
  return ','
}

/** True of the line by which a spreadsheet says what stands between cells. */
export function saysDelimiter(cells: readonly string[]): boolean {
  return /^sep=.?$/iu.test(cells[0] ?? '') && cells.slice(1).every((cell) => cell === '')
}

const SAYS = /^"?sep=(?<sign>[,;\t|])"?\n/iu
