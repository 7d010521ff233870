import { eq } from 'drizzle-orm'
import type { Reader } from '../../../db/database.ts'
import { imports, listMappings } from '../../../db/schema/imports.ts'
import { staff } from '../../../db/schema/staff.ts'
import type { ImportId } from '../import.ts'
import type { ColumnUse } from '../reading/columns.ts'
import type { Survey } from '../reading/survey.ts'
import { fingerprintOf } from './fingerprint.ts'

/** What the columns of lists with these headings are taken for, where that is remembered. */
export async function rememberedMapping(
  reader: Reader,
  headings: readonly string[],
): Promise<ColumnUse[] | null> {
  return (await remembered(reader, headings))?.mapping ?? null
}

/** A mapping that is remembered, and who settled it. */
export interface RememberedMapping {
  mapping: ColumnUse[]
  keptBy: string
  keptAt: Date
}

/** The mapping that is remembered for lists with these headings. */
export async function remembered(
  reader: Reader,
  headings: readonly string[],
): Promise<RememberedMapping | undefined> {
  const [row] = await reader
    .select({ mapping: listMappings.mapping, keptBy: staff.name, keptAt: listMappings.keptAt })
    .from(listMappings)
    .innerJoin(staff, eq(staff.id, listMappings.keptById))
    .where(eq(listMappings.headings, fingerprintOf(headings)))
  return row
}

/** What was found when a list was looked over; null once it is brought in. */
export async function surveyOfList(reader: Reader, id: ImportId): Promise<Survey | null> {
  const [row] = await reader.select({ survey: imports.survey }).from(imports).where(eq(imports.id, id))
  return row?.survey ?? null
}
