import type { FactKind } from '../facts/kind.ts'
import { choicesOf, field } from '../web/field.ts'
import { addInterest, changeInterest, interestRemoval } from './commands.ts'
import { InterestForm, type InterestInput } from './forms.ts'
import { INTEREST_CATEGORIES, STRENGTHS } from './interest.ts'
import { catalogueNames, interestForForm } from './queries.ts'

const WHOSE_SIDE = [
  ['', 'Neither, or we don’t know'],
  ['for', 'For them'],
  ['against', 'Against them'],
] as const

/** What they care about. */
export const interestKind: FactKind<'PersonInterest', InterestInput, string[]> = {
  noun: 'interest',
  nouns: 'interests',
  title: (name) => `What ${name} cares about`,
  schema: InterestForm,
  blank: () => ({ strength: 'mentioned', category: 'other' }),
  choices: (reader) => catalogueNames(reader),
  controls: (form) => [
    {
      field: field(form, 'interest', 'What it is', {
        required: true,
        autofocus: true,
        list: 'catalogue',
        hint: 'Pick one of those we know, or write a new one: “Miami Dolphins”, “Burgundy”, “model trains”.',
      }),
    },
    { field: field(form, 'detail', 'What we know of it', { hint: 'In a few words: “handicap 11”.' }) },
    {
      field: field(form, 'strength', 'How much it is theirs', {
        kind: 'select',
        choices: choicesOf(STRENGTHS),
        hint: 'Mentioned once, followed closely, or something they do themselves.',
      }),
    },
    {
      field: field(form, 'category', 'What kind of thing it is', {
        kind: 'select',
        choices: choicesOf(INTEREST_CATEGORIES),
        hint: 'Only for one that is new to us.',
      }),
    },
    {
      field: field(form, 'side', 'Whose side they are on', {
        kind: 'select',
        choices: WHOSE_SIDE,
        hint: 'Only for a team: good news for one side is bad news for the other.',
      }),
    },
    {
      field: field(form, 'noSpoilers', 'No spoilers', {
        kind: 'checkbox',
        hint: 'They watch it later: nobody tells them the result.',
      }),
    },
  ],
  suggestions: (catalogue) => ({ catalogue }),
  load: interestForForm,
  add: addInterest,
  change: changeInterest,
  removal: interestRemoval,
  inWords: ({ interest }) => interest,
}
