import { GivenUp } from '../lib/aside.ts'
import type { Day } from '../lib/day.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { Site } from '../web/site.ts'
import { addImport, type NewImport } from './commands.ts'
import type { ImportId } from './import.ts'
import { fileOf } from './incoming/files.ts'
import { withPhotosKept } from './incoming/keep-photos.ts'
import { lookThrough } from './look-through.ts'
import { rememberedMapping } from './mapping/queries.ts'
import { cardsAside } from './read-cards.ts'
import { memberListAside } from './read-member-list.ts'
import type { ColumnUse } from './reading/columns.ts'
import type { Found, Surveying } from './survey-list.ts'
import { begin, logBroken } from './work.ts'

/** A list whose file has arrived under its id. */
export interface Arrival {
  id: ImportId
  fileName: string
  staffId: StaffId
  now: Date
}

/** Keeps that a list has arrived, with what its columns were taken for before; or says why its file cannot be used. */
export async function takeIn(
  { database, log }: Pick<Site, 'database' | 'log'>,
  surveying: Surveying,
  { id, fileName, ...hand }: Arrival,
): Promise<Pick<NewImport, 'kind' | 'mapping'> | { refused: string }> {
  const looked = await lookedOver(surveying, log)
  if ('refused' in looked) return looked
  const { kind, headings } = looked.found
  const mapping = kind === 'table' ? await rememberedMapping(database.read, headings) : null
  await database.write((tx) => addImport(tx, { id, fileName, ...looked.found, mapping }, hand))
  return { kind, mapping }
}

/** Begins to look through a list of which it is settled what its columns are; vCards have none. */
export function beginLookingThrough(
  { database, log, dataFolder }: Pick<Site, 'database' | 'log' | 'dataFolder'>,
  { id, mapping }: { id: ImportId; mapping: ColumnUse[] | null },
  { today, now }: { today: Day; now: Date },
): Promise<void> {
  const path = fileOf(dataFolder, id)
  const reading = mapping
    ? memberListAside({ path, mapping, today })
    : withPhotosKept(cardsAside({ path, today }), dataFolder, id)
  return begin(id, log, () => lookThrough(database, id, reading, { now }))
}

async function lookedOver(
  surveying: Surveying,
  log: Site['log'],
): Promise<{ found: Found } | { refused: string }> {
  try {
    const { value: looked } = await surveying.next()
    return looked ?? { refused: SENTENCES.broken }
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error
    logBroken(log, null, error)
    return { refused: SENTENCES[error.why] }
  } finally {
    await surveying.return()
  }
}

const SENTENCES: Readonly<Record<GivenUp['why'], string>> = {
  'too slow':
    'Reading this file took so long that it was given up. Please save it as a CSV file anew, or split it.',
  'too large':
    'There is more in this file than can be read at once. Please split the list and bring it in in parts.',
  broken:
    'This file could not be read, and it is not your fault. Please save it as a CSV file anew and try again.',
}
