import type { Day } from '../lib/day.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '../lib/language.ts'
import { capitalised } from '../lib/text.ts'
import type { CustomerWord } from '../organisation/organisation.ts'
import { calledName } from '../people/names.ts'
import { labelsOf, personFields, personValues, type PersonFields } from '../people/person-fields.ts'
import { conflictBetween, type Conflict } from '../web/conflict.ts'
import { field, formProblems, partialDateField } from '../web/field.ts'
import type { Field, FormProblems, PartialDateField } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import {
  archivalUrl,
  customerPhotoUrl,
  customersUrl,
  customerUrl,
  erasureUrl,
  newMergeUrl,
} from '../web/urls.ts'
import { leaving, onTheWayBack } from '../web/way-back.ts'
import { lookalikesQuestion, type LookalikesQuestion } from './lookalike-pages.ts'
import type { Lookalike } from './lookalike-queries.ts'
import type { Customer, Reach } from './queries.ts'
import { emailRow, MOST_EMAILS, MOST_PHONES, phoneRow, upTo } from './reach-form.ts'

/** The form of a customer, new or to correct. */
export interface CustomerFormPage {
  title: string
  lede: string
  back: { href: string; label: string }
  action: string
  problems: FormProblems | null
  conflict: Conflict | null
  lookalikes: LookalikesQuestion | null
  version: string
  person: PersonFields
  membership: { fields: Field[]; since: PartialDateField }
  reach: { phones: Field[][]; emails: Field[][] }
  privacy: Field[]
  saveLabel: string
  leave: string
  photo: { href: string; label: string } | null
  archival: { action: string; label: string } | null
  erasure: { href: string; label: string } | null
  /** Where to say that they are here twice. */
  merge: { href: string; label: string } | null
}

declare module '../web/views.ts' {
  interface Views {
    'customers/form': CustomerFormPage
    'customers/_reach-fields': CustomerFormPage['reach']
  }
}

interface FormFacts {
  form: Form
  /** Whom the form is about; undefined for a new one. */
  customer: Customer | undefined
  word: CustomerWord
  tiers: readonly string[]
  lookalikes?: readonly Lookalike[]
  /** What is saved now, where it is not what the form was opened at. */
  theirs?: Record<string, string>
  /** The page that the form was opened from to come back to. */
  wayBack: string | undefined
  mayArchive: boolean
  mayErase: boolean
  mayMerge: boolean
  maySetSensitiveTime: boolean
}

/** The page of a customer's form. */
export function customerFormPage(facts: FormFacts): CustomerFormPage {
  const { form, customer, word, theirs, wayBack, maySetSensitiveTime } = facts
  const known = personFields(form, { of: 'customer', maySetSensitiveTime })
  // Nobody is added as somebody who has died.
  const person = customer ? known : { ...known, gently: [] }
  const membership = membershipFields(facts)
  const reach = reachFields(form)
  const compared = [...labelsOf(person), ...membership.fields, ...reach.phones.flat(), ...reach.emails.flat()]
  const home = customer ? customerUrl(customer.id) : customersUrl
  return {
    title: customer ? `Edit ${customer.name}` : `Add a ${word}`,
    lede: customer ? '' : 'A name is enough; the rest can come with time.',
    back: leaving(wayBack, { href: home, label: customer ? customer.name : `${capitalised(word)}s` }),
    action: onTheWayBack(home, wayBack),
    problems: formProblems(form),
    conflict: theirs ? conflictBetween(compared, form.values, theirs) : null,
    lookalikes: facts.lookalikes ? lookalikesQuestion(form, facts.lookalikes, word) : null,
    version: theirs?.version ?? form.values.version ?? '0',
    person,
    membership,
    reach,
    privacy: privacyFields(form),
    saveLabel: saveLabel(form, customer),
    leave: wayBack ?? home,
    photo: customer
      ? { href: customerPhotoUrl(customer.id), label: customer.photoId ? 'Change the photo' : 'Add a photo' }
      : null,
    archival: archivalOf(facts),
    erasure: erasureOf(facts),
    merge: mergeOf(facts),
  }
}

/** A customer as the form holds them on that day. */
export function customerValues(
  customer: Customer,
  { phones, emails }: Reach,
  today: Day,
): Record<string, string> {
  return {
    ...personValues(customer, today),
    memberNumber: customer.memberNumber ?? '',
    tier: customer.tier ?? '',
    town: customer.town ?? '',
    sinceDay: String(customer.sinceDay ?? ''),
    sinceMonth: String(customer.sinceMonth ?? ''),
    sinceYear: String(customer.sinceYear ?? ''),
    language: customer.language ?? '',
    allowsMail: customer.allowsMail ? 'yes' : '',
    allowsSurveys: customer.allowsSurveys ? 'yes' : '',
    ...rowValues(
      phones.map(({ number, label }) => [number, label]),
      phoneRow,
    ),
    ...rowValues(
      emails.map(({ address, label }) => [address, label]),
      emailRow,
    ),
  }
}

/** What the form of a new customer begins with. */
export const BLANK_CUSTOMER = { allowsMail: 'yes', allowsSurveys: 'yes', version: '0' }

type RowNames = (n: number) => { value: string; label: string }

function rowValues(
  rows: readonly (readonly [string, string | null])[],
  names: RowNames,
): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap(([value, label], i) => [
      [names(i + 1).value, value],
      [names(i + 1).label, label ?? ''],
    ]),
  )
}

function membershipFields({ form, word, tiers }: FormFacts): CustomerFormPage['membership'] {
  const has = form.values.tier ?? ''
  const all = has === '' || tiers.includes(has) ? tiers : [...tiers, has]
  return {
    fields: [
      field(form, 'memberNumber', `${capitalised(word)} number`, { autocomplete: 'off' }),
      field(form, 'tier', 'Tier', {
        kind: 'select',
        choices: [['', 'None'], ...all.map((tier) => [tier, tier] as const)],
      }),
      field(form, 'town', 'Town', { hint: 'Where they live.' }),
    ],
    since: partialDateField(form, 'since', 'With us since', 'As much of it as we know.'),
  }
}

function reachFields(form: Form): CustomerFormPage['reach'] {
  const filled = (names: RowNames, most: number) =>
    upTo(most).filter((n) => form.values[names(n).value]).length
  const phones = Math.min(MOST_PHONES, filled(phoneRow, MOST_PHONES) + 1)
  const emails = Math.min(MOST_EMAILS, filled(emailRow, MOST_EMAILS) + 1)
  return {
    phones: upTo(phones).map((n) => [
      field(form, phoneRow(n).value, n === 1 ? 'Phone' : `Phone ${n}`, { kind: 'tel' }),
      field(form, phoneRow(n).label, 'Which phone', { placeholder: 'mobile' }),
    ]),
    emails: upTo(emails).map((n) => [
      field(form, emailRow(n).value, n === 1 ? 'E-mail' : `E-mail ${n}`, { kind: 'email' }),
      field(form, emailRow(n).label, 'Which e-mail', { placeholder: 'work' }),
    ]),
  }
}

function privacyFields(form: Form): Field[] {
  return [
    field(form, 'language', 'Language of mails to them', {
      kind: 'select',
      choices: [
        ['', 'Not known'],
        ...LANGUAGES.map((language) => [language, LANGUAGE_NAMES[language]] as const),
      ],
    }),
    field(form, 'allowsMail', 'May be sent e-mails', { kind: 'checkbox' }),
    field(form, 'allowsSurveys', 'May be sent surveys', { kind: 'checkbox' }),
  ]
}

function saveLabel({ values }: Form, customer: Customer | undefined): string {
  if (customer) return `Save ${calledName(customer)}`
  return values.name
    ? `Remember ${calledName({ name: values.name, goesBy: values.goesBy || null })}`
    : 'Remember'
}

function mergeOf({ customer, mayMerge }: FormFacts): CustomerFormPage['merge'] {
  if (!customer || !mayMerge) return null
  return { href: newMergeUrl({ one: customer.id }), label: `${calledName(customer)} is here twice` }
}

function archivalOf({ customer, mayArchive }: FormFacts): CustomerFormPage['archival'] {
  if (!customer || !mayArchive || customer.archivedAt) return null
  return { action: archivalUrl(customer.id), label: `Archive ${calledName(customer)}` }
}

function erasureOf({ customer, mayErase }: FormFacts): CustomerFormPage['erasure'] {
  return customer && mayErase
    ? { href: erasureUrl(customer.id, true), label: `Erase ${calledName(customer)}` }
    : null
}
