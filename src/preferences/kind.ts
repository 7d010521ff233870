import type { FactKind } from '../facts/kind.ts'
import { choicesOf, field } from '../web/field.ts'
import { addPreference, changePreference, preferenceRemoval } from './commands.ts'
import { PreferenceForm, type PreferenceInput } from './forms.ts'
import { HABITS, PREFERENCE_AREAS } from './preference.ts'
import { preferenceForForm } from './queries.ts'

/** How they like it. */
export const preferenceKind: FactKind<'Preference', PreferenceInput> = {
  noun: 'preference',
  nouns: 'preferences',
  title: (name) => `How ${name} likes it`,
  schema: PreferenceForm,
  blank: () => ({ habit: 'always', area: 'drink' }),
  choices: () => Promise.resolve(null),
  controls: (form) => [
    {
      field: field(form, 'text', 'How they like it', {
        required: true,
        autofocus: true,
        hint: 'In a few words: “Cortadito, no sugar, before he tees off”.',
      }),
    },
    {
      field: field(form, 'area', 'What it is about', {
        kind: 'select',
        choices: choicesOf(PREFERENCE_AREAS),
      }),
    },
    {
      field: field(form, 'habit', 'How often', {
        kind: 'select',
        choices: choicesOf(HABITS),
        hint: 'Something seen once is “just this time” until it is seen again.',
      }),
    },
  ],
  load: preferenceForForm,
  add: addPreference,
  change: changePreference,
  removal: preferenceRemoval,
  limitedOfMinors: 'text',
  inWords: ({ text }) => text,
}
