import { fold, words } from '../lib/text.ts'
import type { PersonId } from '../people/person.ts'
import type { Known, Remembered, Suggestion } from './suggestion.ts'

/** True where nothing that we remember says it already. */
export function isNew(suggestion: Suggestion, known: Known): boolean {
  switch (suggestion.kind) {
    case 'about':
      return !known.about.includes(suggestion.personId)
    case 'person':
      return !known.newNames.some((name) => words(name).includes(words(suggestion.name)[0] ?? ''))
    case 'interest':
      return !textsOf(suggestion.whose, known.interests).some((text) => fold(text) === fold(suggestion.name))
    case 'ask':
      return !isSaid(suggestion.question, known.asks)
    case 'promise':
      return !isSaid(suggestion.text, known.promises)
    case 'preference':
      return !isSaid(suggestion.text, textsOf(suggestion.whose, known.preferences))
    case 'caution':
      return !isSaid(suggestion.text, textsOf(suggestion.whose, known.cautions))
  }
}

function textsOf(whose: PersonId, remembered: readonly Remembered[]): string[] {
  return remembered.filter(({ personId }) => personId === whose).map(({ text }) => text)
}

/** True where one of them says the same, whatever the small words and the order. */
function isSaid(text: string, remembered: readonly string[]): boolean {
  const said = weighty(text)
  return remembered.some((other) => {
    const there = weighty(other)
    const shared = said.filter((word) => there.includes(word)).length
    return shared > 0 && shared >= Math.min(said.length, there.length) * ENOUGH
  })
}

/** How much of the shorter one the longer has to hold. */
const ENOUGH = 0.6

function weighty(text: string): string[] {
  return [...new Set(words(text))].filter((word) => word.length > 2 && !SMALL.has(word))
}

const SMALL = new Set('the and for his her their with how did was are you your that this allergy'.split(' '))
