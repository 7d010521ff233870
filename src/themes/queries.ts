import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { commentThemes, themes } from '../../db/schema/comments.ts'
import type { ThemeId } from './theme.ts'

export type Theme = Awaited<ReturnType<ReturnType<typeof inOrder>['execute']>>[number]

/** The themes of the house, by name. */
export async function themesByName(reader: Reader): Promise<Theme[]> {
  return inOrder(reader).execute()
}

/** One of them. */
export async function themeById(reader: Reader, id: ThemeId): Promise<Theme | undefined> {
  return (await themesByName(reader)).find((theme) => theme.id === id)
}

/** How many comments each of them has been given. */
export async function commentsByTheme(reader: Reader): Promise<Map<ThemeId, number>> {
  const rows = await reader
    .select({ id: commentThemes.themeId, comments: sql<number>`count(*)` })
    .from(commentThemes)
    .where(eq(commentThemes.answer, 'belongs'))
    .groupBy(commentThemes.themeId)
  return new Map(rows.map(({ id, comments }) => [id, comments]))
}

const inOrder = prepared((reader) =>
  reader
    .select({ id: themes.id, name: themes.name, words: themes.words, version: themes.version })
    .from(themes)
    .where(and(isNull(themes.removedAt)))
    .orderBy(asc(sql`lower(${themes.name})`), asc(themes.id))
    .prepare(),
)
