import type { PersonId } from '../people/person.ts'
import type { Provenance } from './fact.ts'
import type { LoadedFact } from './kind.ts'

/** A row of facts as its form holds it: its own values as text, and where it comes from. */
export function factValues(
  row: Provenance & { id: string; personId: PersonId; version: number },
  own: Record<string, string | number | boolean | null>,
): LoadedFact {
  const { id, personId, version, audience, howWeKnow, forThemAlone } = row
  const values = Object.entries({ ...own, audience, howWeKnow, forThemAlone })
  return {
    id,
    personId,
    version,
    values: Object.fromEntries(values.map(([name, value]) => [name, asText(value)])),
  }
}

function asText(value: string | number | boolean | null): string {
  if (value === true) return 'yes'
  if (value === false || value === null) return ''
  return String(value)
}
