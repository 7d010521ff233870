const DELIMITERS = [',', ';', '\t', '|'] as const

/** What stands between the cells of a text that begins like this: whichever occurs most often, outside of quotation marks, in the first line that has one. */
export function delimiterOf(beginning: string): string {
  for (const line of beginning.split('\n', 5)) {
    const plain = line.replace(/"[^"]*"/g, '')
    const [best] = DELIMITERS.map((sign) => ({ sign, times: plain.split(sign).length - 1 })).sort(
      (a, b) => b.times - a.times,
    )
    if (best && best.times > 0) return best.sign
  }
  return ','
}
