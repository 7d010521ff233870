import type { StaffId } from '../../staff/staff-member.ts'
import { conflictBetween, type Conflict } from '../../web/conflict.ts'
import { field, formProblems, type Field, type FormProblems } from '../../web/field.ts'
import { blankForm, type Form } from '../../web/forms.ts'
import { affectedUrl, customerUrl, tellingRemovalUrl, tellingUrl } from '../../web/urls.ts'
import type { Incident } from '../queries.ts'
import type { Looked } from '../wording.ts'
import type { Affected } from './queries.ts'
import { ANSWER_WORDS, FOLLOW_UP_WORDS, OFFER_WORDS, toldInWords, WAY_WORDS } from './wording.ts'

/** What one of those affected was told and offered, and what came of it. */
export interface TellingPage {
  title: string
  incident: { href: string; label: string }
  card: { href: string; label: string }
  lede: string
  action: string
  problems: FormProblems | null
  conflict: Conflict | null
  version: string
  told: Field[]
  reply: Field
  offer: Field[]
  rest: Field[]
  /** Where they are taken off, for whoever may; or ''. */
  removal: string
}

declare module '../../web/views.ts' {
  interface Views {
    'incidents/telling': TellingPage
  }
}

/** What is known of them, as the form holds it. */
export function tellingValues(affected: Affected, staffId: StaffId): Form {
  const { toldHow, toldById, reply, offer, offerWords, answer, followUp, stoppedAt, version } = affected
  return blankForm({
    ...{ told: toldHow ?? '', toldById: toldById ?? staffId, reply: reply ?? '', offer: offer ?? '' },
    ...{ offerWords: offerWords ?? '', answer: answer ?? '', followUp: followUp ?? '' },
    ...(stoppedAt ? { noMail: 'yes' } : {}),
    version: String(version),
  })
}

export interface TellingFacts {
  incident: Incident
  affected: Affected
  colleagues: readonly { id: StaffId; name: string }[]
  mayRun: boolean
}

/** The page of that form; `saved` is what a colleague saved in between. */
export function tellingPage(facts: TellingFacts, form: Form, looked: Looked, saved?: Form): TellingPage {
  const { incident, affected, mayRun } = facts
  const { personId, name } = affected
  const fields = fieldsOf(facts, form)
  const compared = [...fields.told, fields.reply, ...fields.offer, ...fields.rest]
  return {
    title: name,
    incident: { href: affectedUrl(incident.id), label: incident.title },
    card: { href: customerUrl(personId), label: `The card of ${name}` },
    lede: `${toldInWords(affected, looked)}.`,
    action: tellingUrl(personId, incident.id),
    problems: formProblems(form),
    conflict: saved ? conflictBetween(compared, form.values, saved.values) : null,
    version: (saved ?? form).values.version ?? '0',
    ...fields,
    removal: mayRun ? tellingRemovalUrl(personId, incident.id) : '',
  }
}

function fieldsOf({ incident, colleagues }: TellingFacts, form: Form) {
  return {
    told: [
      field(form, 'told', 'Told', { kind: 'select', choices: [['', 'Not yet'], ...WAY_WORDS] }),
      field(form, 'toldById', 'By', {
        kind: 'select',
        choices: colleagues.map(({ id, name }) => [id, name] as const),
      }),
    ],
    reply: field(form, 'reply', 'What they said', { kind: 'textarea', rows: 2 }),
    offer: [
      field(form, 'offer', 'Offered', { kind: 'select', choices: [['', 'Nothing'], ...OFFER_WORDS] }),
      field(form, 'offerWords', 'In words', {
        placeholder: 'a free day',
        hint: 'As it is to stand on their card.',
      }),
      field(form, 'answer', 'They', {
        kind: 'select',
        choices: [['', 'Have not said yet'], ...ANSWER_WORDS],
      }),
    ],
    rest: [
      ...(incident.overAt ? [followUpField(form)] : []),
      field(form, 'noMail', 'They want no mail about it', { kind: 'checkbox' }),
    ],
  }
}

function followUpField(form: Form): Field {
  return field(form, 'followUp', 'A month or two later', {
    ...{ kind: 'select', choices: [['', 'Not planned yet'], ...FOLLOW_UP_WORDS] },
    hint: 'Whoever meets them first asks. How it ended takes the question off their card.',
  })
}
