import { faceOf } from '../people/face.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import type { Face } from '../web/fragments.ts'
import { coverUrlFor } from '../web/urls.ts'
import type { DeskPerson } from './queries.ts'

/** What stands before a desk that nobody is at: no guest, nothing of theirs. */
export interface CoverPage {
  people: { name: string; sub: string; href: string; face: Face }[]
}

/** Where somebody lifts the cover. */
export interface UncoverPage {
  name: string
  face: Face
  action: string
  problems: FormProblems | null
  field: Field
  to: string
  isPin: boolean
}

/** Where somebody chooses a PIN. */
export interface PinPage {
  title: string
  problems: FormProblems | null
  fields: Field[]
  removal: boolean
}

declare module '../web/views.ts' {
  interface Views {
    'shared-desk/cover': CoverPage
    'shared-desk/uncover': UncoverPage
    'shared-desk/pin': PinPage
  }
}

/** Whoever was here last comes first, and alone goes on where they were. */
export function coverPage(last: DeskPerson, others: readonly DeskPerson[], to: string): CoverPage {
  const asked: Record<string, string> = to === '' ? {} : { to }
  const here = others.filter(({ id, pinHash }) => id !== last.id && pinHash !== undefined)
  return {
    people: [
      { ...shown(last), sub: 'was here last', href: coverUrlFor(last.id, asked) },
      ...here.map((person) => ({ ...shown(person), sub: '', href: coverUrlFor(person.id) })),
    ],
  }
}

export function uncoverPage(form: Form, { id, name, pinHash }: DeskPerson): UncoverPage {
  const isPin = pinHash !== undefined
  const spec = { kind: 'password', required: true, autofocus: true, value: '' } as const
  return {
    ...shown({ name }),
    action: coverUrlFor(id),
    problems: formProblems(form),
    field: isPin
      ? field(form, 'pin', 'Your PIN', { ...spec, inputMode: 'numeric' })
      : field(form, 'password', 'Your password', { ...spec, autocomplete: 'current-password' }),
    to: form.values.to ?? '',
    isPin,
  }
}

export function pinPage(form: Form, hasPin: boolean): PinPage {
  const spec = { kind: 'password', required: true, value: '' } as const
  return {
    title: hasPin ? 'Another PIN' : 'Choose a PIN',
    problems: formProblems(form),
    fields: [
      field(form, 'pin', 'PIN', {
        ...spec,
        hint: 'Four to eight digits.',
        autofocus: true,
        inputMode: 'numeric',
      }),
      field(form, 'present', 'Your password', { ...spec, autocomplete: 'current-password' }),
    ],
    removal: hasPin,
  }
}

function shown({ name }: { name: string }): { name: string; face: Face } {
  return { name, face: faceOf({ name }) }
}
