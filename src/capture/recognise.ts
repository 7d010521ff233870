import { LONGEST_NOTE } from '../notes/note.ts'
import type { PersonId } from '../people/person.ts'
import { isNew } from './already-known.ts'
import { asksIn } from './reading/asks.ts'
import { cautionsIn } from './reading/cautions.ts'
import { interestsIn } from './reading/interests.ts'
import { newPeopleIn } from './reading/new-people.ts'
import { preferencesIn } from './reading/preferences.ts'
import { promisesIn } from './reading/promises.ts'
import { readingsOf, type Reading, type Recogniser } from './reading/reading.ts'
import type { Known, Suggestion } from './suggestion.ts'

/** More than this is not looked through while somebody waits at the desk. */
export const MOST_OFFERED = 8

/**
 * What a text may be besides a note and is not yet, of which nothing is remembered until somebody says so. Rather nothing than a
 * guess: what is doubtful, denied, known already or could be about several people is left out.
 */
export function recognise(text: string, known: Known): Suggestion[] {
  return allIn(text, known)
    .filter((suggestion) => isNew(suggestion, known))
    .slice(0, MOST_OFFERED)
}

function allIn(text: string, known: Known): Suggestion[] {
  if (text.length > LONGEST_NOTE) return []
  const readings = readingsOf(text, known)
  const found = [...aboutWhom(readings), ...RECOGNISERS.flatMap((read) => readings.flatMap(read))]
  const once = new Map(found.map((suggestion) => [JSON.stringify(suggestion), suggestion]))
  return [...once.values()]
}

const RECOGNISERS: readonly Recogniser[] = [
  newPeopleIn,
  asksIn,
  promisesIn,
  cautionsIn,
  preferencesIn,
  interestsIn,
]

/** Those around them of whom the text speaks. */
function aboutWhom(readings: readonly Reading[]): Suggestion[] {
  const ids = readings.flatMap(({ mentions, known }) =>
    mentions.flatMap(({ id }): PersonId[] => (id && id !== known.owner.id ? [id] : [])),
  )
  return [...new Set(ids)].map((personId) => ({ kind: 'about', personId }))
}
