import { asks, cautions, occasions, preferences, promises } from '../../db/schema/facts.ts'
import { feeds } from '../../db/schema/feeds.ts'
import { incidents, incidentUpdates } from '../../db/schema/incidents.ts'
import { houseStandards } from '../../db/schema/house-standards.ts'
import { imports } from '../../db/schema/imports.ts'
import { personInterests } from '../../db/schema/interests.ts'
import { notes } from '../../db/schema/notes.ts'
import { outbox } from '../../db/schema/outbox.ts'
import { customers, people, relationships } from '../../db/schema/people.ts'
import { staff } from '../../db/schema/staff.ts'
import { talkingPoints } from '../../db/schema/talking-points.ts'
import { visits } from '../../db/schema/visits.ts'
import type { Database } from '../../db/database.ts'

/** Where the ids of a route come from, by the first word of its path. */
const TABLES = {
  asks,
  cautions,
  customers,
  feeds,
  'house-standards': houseStandards,
  incidents,
  'incident-updates': incidentUpdates,
  imports,
  interests: personInterests,
  mail: outbox,
  notes,
  occasions,
  people,
  preferences,
  promises,
  relationships,
  staff,
  'talking-points': talkingPoints,
  visits,
} as const

/** Every address that a route has in this database: one for each row, or the path itself. */
export async function addressesOf(database: Database, path: string): Promise<string[]> {
  if (!path.includes(':')) return [path]
  const word = path.split('/')[1] ?? ''
  if (!isKnown(word) || path.replace(':id', '').includes(':')) return []
  const table = TABLES[word]
  const rows = await database.read.select({ id: table.id }).from(table)
  return rows.map(({ id }) => path.replace(':id', id))
}

function isKnown(word: string): word is keyof typeof TABLES {
  return word in TABLES
}
