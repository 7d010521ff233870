import { decodeHTML } from 'entities'
import { truncate } from '../../lib/text.ts'

/** The most characters that a talking point has. */
const LONGEST = 200
/** More than that of a text is not looked at. */
const LOOKED_AT = 5_000

/** A piece of HTML, or of plain text, as one plain line that a talking point can be. */
export function plainLine(html: string): string {
  const text = withoutTags(decodeHTML(withoutTags(html.slice(0, LOOKED_AT))))
  return truncate(text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim(), LONGEST)
}

// Control characters, and marks that turn the direction of what follows them.
const INVISIBLE = /(?!\s)[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

function withoutTags(html: string): string {
  return html
    .replace(/<!--.*?-->|<(script|style)\b.*?<\/\1\s*>/gisu, ' ')
    .replace(/<\/?(?:p|br|div|li|ul|ol|h\d|tr|td|blockquote)\b[^<>]*>/giu, ' ')
    .replace(/<\/?[a-z][^<>]*>/giu, '')
}
