import type { FactKind } from '../facts/kind.ts'
import { catalogueNames } from '../interests/queries.ts'
import { choicesOf, field } from '../web/field.ts'
import { CAUTION_KINDS } from './caution.ts'
import { addCaution, cautionRemoval, changeCaution } from './commands.ts'
import { CautionForm, type CautionInput } from './forms.ts'
import { cautionForForm } from './queries.ts'

/** What to mind. */
export const cautionKind: FactKind<'Caution', CautionInput, string[]> = {
  noun: 'caution',
  nouns: 'cautions',
  title: (name) => `What to mind about ${name}`,
  schema: CautionForm,
  blank: () => ({ kind: 'allergy' }),
  choices: (reader) => catalogueNames(reader),
  controls: (form) => [
    {
      field: field(form, 'kind', 'What kind of thing', { kind: 'select', choices: choicesOf(CAUTION_KINDS) }),
    },
    {
      field: field(form, 'text', 'What to mind', {
        required: true,
        autofocus: true,
        hint: '“Walnut allergy”; for a topic to avoid, just the topic: “the restaurant”.',
      }),
    },
    { field: field(form, 'detail', 'More about it', { hint: '“anaphylaxis”, “sold in June, painful”.' }) },
    {
      field: field(form, 'interest', 'Which interest it touches', {
        list: 'catalogue',
        hint: 'For a topic to avoid: no line about this interest will be offered.',
      }),
    },
    {
      field: field(form, 'expiresOn', 'Until when', {
        kind: 'date',
        hint: 'The last day it holds. Leave it empty if it always does.',
      }),
    },
  ],
  suggestions: (catalogue) => ({ catalogue }),
  load: cautionForForm,
  add: addCaution,
  change: changeCaution,
  removal: cautionRemoval,
  inWords: ({ text }) => text,
}
