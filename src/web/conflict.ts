import type { Field } from './field.ts'

/** What a colleague saved in between, beside what was typed: nothing is overwritten, nothing typed is lost. */
export interface Conflict {
  text: string
  rows: { label: string; yours: string; theirs: string }[]
}

/** A field to compare; a choice is shown in its words where they are given. */
export type Compared = Pick<Field, 'name' | 'label'> & Partial<Pick<Field, 'kind' | 'options'>>

declare module './views.ts' {
  interface Views {
    'shared/_conflict': Conflict
  }
}

/** The fields that differ between what was typed and what is saved now. */
export function conflictBetween(
  fields: readonly Compared[],
  yours: Record<string, string>,
  theirs: Record<string, string>,
): Conflict {
  const differing = fields.filter(
    ({ name, kind }) => kind !== 'hidden' && (yours[name] ?? '') !== (theirs[name] ?? ''),
  )
  return {
    text: 'A colleague saved this while you were writing. Nothing of yours is lost: compare, mend below, and save again.',
    rows: differing.map((field) => ({
      label: field.label,
      yours: asRead(field, yours[field.name] ?? ''),
      theirs: asRead(field, theirs[field.name] ?? ''),
    })),
  }
}

function asRead({ kind, options = [] }: Compared, value: string): string {
  if (kind === 'checkbox') return value === '' ? 'No' : 'Yes'
  return options.find((option) => option.value === value)?.label ?? value
}
