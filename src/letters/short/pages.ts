import { wrapped } from '../../lib/wrap.ts'
import type { Letter, MailSite } from '../../mail/kind.ts'
import { letterOf, type LetterFrame } from '../letter.ts'

/** A mail of a sentence or two. */
export interface ShortLetter {
  /** The day, or ''. */
  eyebrow: string
  title: string
  text: string
  open: { href: string; label: string } | null
}

declare module '../../web/views.ts' {
  interface Views {
    'mail/short': ShortLetter
  }
}

export function shortLetter(site: Pick<MailSite, 'render'>, frame: LetterFrame, model: ShortLetter): Letter {
  const { eyebrow, title, text, open } = model
  const head = [title, eyebrow].filter(Boolean).map((line) => wrapped(line))
  const paragraphs = [head.join('\n'), wrapped(text), open ? `${open.label}:\n${open.href}` : '']
  return letterOf(site, frame, { view: 'mail/short', model, text: paragraphs })
}
