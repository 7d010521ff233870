import { conflictBetween, type Conflict } from '../web/conflict.ts'
import { formProblems, type FormProblems } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import { editPersonUrl, erasureUrl, personUrl } from '../web/urls.ts'
import { leaving, onTheWayBack } from '../web/way-back.ts'
import { calledName } from './names.ts'
import type { MinorsLimit } from './minors.ts'
import { labelsOf, personFields, personValues, type PersonFields } from './person-fields.ts'
import type { PersonRow } from './queries.ts'

/** The form that corrects what we know of a person. */
export interface PersonFormPage {
  title: string
  back: { href: string; label: string }
  action: string
  problems: FormProblems | null
  conflict: Conflict | null
  version: string
  fields: PersonFields
  erasure: { href: string; label: string } | null
}

declare module '../web/views.ts' {
  interface Views {
    'people/edit': PersonFormPage
  }
}

interface PersonFormFacts {
  maySetSensitiveTime: boolean
  mayErase: boolean
  limit: MinorsLimit
  /** The page that the form was opened from to come back to. */
  wayBack: string | undefined
  /** What is saved now, where it is not what the form was opened at. */
  theirs?: PersonRow
}

/** The page on which a person who is no customer is corrected. */
export function personFormPage(
  person: PersonRow,
  form: Form,
  { maySetSensitiveTime, mayErase, limit, wayBack, theirs }: PersonFormFacts,
): PersonFormPage {
  const fields = personFields(form, { of: limit, maySetSensitiveTime })
  return {
    title: `What we know of ${calledName(person)}`,
    back: leaving(wayBack, { href: personUrl(person.id), label: calledName(person) }),
    action: onTheWayBack(editPersonUrl(person.id), wayBack),
    problems: formProblems(form),
    conflict: theirs
      ? conflictBetween(labelsOf(fields), form.values, personValues(theirs, limit.today))
      : null,
    version: String(theirs?.version ?? form.values.version ?? person.version),
    fields,
    erasure: mayErase ? { href: erasureUrl(person.id, false), label: `Erase ${calledName(person)}` } : null,
  }
}
