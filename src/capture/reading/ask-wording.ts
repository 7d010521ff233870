import { possessive } from '../../lib/text.ts'

/** How a question is asked about somebody by name, or about themselves (null). All of it, so that it can be translated. */

/** "How did Sofia's final go?" */
export function howWent(
  who: string | null,
  { phrase, isCelebration }: { phrase: string; isCelebration: boolean },
): string {
  const theirs = OWN_ARTICLE.test(phrase) ? phrase : `${who ? possessive(who) : 'your'} ${phrase}`
  return isCelebration ? `How was ${theirs}?` : `How did ${theirs} go?`
}

/** "How is Biscuit doing after the surgery?" */
export function howIsAfter(who: string | null, phrase: string): string {
  return who ? `How is ${who} doing after the ${phrase}?` : `How are you doing after the ${phrase}?`
}

/** "How is Mateo getting on at Gainesville?" */
export function howIsAt(who: string | null, place: string | undefined): string {
  const there = place ? ` ${place}` : ''
  return who ? `How is ${who} getting on${there}?` : `How are you getting on${there}?`
}

/** "How is the new boat?", "How is Mateo's new boat?" */
export function howIsNew(who: string | null, what: string): string {
  return `How is ${who ? possessive(who) : 'the'} new ${what}?`
}

/** "How was Lisbon?", "How did April like Boston?" */
export function howWas(who: string | null, place: string): string {
  const there = withoutPreposition(place)
  return who ? `How did ${who} like ${there}?` : `How was ${there}?`
}

/** "Is April back from Boston?" */
export function isBackFrom(who: string | null, place: string): string {
  const there = withoutPreposition(place)
  return who ? `Is ${who} back from ${there}?` : `How was ${there}?`
}

function withoutPreposition(place: string): string {
  return place.replace(/^(?:in|at|into) /u, '')
}

const OWN_ARTICLE = /^the /u
