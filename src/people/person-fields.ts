import { choicesOf, field, partialDateField, type Field, type PartialDateField } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import type { Day } from '../lib/day.ts'
import { minorHint } from './minor-words.ts'
import { isMinor, type MinorsLimit } from './minors.ts'
import type { PersonRow } from './queries.ts'
import { PERSON_KINDS, PRONOUNS } from './person.ts'

/** The part of a form that is about the person: alone on a person's form, and the first part of a customer's. */
export interface PersonFields {
  name: Field
  called: Field[]
  addressed: Field[]
  who: Field[]
  about: Field
  birthday: PartialDateField
  isMinor: Field
  ageIsPrivate: Field
  gently: Field[]
}

declare module '../web/views.ts' {
  interface Views {
    'people/_fields': PersonFields
  }
}

/** What of it is shown: customers are no pets and not limited, and not everybody may set a sensitive time. */
export interface PersonFieldsShown {
  of: 'customer' | Pick<MinorsLimit, 'kept'>
  maySetSensitiveTime: boolean
}

/** The fields of a person, filled with what the form holds. */
export function personFields(form: Form, shown: PersonFieldsShown): PersonFields {
  return {
    name: field(form, 'name', 'Name', { required: true, hint: 'As they write it.' }),
    called: [
      field(form, 'goesBy', 'Goes by', { hint: 'What they like to be called.' }),
      field(form, 'formerName', 'Former name', { hint: 'So that they are still found by it.' }),
      field(form, 'pronunciation', 'How to say it', { placeholder: 'al-VAR-ez' }),
    ],
    addressed: [
      field(form, 'addressAs', 'Address as', { placeholder: 'Mr. Alvarez' }),
      field(form, 'addressWhen', 'When', { placeholder: 'in front of guests' }),
    ],
    who: whoFields(form, shown),
    about: field(form, 'about', 'About', {
      hint: 'One line that a colleague would say of them: “Runs a bakery in Coral Gables”.',
    }),
    birthday: partialDateField(form, 'birthday', 'Birthday', 'As much of it as we know.'),
    isMinor: field(form, 'isMinor', 'Under 18', {
      kind: 'checkbox',
      hint: shown.of === 'customer' ? 'Nobody under 18 is sent surveys.' : minorHint(shown.of),
    }),
    ageIsPrivate: field(form, 'ageIsPrivate', 'Keeps their age private', { kind: 'checkbox' }),
    gently: gentleFields(form, shown),
  }
}

/** The same as a list of names and labels, for comparing two versions. */
export function labelsOf({ birthday, ...fields }: PersonFields): { name: string; label: string }[] {
  const parts = ['Day', 'Month', 'Year'].map((part) => ({
    name: birthday.name + part,
    label: `${birthday.label}: ${part.toLowerCase()}`,
  }))
  return [...Object.values(fields).flat(), ...parts]
}

/** A person as the fields hold them on that day. */
export function personValues(person: PersonRow, today: Day): Record<string, string> {
  return {
    name: person.name,
    goesBy: person.goesBy ?? '',
    formerName: person.formerName ?? '',
    pronunciation: person.pronunciation ?? '',
    addressAs: person.addressAs ?? '',
    addressWhen: person.addressWhen ?? '',
    pronoun: person.pronoun ?? '',
    kind: person.kind,
    about: person.about ?? '',
    birthdayDay: textOf(person.birthDay),
    birthdayMonth: textOf(person.birthMonth),
    birthdayYear: textOf(person.birthYear),
    isMinor: isMinor(person, today) ? 'yes' : '',
    ageIsPrivate: person.ageIsPrivate ? 'yes' : '',
    hasDied: person.deceasedOn ? 'yes' : '',
    diedOn: person.deceasedOn ?? '',
    sensitiveUntil: person.sensitiveUntil ?? '',
    version: String(person.version),
  }
}

function whoFields(form: Form, { of }: PersonFieldsShown): Field[] {
  const pronoun = field(form, 'pronoun', 'Pronoun', {
    kind: 'select',
    choices: [['', 'We don’t know'], ...choicesOf(PRONOUNS)],
  })
  const kind = field(form, 'kind', 'Person or pet', { kind: 'select', choices: choicesOf(PERSON_KINDS) })
  return of === 'customer' ? [pronoun] : [pronoun, kind]
}

function gentleFields(form: Form, { maySetSensitiveTime }: PersonFieldsShown): Field[] {
  const died = [
    field(form, 'hasDied', 'Has died', {
      kind: 'checkbox',
      hint: 'Nothing cheerful will be said about them.',
    }),
    field(form, 'diedOn', 'On', { kind: 'date', hint: 'If we know the day.' }),
  ]
  const sensitive = field(form, 'sensitiveUntil', 'Sensitive time until', {
    kind: 'date',
    hint: 'Until then the card keeps it simple: no questions, no celebrations. It gives no reason.',
  })
  return maySetSensitiveTime ? [...died, sensitive] : died
}

function textOf(part: number | null): string {
  return part === null ? '' : String(part)
}
