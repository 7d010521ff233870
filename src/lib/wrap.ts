/** The width at which a mail's lines are folded by hand, so that no program folds them again. */
const WIDTH = 76

/** A text in lines, the first after `lead` and the others as far in; a word that is longer than a line stays whole. */
export function wrapped(text: string, lead = ''): string {
  const indent = ' '.repeat(lead.length)
  const lines: string[] = []
  let line = lead
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const isFirst = line === lead || line === indent
    const longer = isFirst ? line + word : `${line} ${word}`
    if (isFirst || Array.from(longer).length <= WIDTH) line = longer
    else {
      lines.push(line)
      line = indent + word
    }
  }
  return [...lines, line].join('\n').trimEnd()
}

/** One line without anything that would break it or turn its letters around: for the subject of a mail. */
export function oneLine(text: string): string {
  return text.replace(UNRULY, ' ').replace(/\s+/gu, ' ').trim()
}

// Controls, line breaks, and the signs that reverse the letters after them. Letters written from right to left stay.
const UNRULY = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu
