import type { Reader } from '../../db/database.ts'
import type { Day } from '../lib/day.ts'
import type { CustomerWord } from '../organisation/organisation.ts'
import type { Role } from '../staff/staff-member.ts'

/** What can be taken out of Rapport. */
export const EXPORTS = ['customers', 'visits', 'notes', 'people', 'archive'] as const
export type ExportName = (typeof EXPORTS)[number]

/** For whom something is taken out, and what they asked for. */
export interface Asked {
  role: Role
  /** Where they stand: days and times are told as they are there. */
  timeZone: string
  today: Day
  customerWord: CustomerWord
  /** Archived customers too. */
  withArchived: boolean
  /** A photo by its id, where its file is there. */
  photo: (id: string) => Promise<Buffer | undefined>
}

/** One of them: how many it holds, and the file piece by piece. */
export interface Export {
  /** How its file name ends. */
  extension: string
  type: string
  count: (reader: Reader, asked: Asked) => Promise<number>
  pieces: (reader: Reader, asked: Asked) => AsyncIterable<string>
}
