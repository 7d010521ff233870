import type { ColumnKind } from './content.ts'

/** The version of how an archive is written down. What stands in its tables has a version of its own, `schema`. */
export const FORMAT = 1

/** What an archive says of itself before everything else. */
export interface ArchiveHead {
  product: 'Rapport'
  format: number
  /** The last migration of the database that it was made from. */
  schema: string
  /** The columns of each table, with what their values are. */
  tables: Record<string, Record<string, ColumnKind>>
}

/** What stands at its end: that it is whole. */
export interface ArchiveEnd {
  rows: number
  /** SHA-256 of every line before. */
  sha256: string
}

/** Thrown with a sentence for whoever reads an archive back; nothing has been written then. */
export class ArchiveRefused extends Error {}

/** The section of the photos, beside those of the tables. */
export const PHOTOS = 'photos'

/** A photo as the archive holds it: its id, and the bytes of its WebP file in Base64. */
export interface ArchivedPhoto {
  id: string
  webp: string
}
