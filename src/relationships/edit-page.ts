import { provenance } from '../facts/pages.ts'
import { possessive } from '../lib/text.ts'
import { calledName } from '../people/names.ts'
import { conflictBetween, type Conflict } from '../web/conflict.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import { factUrl, personUrl } from '../web/urls.ts'
import { leaving, onTheWayBack } from '../web/way-back.ts'
import type { RelationshipRow } from './edge-queries.ts'
import { relationFields, relationshipValues, type RelationFields } from './relation-fields.ts'

/** The form that corrects what somebody is to another. */
export interface RelationshipPage {
  title: string
  back: { href: string; label: string }
  action: string
  problems: FormProblems | null
  conflict: Conflict | null
  from: string
  version: string
  relation: RelationFields
  endedOn: Field
  provenance: Field[]
  /** Where to send that it has ended, or '' where it has. */
  ending: string
  removal: string
}

declare module '../web/views.ts' {
  interface Views {
    'relationships/edit': RelationshipPage
  }
}

interface RelationshipFacts {
  seesManagers: boolean
  /** The page that the form was opened from to come back to. */
  wayBack: string | undefined
  /** What is saved now, where it is not what the form was opened at. */
  theirs?: RelationshipRow
}

/** The page on which a relationship is corrected, ended or taken away. */
export function relationshipPage(
  row: RelationshipRow,
  form: Form,
  { seesManagers, wayBack, theirs }: RelationshipFacts,
): RelationshipPage {
  const { person, related } = row
  const owner = form.values.from === related.id ? related : person
  const relation = relationFields(form, `To ${calledName(person)}, ${calledName(related)} is`)
  const endedOn = field(form, 'endedOn', 'Ended on', { kind: 'date', hint: 'Empty while it lasts.' })
  const address = factUrl('relationships', row.id)
  return {
    title: `What ${calledName(related)} is to ${calledName(person)}`,
    back: leaving(wayBack, { href: personUrl(owner.id), label: calledName(owner) }),
    action: onTheWayBack(address, wayBack),
    problems: formProblems(form),
    conflict: theirs
      ? conflictBetween(labelsOf(relation, endedOn), form.values, relationshipValues(theirs))
      : null,
    from: owner.id,
    version: String(theirs?.version ?? form.values.version ?? row.version),
    relation,
    endedOn,
    provenance: provenance(form, seesManagers),
    ending: row.endedOn ? '' : onTheWayBack(`${address}/ending`, wayBack),
    removal: onTheWayBack(`${address}/removal`, wayBack),
  }
}

/** "Elena is Ray's wife" */
export function inWords({ person, related }: RelationshipRow, word: string): string {
  return `${calledName(related)} is ${possessive(calledName(person))} ${word}`
}

function labelsOf({ kind, word, since }: RelationFields, endedOn: Field): { name: string; label: string }[] {
  const parts = ['Day', 'Month', 'Year'].map((part) => ({
    name: since.name + part,
    label: `${since.label}: ${part.toLowerCase()}`,
  }))
  return [kind, word, ...parts, endedOn]
}
