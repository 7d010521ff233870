import { archivePieces } from '../../db/archive/write.ts'
import { customersCsv } from './csv/customers.ts'
import { notesCsv } from './csv/notes.ts'
import { visitsCsv } from './csv/visits.ts'
import type { Export, ExportName } from './export.ts'
import { peopleCards } from './vcard/people.ts'
import { peopleToTakeOut } from './vcard/person-queries.ts'

/** All that is remembered, for another Rapport to read back. */
const archive: Export = {
  extension: 'json',
  type: 'json',
  count: peopleToTakeOut,
  pieces: (reader, { photo }) => archivePieces(reader, photo),
}

/** Everything that can be taken out, by its name. */
export const EXPORT_BY_NAME: Readonly<Record<ExportName, Export>> = {
  customers: customersCsv,
  visits: visitsCsv,
  notes: notesCsv,
  people: peopleCards,
  archive,
}
