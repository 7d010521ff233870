import { dayIn, type Day } from '../lib/day.ts'
import { capitalised } from '../lib/text.ts'
import { dueInWords, shortDay } from '../lib/words-for-time.ts'
import { faceOf } from '../people/face.ts'
import type { Face, Pill } from '../web/fragments.ts'
import { askedUrl, editFactUrl, personUrl, promiseKeepingUrl } from '../web/urls.ts'
import type { AskToFollow } from './ask-queries.ts'
import type { FollowedUp, PromiseToFollow } from './queries.ts'

/** One thing to follow up, with whom it is about. */
export interface FollowUp {
  id: string
  face: Face
  name: string
  href: string
  text: string
  sub: string
  edit: string
  pill: Pill | null
  /** What is done about it in one tap; a promise may say what was done. */
  act: { action: string; label: string; asksWhatWasDone: boolean; done: string; error: string } | null
}

declare module '../web/views.ts' {
  interface Views {
    'follow-ups/_row': FollowUp
  }
}

/** What was typed of a promise kept that could not be saved, and why. */
export interface RefusedKeeping {
  id: string
  done: string
  error: string
}

/** When and where the rows are read. */
interface Beside {
  today: Day
  timeZone: string
  refused?: RefusedKeeping
}

/** A promise that is open. */
export function openRow(promise: PromiseToFollow, { today, refused }: Beside): FollowUp {
  const { id, person, text, owner, dueOn } = promise
  const typed = refused?.id === id ? refused : { done: '', error: '' }
  return {
    ...who(id, person),
    text: capitalised(text),
    sub: dueOn ? `Promised by ${owner}, ${dueInWords(dueOn, today)}` : `Promised by ${owner}`,
    edit: editFactUrl('promises', id),
    pill: dueOn !== null && dueOn < today ? { text: 'Overdue', tone: 'amber' } : null,
    act: {
      action: promiseKeepingUrl(id),
      label: 'Kept',
      asksWhatWasDone: true,
      done: typed.done,
      error: typed.error,
    },
  }
}

/** A promise that was kept. */
export function keptRow(promise: PromiseToFollow, { today, timeZone }: Beside): FollowUp {
  const { id, person, text, owner, keptAt, done } = promise
  const day = keptAt ? shortDay(dayIn(keptAt, timeZone), today) : ''
  return {
    ...who(id, person),
    text: capitalised(text),
    sub: `${done ? `${done} · ` : ''}${owner}, kept ${day}`,
    edit: editFactUrl('promises', id),
    pill: null,
    act: null,
  }
}

/** A question that has come due. */
export function askRow(ask: AskToFollow, { today, timeZone }: Beside): FollowUp {
  const { id, person, question, untilDay, notedBy, notedAt } = ask
  const noted = shortDay(dayIn(notedAt, timeZone), today)
  const until = untilDay ? ` · until ${shortDay(untilDay, today)}` : ''
  return {
    ...who(id, person),
    text: question,
    sub: (notedBy ? `${notedBy} noted it on ${noted}` : `Noted on ${noted}`) + until,
    edit: editFactUrl('asks', id),
    pill: null,
    act: { action: askedUrl(id), label: 'Asked', asksWhatWasDone: false, done: '', error: '' },
  }
}

function who(id: string, person: FollowedUp) {
  return { id, face: faceOf(person), name: person.name, href: personUrl(person.id) }
}
