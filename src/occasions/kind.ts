import type { FactKind } from '../facts/kind.ts'
import { circleOf } from '../people/circle-queries.ts'
import { choicesOf, field, partialDateField } from '../web/field.ts'
import { addOccasion, changeOccasion, occasionRemoval } from './commands.ts'
import { OccasionForm, type OccasionInput } from './forms.ts'
import { OCCASION_KINDS, RECURRENCES } from './occasion.ts'
import { occasionForForm } from './queries.ts'

/** A date of theirs. */
export const occasionKind: FactKind<'Occasion', OccasionInput, { id: string; name: string }[]> = {
  noun: 'occasion',
  nouns: 'occasions',
  title: (name) => `A date of ${name}’s`,
  schema: OccasionForm,
  blank: () => ({ kind: 'other', recurrence: 'yearly' }),
  choices: circleOf,
  controls: (form, circle) => [
    {
      field: field(form, 'name', 'What it is', {
        required: true,
        autofocus: true,
        hint: '“adoption day”, “wedding anniversary”, “the restaurant’s opening”.',
      }),
    },
    {
      field: field(form, 'kind', 'What kind of date', { kind: 'select', choices: choicesOf(OCCASION_KINDS) }),
    },
    { date: partialDateField(form, 'date', 'When', 'The year may be left out where it comes round yearly.') },
    { field: field(form, 'recurrence', 'How often', { kind: 'select', choices: choicesOf(RECURRENCES) }) },
    {
      field: field(form, 'withId', 'With whom', {
        kind: 'select',
        choices: [['', 'Nobody in particular'], ...circle.map(({ id, name }) => [id, name] as const)],
      }),
    },
  ],
  load: occasionForForm,
  add: addOccasion,
  change: changeOccasion,
  removal: occasionRemoval,
  limitedOfMinors: 'name',
  inWords: ({ name }) => name,
}
