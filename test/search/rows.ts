/** The words of each result, without its tags. */
export function rows(html: string): string[] {
  return [...html.matchAll(/<li class="result">([\s\S]*?)<\/li>/g)].map(([, row = '']) =>
    row
      .replace(/<span class="face[\s\S]*?<\/span>/, '')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
}
