import type { FactKind } from '../facts/kind.ts'
import { colleagues } from '../staff/queries.ts'
import { field } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import type { Control } from '../facts/kind.ts'
import { addPromise, changePromise, promiseRemoval } from './commands.ts'
import { PromiseForm, type PromiseInput } from './forms.ts'
import { promiseForForm } from './queries.ts'

type Colleagues = { id: string; name: string }[]

/** What we said we would do. */
export const promiseKind: FactKind<'Promise', PromiseInput, Colleagues> = {
  noun: 'promise',
  nouns: 'promises',
  title: (name) => `What we promised ${name}`,
  schema: PromiseForm,
  blank: ({ by }) => ({ ownerId: by }),
  choices: (reader) => colleagues(reader),
  controls: (form, owners) => [
    {
      field: field(form, 'text', 'What we promised', {
        required: true,
        autofocus: true,
        hint: 'What is to be done: “mend the hinge of locker 14”.',
      }),
    },
    {
      field: field(form, 'ownerId', 'Who sees to it', {
        kind: 'select',
        choices: ownerChoices(form, owners),
      }),
    },
    {
      field: field(form, 'dueOn', 'By when', {
        kind: 'date',
        hint: 'Leave it empty if nothing was said.',
      }),
    },
    ...(form.values.kept ? whatWasDone(form) : []),
  ],
  load: promiseForForm,
  add: addPromise,
  change: changePromise,
  removal: promiseRemoval,
  inWords: ({ text }) => text,
}

/** Somebody who has left is not among them, so that the choice is made again. */
function ownerChoices({ values }: Form, owners: Colleagues): (readonly [string, string])[] {
  const choices = owners.map(({ id, name }) => [id, name] as const)
  return owners.some(({ id }) => id === values.ownerId) ? choices : [['', 'Choose a colleague'], ...choices]
}

function whatWasDone(form: Form): Control[] {
  return [
    { field: field(form, 'kept', '', { kind: 'hidden' }) },
    { field: field(form, 'done', 'What was done', { kind: 'textarea' }) },
  ]
}
