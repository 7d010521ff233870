import { choicesOf, field, partialDateField, type Field, type PartialDateField } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import type { RelationshipRow } from './edge-queries.ts'
import { RELATIONSHIP_KINDS } from './relationship.ts'

/** What somebody is to another, as fields. */
export interface RelationFields {
  kind: Field
  word: Field
  since: PartialDateField
}

/** The fields of a relationship; `label` asks what somebody is to whom. */
export function relationFields(form: Form, label: string): RelationFields {
  return {
    kind: field(form, 'kind', label, {
      kind: 'select',
      required: true,
      choices: [['', 'Choose'], ...choicesOf(RELATIONSHIP_KINDS)],
    }),
    word: field(form, 'word', 'In our own word', {
      hint: 'If it says more: “stepson”, “caddie”, “best friend”.',
    }),
    since: partialDateField(form, 'since', 'Since', 'For a couple, the day they married.'),
  }
}

/** A relationship as its form holds it. */
export function relationshipValues(row: RelationshipRow): Record<string, string> {
  return {
    kind: row.kind,
    word: row.word ?? '',
    sinceDay: textOf(row.sinceDay),
    sinceMonth: textOf(row.sinceMonth),
    sinceYear: textOf(row.sinceYear),
    endedOn: row.endedOn ?? '',
    audience: row.audience,
    howWeKnow: row.howWeKnow,
    forThemAlone: row.forThemAlone ? 'yes' : '',
    version: String(row.version),
  }
}

function textOf(part: number | null): string {
  return part === null ? '' : String(part)
}
