import { addDays, dayIn } from '../lib/day.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import { blankForm, type Form } from '../web/forms.ts'
import { caseActUrl } from '../web/urls.ts'
import { ACTS, type Act, type CaseFacts } from './case-facts.ts'
import { mayRun } from './reader.ts'
import { OUTCOME_WORDS, WAY_WORDS, type Looked } from './wording.ts'

/** One thing that can be done about a case. */
export interface ActForm {
  id: string
  title: string
  action: string
  problems: FormProblems | null
  fields: Field[]
  save: string
  /** Open where it is next, or where what was sent could not be used. */
  isOpen: boolean
  /** It holds what somebody said. */
  isNoted: boolean
}

declare module '../web/views.ts' {
  interface Views {
    'cases/_act': ActForm
  }
}

type Colleagues = CaseFacts['colleagues']

/** What the reader can do about a case, those things first that come first. */
export function actsOn(facts: CaseFacts, looked: Looked): ActForm[] {
  const { one, steps, reader, colleagues, refused } = facts
  if (one.closedAt) return []
  const hasContact = steps.some(({ kind }) => kind === 'contacted')
  const runs = mayRun(one, reader)
  const begun: Record<Act, Form> = {
    contacts: blankForm({ how: 'by phone' }),
    promises: blankForm({ ownerId: reader.id }),
    summary: blankForm({ summary: one.summary ?? '' }),
    owner: blankForm(),
    due: blankForm({ dueDay: addDays(dayIn(one.dueAt, looked.timeZone), 1) }),
    closing: blankForm({ asksLater: 'yes' }),
  }
  const open: Act = hasContact && runs ? 'closing' : 'contacts'
  return ACTS.filter((act) => runs || FOR_EVERYBODY.includes(act)).map((act) => {
    const form = refused?.act === act ? refused.form : begun[act]
    return {
      ...{
        id: `act-${act}`,
        title: TITLES[act],
        action: caseActUrl(one.id, act),
        problems: formProblems(form),
      },
      ...{ fields: FIELDS[act](form, colleagues), save: SAVES[act], isNoted: act === 'contacts' },
      isOpen: refused ? refused.act === act : act === open,
    }
  })
}

/** Whoever meets them may note what was said, and promise something. */
export const FOR_EVERYBODY: readonly Act[] = ['contacts', 'promises']

const TITLES: Record<Act, string> = {
  contacts: 'Somebody got in touch',
  promises: 'Promise them something',
  summary: 'Say in a few words what it is about',
  owner: 'Hand it over',
  due: 'Give it more time',
  closing: 'Close it',
}

const SAVES: Record<Act, string> = {
  contacts: 'Note it',
  promises: 'Promise it',
  summary: 'Save',
  owner: 'Hand it over',
  due: 'Give it until then',
  closing: 'Close it',
}

const FIELDS: Record<Act, (form: Form, colleagues: Colleagues) => Field[]> = {
  contacts: (form) => [
    field(form, 'how', 'How', { kind: 'select', choices: WAY_WORDS }),
    field(form, 'said', 'What they said', { kind: 'textarea', rows: 3 }),
  ],
  promises: (form, colleagues) => [
    field(form, 'text', 'What we promise', {
      required: true,
      placeholder: 'a table by the window on Friday',
    }),
    field(form, 'ownerId', 'Who sees to it', { kind: 'select', choices: choicesOf(colleagues) }),
    field(form, 'dueOn', 'By when', { kind: 'date', hint: 'Leave it empty if nothing was said.' }),
  ],
  summary: (form) => [
    field(form, 'summary', 'What it is about', {
      ...{ required: true, placeholder: 'waited 25 minutes' },
      hint: 'Everybody on shift reads it on their card. What they wrote stays with managers.',
    }),
  ],
  owner: (form, colleagues) => [
    field(form, 'toId', 'To whom', {
      ...{ kind: 'select', choices: [['', 'Choose a colleague'], ...choicesOf(colleagues)] },
      hint: 'They get a mail, and read what the customer wrote as long as it is theirs.',
    }),
  ],
  due: (form) => [
    field(form, 'dueDay', 'Until', {
      kind: 'date',
      required: true,
      hint: 'Until the place closes on that day.',
    }),
  ],
  closing: (form) => [
    field(form, 'outcome', 'How it ended', {
      kind: 'select',
      choices: [['', 'Choose one'], ...OUTCOME_WORDS],
    }),
    field(form, 'reason', 'If nobody got in touch: why', {
      hint: 'It cannot be closed without a contact or a reason.',
    }),
    field(form, 'asksLater', 'Ask them in two or three weeks whether all is well', {
      kind: 'checkbox',
      hint: 'Whoever meets them first asks. Take the tick away if they want no more of it.',
    }),
  ],
}

function choicesOf(colleagues: Colleagues): (readonly [string, string])[] {
  return colleagues.map(({ id, name }) => [id, name] as const)
}
