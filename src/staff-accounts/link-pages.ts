import { untilInWords, type Looked } from './list-pages.ts'

/** A link that lets somebody in, shown this once. */
export interface LinkPage {
  title: string
  lede: string
  link: string
  back: { href: string; label: string }
}

declare module '../web/views.ts' {
  interface Views {
    'staff-accounts/link': LinkPage
  }
}

/** How a link reaches whoever it is for. */
export interface Passing {
  title: string
  link: string
  email: string
  expiresAt: Date
  mailLeaves: boolean
  back: { href: string; label: string }
}

export function linkPage(
  { title, link, email, expiresAt, mailLeaves, back }: Passing,
  looked: Looked,
): LinkPage {
  const way = mailLeaves
    ? `It is on its way to ${email} too.`
    : `No mail server is set up, so pass it on to ${email} yourself.`
  const until = untilInWords(expiresAt, looked)
  return { title, link, back, lede: `This is shown once. ${way} It works once, until ${until}.` }
}
