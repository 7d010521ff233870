/** What a colleague saved in between, beside what was typed: nothing is overwritten, nothing typed is lost. */
export interface Conflict {
  text: string
  rows: { label: string; yours: string; theirs: string }[]
}

declare module './views.ts' {
  interface Views {
    'shared/_conflict': Conflict
  }
}

/** The fields that differ between what was typed and what is saved now. */
export function conflictBetween(
  fields: readonly { name: string; label: string }[],
  yours: Record<string, string>,
  theirs: Record<string, string>,
): Conflict {
  const rows = fields
    .map(({ name, label }) => ({ label, yours: yours[name] ?? '', theirs: theirs[name] ?? '' }))
    .filter((row) => row.yours !== row.theirs)
  return {
    text: 'A colleague saved this while you were writing. Nothing of yours is lost: compare, mend below, and save again.',
    rows,
  }
}
