import { longDay } from '../../lib/words-for-time.ts'
import { tapUrl } from '../../web/urls.ts'
import { tapLabel } from './links.ts'
import type { TappedLine } from './queries.ts'
import type { TapOutcome } from './tap.ts'

/** Asks whether a line is to be answered: what the mail said of it, and what will be noted. */
export interface TapPage {
  title: string
  about: string
  line: string
  /** What will be noted, in plain words. */
  effect: string
  action: string
  label: string
}

/** A link that does nothing any more, for whichever reason. */
export interface EndedLink {
  title: string
  text: string
}

declare module '../../web/views.ts' {
  interface Views {
    'letters/tap': TapPage
    'letters/ended': EndedLink
  }
}

export function tapPage(token: string, outcome: TapOutcome, tapped: TappedLine): TapPage {
  const { customer, visit, line, recipient } = tapped
  const label = tapLabel(outcome, line)
  return {
    title: `${label}?`,
    about: `${customer.name}, ${longDay(visit.day)}`,
    line: line.text,
    effect: `${EFFECTS[effectOf(outcome, tapped)]} It is noted as yours, ${recipient.name}.`,
    action: tapUrl(token),
    label: `Note “${label}”`,
  }
}

const EFFECTS = {
  said: 'Your colleagues see that it was said, and nobody is told to say it again.',
  done: 'Your colleagues see that it was done.',
  holds: 'It counts as new again: somebody found that it still holds.',
  wrong: 'It stays off the card until what it rests on is mended.',
} as const

function effectOf(outcome: TapOutcome, { line }: TappedLine): keyof typeof EFFECTS {
  if (outcome === 'wrong') return 'wrong'
  if (line.confirms) return 'holds'
  return line.act === 'do' ? 'done' : 'said'
}

/** The same for every reason, so that it tells nothing. */
export const ENDED_LINK: EndedLink = {
  title: 'This link has ended',
  text: 'It was used, its time is over, or the line is no longer the same. The card in Rapport shows how things stand.',
}

/** After a line was answered. */
export const NOTED: EndedLink = {
  title: 'Noted, thank you',
  text: 'The card in Rapport shows it. A slip can be taken back there.',
}
