import { groupedBy } from '../../lib/grouping.ts'
import { capitalised } from '../../lib/text.ts'
import { whenInWords } from '../../lib/words-for-time.ts'
import { conflictBetween, type Conflict } from '../../web/conflict.ts'
import { field, formProblems, type Field, type FormProblems } from '../../web/field.ts'
import { blankForm, type Form } from '../../web/forms.ts'
import type { Pill } from '../../web/fragments.ts'
import { editIncidentUpdateUrl, incidentUpdatesUrl, incidentUpdateUrl, incidentUrl } from '../../web/urls.ts'
import { standingFields } from '../form-pages.ts'
import type { Incident } from '../queries.ts'
import { promiseInWords, statusInWords, type Looked } from '../wording.ts'
import type { IncidentUpdate, UpdateVersion } from './queries.ts'

/** A word on the timeline. */
export interface TimelineEntry {
  id: string
  when: string
  who: string
  text: string
  pills: Pill[]
  /** What it said before, the earliest first. */
  before: { text: string; until: string }[]
  /** Where it is corrected, for whoever may; or ''. */
  edit: string
}

/** The form that writes the next word. */
export interface UpdateForm {
  action: string
  /** Shut once it is over: little is left to say. */
  isOpen: boolean
  problems: FormProblems | null
  text: Field
  standing: Field[]
  part: Field
  ticks: Field[]
}

/** An update to correct. */
export interface UpdateCorrectionPage {
  back: { href: string; label: string }
  action: string
  problems: FormProblems | null
  conflict: Conflict | null
  version: string
  fields: Field[]
}

declare module '../../web/views.ts' {
  interface Views {
    'incidents/_entry': TimelineEntry
    'incidents/_update-form': UpdateForm
    'incidents/update': UpdateCorrectionPage
  }
}

/** The timeline, the latest first. */
export function timeline(
  updates: readonly IncidentUpdate[],
  versions: readonly UpdateVersion[],
  { mayRun, ...looked }: Looked & { mayRun: boolean },
): TimelineEntry[] {
  const earlier = groupedBy(versions, ({ updateId }) => updateId)
  return updates.map((update) => ({
    id: `update-${update.id}`,
    when: capitalised(whenInWords(update.writtenAt, looked)),
    who: `${update.by}, ${update.part}`,
    text: update.text,
    pills: pillsOf(update),
    before: (earlier.get(update.id) ?? []).map(({ text, by, at }) => ({
      text,
      until: `until ${by} corrected it ${whenInWords(at, looked)}`,
    })),
    edit: mayRun ? editIncidentUpdateUrl(update.id) : '',
  }))
}

function pillsOf({ status, statusBefore, isForColleagues, mailedAt }: IncidentUpdate): Pill[] {
  return [
    ...(status === statusBefore ? [] : [{ text: statusInWords(status), tone: 'blue' as const }]),
    ...(isForColleagues ? [{ text: 'For colleagues only', tone: 'sand' as const }] : []),
    ...(mailedAt ? [{ text: 'Sent to those affected', tone: 'sand' as const }] : []),
  ]
}

/** The form as it begins: how it stands stays as it is. */
export function blankUpdate({ status }: Incident, part: string): Form {
  return blankForm({ status, part })
}

/** The form that writes the next word. */
export function updateForm(incident: Incident, form: Form, looked: Looked): UpdateForm {
  const promise = promiseInWords(incident, looked)
  return {
    action: incidentUpdatesUrl(incident.id),
    isOpen: incident.overAt === null || Object.keys(form.errors).length > 0,
    problems: formProblems(form),
    text: field(form, 'text', 'What is new', {
      ...{ kind: 'textarea', required: true, rows: 3 },
      hint: `In plain words, and without names.${promise ? ` ${promise}.` : ''}`,
    }),
    standing: standingFields(form),
    part: partField(form),
    ticks: [
      field(form, 'mailsThem', 'Send it to those affected', {
        kind: 'checkbox',
        hint: 'To whoever allows mail. Colleagues get it at once, customers five minutes later or once the hours for mails begin: until then it can be taken back.',
      }),
      colleaguesField(form),
    ],
  }
}

/** An update as its form holds it. */
export function updateValues({ text, part, isForColleagues, version }: IncidentUpdate): Form {
  const tick: Record<string, string> = isForColleagues ? { isForColleagues: 'yes' } : {}
  return blankForm({ text, part, version: String(version), ...tick })
}

/** The page that corrects one; `saved` is what a colleague saved in between. */
export function updateCorrectionPage(
  { id, title }: Pick<Incident, 'id' | 'title'>,
  update: IncidentUpdate,
  form: Form,
  saved?: Form,
): UpdateCorrectionPage {
  const fields = [
    field(form, 'text', 'What it says', { kind: 'textarea', required: true, rows: 5, autofocus: true }),
    partField(form),
    colleaguesField(form),
  ]
  return {
    back: { href: incidentUrl(id), label: title },
    action: incidentUpdateUrl(update.id),
    problems: formProblems(form),
    conflict: saved ? conflictBetween(fields, form.values, saved.values) : null,
    version: (saved ?? form).values.version ?? '0',
    fields,
  }
}

function partField(form: Form): Field {
  return field(form, 'part', 'Your part in it', {
    ...{ required: true, list: 'parts' },
    hint: 'Manager, engineer, front desk: it stands beside your name.',
  })
}

function colleaguesField(form: Form): Field {
  return field(form, 'isForColleagues', 'For colleagues only', {
    kind: 'checkbox',
    hint: 'Neither on the public page nor in a mail.',
  })
}
