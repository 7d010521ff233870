/** Where somebody who follows a link may be led: only by http or https. */
export function safeLink(link: string | undefined, base?: string): string | null {
  if (!link || !URL.canParse(link.trim(), base)) return null
  const url = new URL(link.trim(), base)
  const isSafe =
    (url.protocol === 'http:' || url.protocol === 'https:') && !url.username && url.href.length < 2000
  return isSafe ? url.href : null
}
