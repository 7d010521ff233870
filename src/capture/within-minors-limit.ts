import type { Reader } from '../../db/database.ts'
import { isWithoutLikesAndDays } from '../facts/minors-queries.ts'
import type { Day } from '../lib/day.ts'
import { personColumns } from '../people/columns.ts'
import { byName } from '../people/forms.ts'
import { minorsLimitOf } from '../people/minors-queries.ts'
import { withinMinorsLimit } from '../people/minors.ts'
import type { Suggestion, SuggestionOf } from './suggestion.ts'

/** A suggestion as it can be kept: nobody is offered what the owner lets not be kept of a minor. */
export async function keepable(
  reader: Reader,
  suggestion: Suggestion,
  today: Day,
): Promise<Suggestion | undefined> {
  if (suggestion.kind === 'person') return personKept(reader, suggestion, today)
  if (suggestion.kind !== 'preference') return suggestion
  return (await isWithoutLikesAndDays(reader, suggestion.whose, today)) ? undefined : suggestion
}

async function personKept(
  reader: Reader,
  suggestion: SuggestionOf<'person'>,
  today: Day,
): Promise<SuggestionOf<'person'>> {
  const { name, about, isMinor } = suggestion
  if (!isMinor) return suggestion
  const told = personColumns({ ...byName(name), about, isMinor }, today)
  const { person } = withinMinorsLimit(told, await minorsLimitOf(reader, today))
  return { ...suggestion, name: person.name, about: person.about }
}
