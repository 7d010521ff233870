import { decodeHTML } from 'entities'
import { truncate } from './text.ts'

/** How long such a line is where nobody says otherwise. */
const LONGEST = 200
/** More than that of a text is not looked at. */
const LOOKED_AT = 5_000

/** A piece of HTML, or of plain text from elsewhere, as one plain line of at most so many characters. */
export function plainLine(html: string, longest = LONGEST): string {
  const text = withoutTags(decodeHTML(withoutTags(html.slice(0, LOOKED_AT))))
  return truncate(text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim(), longest)
}

// Control characters, and marks that turn the direction of what follows them.
const INVISIBLE = /(?!\s)[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

function withoutTags(html: string): string {
  return html
    .replace(/<!--.*?-->|<(script|style)\b.*?<\/\1\s*>/gisu, ' ')
    .replace(/<\/?(?:p|br|div|li|ul|ol|h\d|tr|td|blockquote)\b[^<>]*>/giu, ' ')
    .replace(/<\/?[a-z][^<>]*>/giu, '')
}
