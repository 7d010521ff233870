import { personColumns } from '../../people/columns.ts'
import { byName } from '../../people/forms.ts'
import { withinMinorsLimit, type MinorsLimit, type Within } from '../../people/minors.ts'
import type { RelativeToAdd } from './changes.ts'

/** A relative as they can be added: of a minor whom we do not hold yet what the owner lets be kept. */
export function relativeWithin(relative: RelativeToAdd, limit: MinorsLimit): Within<RelativeToAdd> {
  const { known, kind, name, birthday } = relative
  if (known) return { person: relative, left: [] }
  const said = { ...byName(name), birthday, kind: kind === 'pet' ? ('pet' as const) : ('person' as const) }
  const { person, left } = withinMinorsLimit(personColumns(said, limit.today), limit)
  if (!person.isMinor) return { person: relative, left }
  const { birthYear: year, birthMonth: month, birthDay: day } = person
  const isKnown = year !== null || month !== null
  return {
    person: {
      ...relative,
      name: person.name,
      birthday: isKnown ? { year, month, day } : null,
      isMinor: true,
    },
    left,
  }
}
