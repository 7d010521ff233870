import type { Day } from '../lib/day.ts'
import { listInWords } from '../lib/text.ts'
import type { VisitMailsPanel } from '../reminders/visit-mails.ts'
import { conflictBetween, type Conflict } from '../web/conflict.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import { editVisitUrl, newCustomerUrlFor, todayUrl, visitsUrl } from '../web/urls.ts'
import { formOfVisit } from './form-values.ts'
import type { Visit } from './queries.ts'
import { SOMEBODY_NEW, type Who } from './who.ts'

/** The form of a visit, new or to change. */
export interface VisitFormPage {
  title: string
  action: string
  problems: FormProblems | null
  conflict: Conflict | null
  version: string
  customers: Field[]
  who: Field
  /** Whom the words that were typed may mean. */
  choices: { legend: string; asked: string; options: WhoOption[] } | null
  newCustomer: { label: string; href: string } | null
  companions: Field[]
  when: Field[]
  here: Field | null
  details: Field[]
  saveLabel: string
  back: string
  /** Who is told of a visit that is there. */
  mails: VisitMailsPanel | null
}

export interface WhoOption {
  id: string
  value: string
  label: string
  detail: string
  checked: boolean
}

declare module '../web/views.ts' {
  interface Views {
    'visits/form': VisitFormPage
    'visits/_who': VisitFormPage
  }
}

/** What the form needs to know beside what was typed. */
export interface VisitFormFacts {
  /** '' for a new one. */
  id: string
  form: Form
  customers: { id: string; name: string; memberNumber: string | null }[]
  companions: { id: string; name: string; relation: string }[]
  open: Who['open']
  /** What somebody new would be called, where the words may mean one. */
  newName: string | null
  hosts: { id: string; name: string }[]
  customerWord: string
  day: Day
  today: Day
  /** Who is told of it by mail; null for a new one. */
  mails: VisitMailsPanel | null
  /** What is saved now, where a colleague saved in between. */
  theirs?: Visit
}

/** The page of a visit's form. */
export function visitForm(facts: VisitFormFacts): VisitFormPage {
  const { id, form, theirs } = facts
  return {
    title: id ? 'Move or change this visit' : 'Expect somebody',
    action: id ? editVisitUrl(id) : visitsUrl,
    problems: formProblems(form),
    conflict: theirs ? conflictBetween(COMPARED, said(form, facts), saidBy(theirs, facts)) : null,
    version: String(theirs?.version ?? form.values.version ?? '0'),
    ...whoFields(facts),
    companions: facts.companions.map((one) =>
      tick(form, 'companion', one.id, [one.name, one.relation].filter(Boolean).join(', ')),
    ),
    when: whenFields(form),
    here: id ? null : field(form, 'here', 'They are here already', { kind: 'checkbox', hint: HERE_HINT }),
    details: detailFields(facts),
    saveLabel: id ? 'Save the visit' : 'Expect them',
    back: todayUrl(facts.day === facts.today ? undefined : facts.day),
    mails: facts.mails,
  }
}

const HERE_HINT = 'A walk-in: they are marked as arrived now, whatever day and time say.'

const COMPARED = [
  { name: 'who', label: 'Who' },
  { name: 'when', label: 'When' },
  { name: 'purpose', label: 'What for' },
  { name: 'partySize', label: 'How many' },
  { name: 'host', label: 'Host' },
]

function whoFields(facts: VisitFormFacts) {
  const { form, customers, open, newName, customerWord } = facts
  const isNobody = open !== null && open.choices.length === 0
  return {
    customers: customers.map(({ id, name, memberNumber }) =>
      tick(form, 'customer', id, memberNumber ? `${name}, ${customerWord} ${memberNumber}` : name),
    ),
    who: field(form, 'who', customers.length > 0 ? 'Somebody else, too' : 'Who comes', {
      hint: 'A name or a member number; “Jonas & Petra Keller” for two.',
      autofocus: customers.length === 0,
    }),
    choices: choicesOf(facts),
    newCustomer:
      isNobody && newName === null
        ? {
            label: `Add ${open.text}`,
            href: newCustomerUrlFor({ name: open.text }),
          }
        : null,
  }
}

/** Whom the words may mean, and somebody new. */
function choicesOf({ form, open, newName, customerWord }: VisitFormFacts): VisitFormPage['choices'] {
  const asked = open?.text ?? newName ?? ''
  const known = (open?.choices ?? []).map(({ id, name, detail }) => optionOf(form, id, name, detail))
  const added = newName
    ? [optionOf(form, SOMEBODY_NEW, `Somebody new: add ${newName}`, `as a ${customerWord}`)]
    : []
  const options = [...known, ...added]
  return options.length > 0 ? { legend: `Who is “${asked}”?`, asked, options } : null
}

function optionOf({ values }: Form, value: string, label: string, detail: string): WhoOption {
  return { id: `who-${value}`, value, label, detail, checked: values.whoId === value }
}

function whenFields(form: Form): Field[] {
  return [
    field(form, 'day', 'Day', { kind: 'date', required: true }),
    field(form, 'time', 'Time', { hint: 'Such as 9:40 or 2pm.' }),
  ]
}

function detailFields({ form, hosts }: VisitFormFacts): Field[] {
  return [
    field(form, 'purpose', 'What for', { placeholder: 'tee time, lunch, fitting' }),
    field(form, 'partySize', 'How many', { kind: 'number', hint: 'All of them together.' }),
    field(form, 'hostId', 'Host', {
      kind: 'select',
      choices: [['', 'Nobody in particular'], ...hosts.map(({ id, name }) => [id, name] as const)],
    }),
  ]
}

function tick(form: Form, part: 'customer' | 'companion', id: string, label: string): Field {
  const name = `${part}-${id}`
  return field(form, name, label, { kind: 'checkbox' })
}

function said({ values }: Form, { customers, companions, hosts }: VisitFormFacts): Record<string, string> {
  const isTicked = (name: string) => (values[name] ?? '') !== ''
  const names = [
    ...customers.filter(({ id }) => isTicked(`customer-${id}`)),
    ...companions.filter(({ id }) => isTicked(`companion-${id}`)),
  ].map(({ name }) => name)
  return {
    who: listInWords([...names].sort()),
    when: `${values.day ?? ''} ${values.time ?? ''}`,
    purpose: values.purpose ?? '',
    partySize: values.partySize ?? '',
    host: hosts.find(({ id }) => id === values.hostId)?.name ?? '',
  }
}

function saidBy(visit: Visit, facts: VisitFormFacts): Record<string, string> {
  const names = visit.people.map(({ name }) => name)
  return { ...said(formOfVisit(visit), facts), who: listInWords([...names].sort()) }
}
