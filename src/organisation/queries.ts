import { prepared, type Reader } from '../../db/database.ts'
import { kept } from '../../db/kept.ts'
import { settings } from '../../db/schema/settings.ts'
import type { CustomerWord } from './organisation.ts'

export interface Organisation {
  name: string
  customerWord: CustomerWord
  /** Best first. */
  tiers: string[]
  isDemo: boolean
  version: number
}

const onlyRow = prepared((reader) => reader.select().from(settings).prepare())

/** The organisation, or undefined where nobody has set it up. */
export const organisationOf = kept(1, async (reader: Reader): Promise<Organisation | undefined> => {
  const [row] = await onlyRow(reader).execute()
  if (!row) return undefined
  const { organisation: name, customerWord, tiers, demoLoadedAt, version } = row
  return { name, customerWord, tiers, isDemo: demoLoadedAt !== null, version }
})

/** True where the data can be read, whatever is in it; throws where it cannot. */
export async function answersReads(reader: Reader): Promise<true> {
  await onlyRow(reader).execute()
  return true
}
