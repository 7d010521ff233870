import { capitalised, possessive } from '../lib/text.ts'
import { dueInWords, shortDay } from '../lib/words-for-time.ts'
import { calledName } from '../people/names.ts'
import type { PersonId } from '../people/person.ts'
import { relationWord } from '../relationships/relationship.ts'
import type { Known, Suggestion } from './suggestion.ts'

export type LineTone = 'green' | 'blue' | 'amber' | 'red' | 'sand'

/** A suggestion as the page says it. */
export interface OfferWords {
  word: string
  tone: LineTone
  text: string
  detail: string
}

/** The words for a suggestion, and for the sentence that confirms it. */
export function wordsFor(suggestion: Suggestion, known: Known): OfferWords {
  switch (suggestion.kind) {
    case 'about':
      return { word: 'About', tone: 'sand', text: nameOf(suggestion.personId, known), detail: '' }
    case 'person':
      return personWords(suggestion, known)
    case 'ask':
      return {
        word: 'Ask',
        tone: 'green',
        text: suggestion.question,
        detail: from(suggestion.fromDay, known),
      }
    case 'promise':
      return promiseWords(suggestion, known)
    case 'caution':
      return cautionWords(suggestion, known)
    case 'preference': {
      const habit = suggestion.habit === 'always' ? '' : suggestion.habit
      const detail = [whoElse(suggestion.whose, known), habit].filter(Boolean).join(', ')
      return { word: 'Preference', tone: 'sand', text: suggestion.text, detail }
    }
    case 'interest':
      return interestWords(suggestion, known)
  }
}

type Of<Kind extends Suggestion['kind']> = Extract<Suggestion, { kind: Kind }>

function personWords({ whose, relation, name, pronoun, about }: Of<'person'>, known: Known): OfferWords {
  const word = relation.word ?? relationWord(relation.kind, pronoun)
  const detail = about ?? ''
  return {
    word: 'Somebody new',
    tone: 'blue',
    text: `${name}, ${possessive(nameOf(whose, known))} ${word}`,
    detail,
  }
}

function promiseWords({ text, dueOn, ownerId }: Of<'promise'>, known: Known): OfferWords {
  const colleague = known.colleagues.find(({ id }) => id === ownerId)
  const who = colleague ? calledName({ ...colleague, goesBy: null }) : ''
  const due = dueOn ? dueInWords(dueOn, known.today) : ''
  const detail = [who, due].filter(Boolean).join(', ')
  return { word: 'We promised', tone: 'amber', text: capitalised(text), detail }
}

function cautionWords({ whose, caution, text }: Of<'caution'>, known: Known): OfferWords {
  const words = caution === 'topic to avoid' ? `Don’t bring up ${text}` : text
  return { word: 'Mind', tone: 'red', text: words, detail: whoElse(whose, known) }
}

function interestWords({ whose, name, side }: Of<'interest'>, known: Known): OfferWords {
  const detail = [whoElse(whose, known), side === 'against' ? 'not a fan' : ''].filter(Boolean).join(', ')
  return { word: 'Interest', tone: 'green', text: name, detail }
}

/** Whose it is, where that is not the one on whose card it stands. */
function whoElse(whose: PersonId, known: Known): string {
  return whose === known.owner.id ? '' : nameOf(whose, known)
}

function from(day: Of<'ask'>['fromDay'], { today }: Known): string {
  return `from ${shortDay(day, today)}`
}

function nameOf(id: PersonId, { owner, people }: Known): string {
  return calledName(people.find((person) => person.id === id) ?? owner)
}
