import type { Request } from 'express'
import { queryText } from './params.ts'
import { returnAddress } from './return-address.ts'
import { withBack } from './urls.ts'

/** The page to come back to, of a form that was opened from one. It travels in the addresses of the form. */
export function wayBack(req: Request): string | undefined {
  const back = queryText(req, 'back')
  return back === '' ? undefined : returnAddress(back)
}

/** An address of such a form, which leads there however often it is shown again. */
export function onTheWayBack(address: string, back: string | undefined): string {
  return back === undefined ? address : withBack(address, back)
}

/** What leaves such a form without saving. */
export function leaving(
  back: string | undefined,
  home: { href: string; label: string },
): { href: string; label: string } {
  return back === undefined ? home : { href: back, label: 'Back' }
}
