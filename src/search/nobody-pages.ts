import { capitalised, truncate } from '../lib/text.ts'
import { newCustomerUrl, newCustomerUrlFor, newVisitUrl } from '../web/urls.ts'
import { isBlank, questionOf } from './question.ts'

/** What to say where nobody was found. */
export interface Nobody {
  /** What was looked for, as it was understood. */
  text: string
  hint: string
}

/** What can be done with what was typed. */
export interface Offer {
  href: string
  label: string
}

/** What the reader may do about somebody new. */
export interface Mays {
  mayAdd: boolean
  mayRunVisits: boolean
}

/** What was understood, and what to try instead. */
export function nobodyFor(typed: string): Nobody {
  const question = questionOf(typed)
  const shown = `“${truncate(typed, LONGEST_SHOWN)}”`
  if (isBlank(question)) return { text: `There is no name or number in ${shown}.`, hint: ANY_WAY }
  if (question.words.length === 0) return { text: `Nobody whose number holds ${shown}.`, hint: FEWER_DIGITS }
  if (typed.includes('@')) return { text: `Nobody with an e-mail like ${shown}.`, hint: ANY_WAY }
  const isName = LOOKS_LIKE_A_NAME.test(typed) && question.words.length <= MOST_NAMES
  const hint = question.words.length + question.digits.length > 1 ? FEWER_WORDS : FEWER_LETTERS
  return { text: isName ? `Nobody is found by ${shown}.` : `Nobody is found by all of ${shown}.`, hint }
}

/** Somebody new, by what was typed as far as it says who they are. */
export function newcomerOffers(typed: string, { mayAdd, mayRunVisits }: Mays): Offer[] {
  if (!mayAdd) return []
  if (LOOKS_LIKE_A_NAME.test(typed) && typed.length <= LONGEST_SHOWN) {
    const name = asName(typed)
    const added = { href: newCustomerUrlFor({ name }), label: `Add ${name}` }
    const visit = { href: newVisitUrl({ newcomer: name }), label: `Add a visit for ${name}` }
    return mayRunVisits ? [visit, added] : [added]
  }
  if (!PHONE.test(typed)) return [{ href: newCustomerUrl, label: 'Add somebody new' }]
  return [{ href: newCustomerUrlFor({ phone: typed }), label: 'Add somebody new with this number' }]
}

const LONGEST_SHOWN = 60
/** Of so many words people make a name; of more, a description. */
const MOST_NAMES = 3
const ANY_WAY =
  'A name, a daughter’s or a dog’s, a member number, or three digits of a phone all find somebody.'
const FEWER_DIGITS = 'Fewer digits find more: any three in a row will do.'
const FEWER_WORDS = 'Fewer words find more: try the one you are surest of.'
const FEWER_LETTERS = 'Fewer letters find more: the first two or three will do.'
const LOOKS_LIKE_A_NAME = /^[\p{L}\p{M}\s'’.-]+$/u
const PHONE = /^\+?[\p{Nd}\s().\-/]{7,25}$/u

/** Who types in a hurry types no capitals; whoever has typed one meant the others, too. */
function asName(typed: string): string {
  return typed === typed.toLowerCase() ? typed.split(/\s+/u).map(capitalised).join(' ') : typed
}
