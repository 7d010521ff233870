import type { FactKind } from '../facts/kind.ts'
import { field } from '../web/field.ts'
import { addAsk, askRemoval, changeAsk } from './commands.ts'
import { AskForm, type AskInput } from './forms.ts'
import { askForForm, whomItMayBeAbout } from './queries.ts'

/** Something to ask about. */
export const askKind: FactKind<'Ask', AskInput, { id: string; name: string }[]> = {
  noun: 'question',
  nouns: 'asks',
  title: (name) => `What to ask ${name}`,
  schema: AskForm,
  blank: ({ today }) => ({ fromDay: today }),
  choices: whomItMayBeAbout,
  controls: (form, circle) => [
    {
      field: field(form, 'question', 'What to ask', {
        required: true,
        autofocus: true,
        hint: 'As you would say it: “How did Sofia’s state final go?”',
      }),
    },
    {
      field: field(form, 'aboutId', 'About whom', {
        kind: 'select',
        choices: [['', 'Themselves'], ...circle.map(({ id, name }) => [id, name] as const)],
      }),
    },
    {
      field: field(form, 'fromDay', 'From', {
        kind: 'date',
        required: true,
        hint: 'The first day on which there is something to tell.',
      }),
    },
    {
      field: field(form, 'untilDay', 'Until', { kind: 'date', hint: 'After this day nobody asks any more.' }),
    },
  ],
  load: askForForm,
  add: addAsk,
  change: changeAsk,
  removal: askRemoval,
  inWords: ({ question }) => question,
}
