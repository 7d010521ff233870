import type { Language } from '../lib/language.ts'
import { oneLine, wrapped } from '../lib/wrap.ts'
import { truncate } from '../lib/text.ts'
import type { Letter, MailSite } from '../mail/kind.ts'
import type { QueuedMail } from '../mail/mail.ts'
import type { ViewName, Views } from '../web/views.ts'

/** What surrounds what a mail says. */
export interface LetterFrame {
  subject: string
  organisation: string
  /** Why it came. */
  reason: string
  /** Where these mails are stopped, or null. */
  stop: { href: string; label: string } | null
  /** English, unless it says otherwise. */
  language?: Language
}

/** The same as its template has it. */
export interface LetterSheet extends LetterFrame {
  language: Language
}

declare module '../web/views.ts' {
  interface Views {
    'mail/layout': LetterSheet
    'mail/_style': null
    'mail/_style-page': null
    'mail/_style-lines': null
    'mail/_style-day': null
    'mail/_style-scores': null
    'mail/_style-dark': null
  }
}

/** What a kind of mail says, before what is the same in all of them. */
export interface Written<Name extends ViewName> {
  view: Name
  model: Views[Name]
  /** The paragraphs of the text part. */
  text: string[]
}

const LONGEST_SUBJECT = 140

/** The letter, in HTML and in plain text. */
export function letterOf<Name extends ViewName>(
  { render }: Pick<MailSite, 'render'>,
  frame: LetterFrame,
  { view, model, text }: Written<Name>,
): Letter {
  const subject = truncate(oneLine(frame.subject), LONGEST_SUBJECT)
  const sheet = { ...frame, subject, language: frame.language ?? 'en' }
  return {
    subject,
    text: plainText(text, frame),
    html: render('mail/layout', sheet, render(view, model)),
    ...(frame.stop ? { unsubscribeUrl: frame.stop.href } : {}),
  }
}

/** Two dashes and a space begin what is no longer the letter (RFC 3676, section 4.3). */
function plainText(paragraphs: readonly string[], { organisation, reason, stop }: LetterFrame): string {
  const foot = [
    '-- ',
    wrapped(`${organisation}. ${reason}`),
    ...(stop ? [`${stop.label}: ${stop.href}`] : []),
  ]
  return `${[...paragraphs.filter(Boolean), foot.join('\n')].join('\n\n')}\n`
}

/** Thrown where what a mail is about is gone: whoever decides on it next says so in a sentence. */
export function unwritable({ kind, id }: QueuedMail): Error {
  return new Error(`There is nothing left to say in the mail ${id} (${kind})`)
}
