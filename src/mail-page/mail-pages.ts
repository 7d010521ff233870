import { momentInWords } from '../lib/words-for-time.ts'
import { listInWords, plural } from '../lib/text.ts'
import type { TryOutcome } from '../mail/mail.ts'
import { messageIdOf, type Message } from '../mail/message.ts'
import type { Pill } from '../web/fragments.ts'
import { mailUrl, oneMailUrl } from '../web/urls.ts'
import type { ListedMail } from './queries.ts'
import { standsSince, statusPill, subjectOf, type Looked } from './row-pages.ts'
import { withoutSecrets } from './secrets.ts'

/** One mail: how it stands, why, and what it said. */
export interface OneMail {
  title: string
  pill: Pill | null
  lede: string
  why: string
  facts: { label: string; value: string; href: string }[]
  tries: { when: string; outcome: string; words: string }[]
  /** The mail as it was, for as long as that is kept. */
  said: { text: string; html: string; eml: string } | null
  unsaid: string
  /** Null where it makes no sense. */
  again: { action: string; label: string; warning: string } | null
  now: string
  address: { action: string; words: string } | null
}

declare module '../web/views.ts' {
  interface Views {
    'mail-page/mail': OneMail
    'mail-page/_acts': OneMail
    'mail-page/_said': OneMail
  }
}

interface OneMailFacts {
  mail: ListedMail
  message: Message | undefined
  tries: readonly { at: Date; outcome: TryOutcome; words: string }[]
  names: readonly string[]
  refusal: { words: string; at: Date } | undefined
  looked: Looked
}

/** The page of one mail. */
export function oneMailPage({ mail, message, tries, names, refusal, looked }: OneMailFacts): OneMail {
  const address = `${oneMailUrl(mail.id)}/address`
  return {
    title: subjectOf(mail, looked),
    pill: statusPill(mail, looked.now),
    lede: standsSince(mail, looked),
    why: mail.reason ?? '',
    facts: factsOf(mail, message, names, looked),
    tries: tries.map(({ at, outcome, words }) => ({
      when: momentInWords(at, looked),
      outcome: OUTCOMES[outcome],
      words,
    })),
    said: message ? said(mail, message) : null,
    unsaid: message ? '' : unsaid(mail),
    again: refusal ? null : againOf(mail),
    now: mail.status === 'waiting' ? `${oneMailUrl(mail.id)}/now` : '',
    address: refusal
      ? { action: address, words: `${refusal.words} (${momentInWords(refusal.at, looked)})` }
      : null,
  }
}

function factsOf(mail: ListedMail, message: Message | undefined, names: readonly string[], looked: Looked) {
  const { staffId, visitId, createdAt, uselessAt, attempts } = mail
  const all = [
    {
      label: 'To',
      value: recipientWords(mail),
      href: staffId ? mailUrl({ staff: staffId }) : '',
    },
    { label: 'What it is', value: looked.titleOf(mail.kind), href: '' },
    { label: 'About', value: listInWords(names), href: visitId ? mailUrl({ visit: visitId }) : '' },
    { label: 'Noted', value: momentInWords(createdAt, looked), href: '' },
    { label: 'Of use until', value: uselessAt ? momentInWords(uselessAt, looked) : '', href: '' },
    { label: 'Tries', value: attempts > 0 ? plural(attempts, 'time') : '', href: '' },
    { label: 'Message-ID', value: message ? messageIdOf(message) : '', href: '' },
  ]
  return all.filter(({ value }) => value !== '')
}

function recipientWords({ toName, toAddress }: ListedMail): string {
  return toName === toAddress ? toAddress : `${toName} (${toAddress})`
}

function said({ id }: ListedMail, { letter }: Message): OneMail['said'] {
  return { text: withoutSecrets(letter).text, html: `${oneMailUrl(id)}/html`, eml: `${oneMailUrl(id)}/eml` }
}

function unsaid({ status }: ListedMail): string {
  if (status === 'sent')
    return 'What it said is not kept: mails can be read for 90 days, one with a way in not at all.'
  return 'What it says is written when it leaves, so that it is current.'
}

function againOf({ id, status, uncertain }: ListedMail): OneMail['again'] {
  if (status === 'waiting' || status === 'sending') return null
  const mayHaveArrived = status === 'sent' || uncertain > 0
  const warning = mayHaveArrived
    ? 'It may be in their mailbox already; they get it once more.'
    : 'It is decided again: a visit that is over gets no reminder.'
  return { action: `${oneMailUrl(id)}/again`, label: 'Send it again', warning }
}

const OUTCOMES: Readonly<Record<TryOutcome, string>> = {
  sent: 'Taken',
  later: 'Refused for now',
  never: 'Refused for good',
  uncertain: 'No clear answer',
  'server down': 'No server',
  'our configuration': 'Our settings were refused',
}
