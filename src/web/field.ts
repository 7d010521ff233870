import type { Form } from './forms.ts'

export interface Option {
  value: string
  label: string
  selected: boolean
}

/** One field of a form as its template shows it. */
export interface Field {
  kind:
    | 'text'
    | 'email'
    | 'tel'
    | 'password'
    | 'number'
    | 'date'
    | 'time'
    | 'textarea'
    | 'select'
    | 'checkbox'
    | 'hidden'
    | 'file'
  name: string
  id: string
  label: string
  value: string
  hint: string
  error: string
  required: boolean
  options: Option[]
  checked: boolean
  autocomplete: string
  rows: number
  /** The id of a datalist of suggestions, or ''. */
  list: string
  placeholder: string
  autofocus: boolean
  /** What an on-screen keyboard offers; '' for the usual. */
  inputMode: '' | 'numeric'
  accept: string
}

/** A date of which any part may be unknown, as three fields. */
export interface PartialDateField {
  name: string
  id: string
  label: string
  hint: string
  error: string
  day: string
  month: string
  year: string
  months: Option[]
}

declare module './views.ts' {
  interface Views {
    'shared/_field': Field
    'shared/_partial-date': PartialDateField
    'shared/_form-problems': FormProblems
    'shared/_warning': { text: string }
  }
}

export interface FormProblems {
  title: string
  problems: { href: string; text: string }[]
}

type FieldSpec = Partial<Omit<Field, 'name' | 'label' | 'options'>> & {
  /** Choices of a select: value and words. */
  choices?: readonly (readonly [value: string, label: string])[]
}

/** A field filled with what the form holds. */
export function field(form: Form, name: string, label: string, spec: FieldSpec = {}): Field {
  const value = form.values[name] ?? ''
  const { choices = [], ...rest } = spec
  return {
    kind: 'text',
    name,
    id: name,
    label,
    // What a ticked box sends; whether it is ticked stands in `checked`.
    value: spec.kind === 'checkbox' ? 'yes' : value,
    hint: '',
    error: form.errors[name] ?? '',
    required: false,
    options: choices.map(([choice, words]) => ({ value: choice, label: words, selected: choice === value })),
    checked: value !== '',
    autocomplete: 'off',
    rows: 3,
    list: '',
    placeholder: '',
    autofocus: false,
    inputMode: '',
    accept: '',
    ...rest,
  }
}

/** Words as choices of a select, shown as they are, first letter large. */
export function choicesOf(values: readonly string[]): (readonly [string, string])[] {
  return values.map((value) => [value, value.charAt(0).toUpperCase() + value.slice(1)] as const)
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** The three fields of a date of which any part may be unknown. */
export function partialDateField(form: Form, name: string, label: string, hint = ''): PartialDateField {
  const month = form.values[`${name}Month`] ?? ''
  return {
    name,
    id: name,
    label,
    hint,
    error: form.errors[`${name}Day`] ?? form.errors[`${name}Month`] ?? form.errors[`${name}Year`] ?? '',
    day: form.values[`${name}Day`] ?? '',
    month,
    year: form.values[`${name}Year`] ?? '',
    months: [
      { value: '', label: 'Month', selected: month === '' },
      ...MONTHS.map((label, i) => ({ value: String(i + 1), label, selected: month === String(i + 1) })),
    ],
  }
}

/** The summary above a form that could not be used; nothing when there is nothing to mend. */
export function formProblems(form: Form): FormProblems | null {
  const problems = Object.entries(form.errors).map(([name, text]) => ({ href: `#${name}`, text }))
  return problems.length > 0 ? { title: 'Please mend this first', problems } : null
}
