import { customersCsv } from './csv/customers.ts'
import { notesCsv } from './csv/notes.ts'
import { visitsCsv } from './csv/visits.ts'
import type { Export, ExportName } from './export.ts'
import { peopleCards } from './vcard/people.ts'

/** Everything that can be taken out, by its name. */
export const EXPORT_BY_NAME: Readonly<Record<ExportName, Export>> = {
  customers: customersCsv,
  visits: visitsCsv,
  notes: notesCsv,
  people: peopleCards,
}
