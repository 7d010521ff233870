/** Where a page that asks for something first, such as a password, leads on to afterwards. */

const OURS = 'http://ours.invalid'

/** The address of that page with the way on in it; without, where the way on is the front page. */
export function withReturn(address: string, to: string): string {
  return to === '' || to === '/' ? address : `${address}?${new URLSearchParams({ to }).toString()}`
}

/** The page of ours that `to` names, or the front page: never another site, however it is written. */
export function returnAddress(to: string): string {
  if (!to.startsWith('/') || !URL.canParse(to, OURS)) return '/'
  const { origin, pathname, search, hash } = new URL(to, OURS)
  // A browser reads two slashes as the name of another site, and dots may leave two.
  return origin === OURS && !pathname.startsWith('//') ? pathname + search + hash : '/'
}
