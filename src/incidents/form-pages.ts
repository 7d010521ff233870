import { dayIn } from '../lib/day.ts'
import { timeOfDayIn } from '../lib/wall-time.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { conflictBetween, type Conflict } from '../web/conflict.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import { blankForm, type Form } from '../web/forms.ts'
import { incidentRemovalUrl, incidentsUrl, incidentUrl } from '../web/urls.ts'
import type { Incident } from './queries.ts'
import { STATUS_WORDS, type Looked } from './wording.ts'

/** What happened, to open or to correct. */
export interface IncidentFormPage {
  title: string
  back: { href: string; label: string }
  action: string
  problems: FormProblems | null
  conflict: Conflict | null
  version: string
  fields: Field[]
  began: Field[]
  rest: Field[]
  /** How it stands, where it is opened. */
  standing: Field[]
  mails: Field | null
  save: string
  /** Where it is taken away; '' for one that is new. */
  removal: string
}

declare module '../web/views.ts' {
  interface Views {
    'incidents/form': IncidentFormPage
  }
}

type Colleagues = readonly { id: StaffId; name: string }[]

/** The form to open one, as it begins. */
export function blankIncident(staffId: StaffId, { now, today, timeZone }: Looked): Form {
  return blankForm({
    ...{ startedDay: today, startedTime: timeOfDayIn(now, timeZone), ownerId: staffId },
    ...{ status: 'looking into it', mailsColleagues: 'yes' },
  })
}

/** An incident as its form holds it. */
export function incidentValues({ title, what, startedAt, ownerId, version, place }: Incident): Form {
  const { timeZone } = place
  return blankForm({
    ...{ title, what, ownerId, version: String(version) },
    ...{ startedDay: dayIn(startedAt, timeZone), startedTime: timeOfDayIn(startedAt, timeZone) },
  })
}

/** The page that opens one. */
export function openingPage(form: Form, colleagues: Colleagues): IncidentFormPage {
  return {
    ...partsOf(form, colleagues),
    ...{ title: 'Open an incident', back: { href: incidentsUrl, label: 'Incidents' }, action: incidentsUrl },
    ...{ conflict: null, version: '0', standing: standingFields(form), removal: '', save: 'Open it' },
    mails: field(form, 'mailsColleagues', 'Tell colleagues by mail', {
      kind: 'checkbox',
      hint: 'Every page tells them in any case, until it is over. Nothing goes to customers.',
    }),
  }
}

/** The page that corrects one; `saved` is what a colleague saved in between. */
export function correctionPage(
  { id, title }: Incident,
  form: Form,
  colleagues: Colleagues,
  saved?: Form,
): IncidentFormPage {
  const parts = partsOf(form, colleagues)
  const compared = [...parts.fields, ...parts.began, ...parts.rest]
  return {
    ...parts,
    ...{ title: 'What happened', back: { href: incidentUrl(id), label: title }, action: incidentUrl(id) },
    conflict: saved ? conflictBetween(compared, form.values, saved.values) : null,
    version: (saved ?? form).values.version ?? '0',
    ...{ standing: [], mails: null, save: 'Save', removal: incidentRemovalUrl(id) },
  }
}

/** How it stands, and when the next word is promised for. */
export function standingFields(form: Form): Field[] {
  return [
    field(form, 'status', 'How it stands', { kind: 'select', choices: STATUS_WORDS }),
    field(form, 'nextDay', 'Next word on', { kind: 'date', hint: 'Leave it empty to promise none.' }),
    field(form, 'nextTime', 'At', { kind: 'time' }),
  ]
}

function partsOf(form: Form, colleagues: Colleagues) {
  return {
    problems: formProblems(form),
    fields: [
      field(form, 'title', 'What happened, in a few words', {
        ...{ required: true, autofocus: true, placeholder: 'Pool closed on Saturday' },
        hint: 'As it is to stand on the cards of those affected.',
      }),
      field(form, 'what', 'What happened', {
        ...{ kind: 'textarea', required: true, rows: 4 },
        hint: 'In plain words, and without names: those affected may read it.',
      }),
    ],
    began: [
      field(form, 'startedDay', 'Since', { kind: 'date', required: true }),
      field(form, 'startedTime', 'At', { kind: 'time', required: true }),
    ],
    rest: [
      field(form, 'ownerId', 'Who looks after it', {
        ...{ kind: 'select', choices: colleagues.map(({ id, name }) => [id, name] as const) },
        hint: 'Rapport reminds them where a promised word is late, and where nobody has written for a day.',
      }),
    ],
  }
}
