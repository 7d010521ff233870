import { conflictBetween, type Conflict } from '../web/conflict.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import { blankForm, type Form } from '../web/forms.ts'
import type { Empty } from '../web/fragments.ts'
import {
  editHouseStandardUrl,
  houseStandardMoveUrl,
  houseStandardRemovalUrl,
  houseStandardUrl,
} from '../web/urls.ts'
import type { HouseStandard } from './queries.ts'

/** How we do things here. */
export interface HouseStandardsPage {
  lede: string
  rows: StandardRow[]
  empty: Empty | null
  /** The form that adds one, for whoever may. */
  add: { problems: FormProblems | null; text: Field } | null
}

export interface StandardRow {
  text: string
  /** True for the one that is talked through today. */
  isToday: boolean
  /** What may be done about it; null for whoever may not. */
  acts: { edit: string; removal: string; up: string } | null
}

/** One to correct. */
export interface EditStandardPage {
  action: string
  problems: FormProblems | null
  conflict: Conflict | null
  version: string
  text: Field
}

declare module '../web/views.ts' {
  interface Views {
    'house-standards/house-standards': HouseStandardsPage
    'house-standards/edit': EditStandardPage
  }
}

export interface StandardsFacts {
  standards: readonly HouseStandard[]
  today: HouseStandard | undefined
  mayRun: boolean
  form: Form
}

/** The page of all. */
export function houseStandardsPage({ standards, today, mayRun, form }: StandardsFacts): HouseStandardsPage {
  return {
    lede: standards.length > 0 ? 'One a day is talked through on Line-up, each in its turn.' : '',
    rows: standards.map(({ id, text }, at) => ({
      text,
      isToday: id === today?.id,
      acts: mayRun
        ? {
            edit: editHouseStandardUrl(id),
            removal: houseStandardRemovalUrl(id),
            up: at > 0 ? houseStandardMoveUrl(id) : '',
          }
        : null,
    })),
    empty: standards.length > 0 ? null : NONE,
    add: mayRun ? { problems: formProblems(form), text: textField(form) } : null,
  }
}

/** A standard as its form holds it. */
export function standardValues({ text, version }: HouseStandard): Form {
  return blankForm({ text, version: String(version) })
}

/** The page that corrects one; `saved` is what a colleague saved in between. */
export function editStandardPage(id: string, form: Form, saved?: Form): EditStandardPage {
  const text = textField(form)
  return {
    action: houseStandardUrl(id),
    problems: formProblems(form),
    conflict: saved ? conflictBetween([text], form.values, saved.values) : null,
    version: (saved ?? form).values.version ?? '0',
    text,
  }
}

function textField(form: Form): Field {
  return field(form, 'text', 'How we do it here', {
    ...{ required: true, placeholder: 'We say the name within ten seconds.' },
    hint: 'In one sentence that one can do today.',
  })
}

const NONE: Empty = {
  title: 'No standards yet',
  text: 'How you greet, how soon you answer, how you say goodbye: a sentence each, and one a day on Line-up.',
  action: null,
}
