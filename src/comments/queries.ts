import { and, count, desc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { commentThemes, commentTones, themes } from '../../db/schema/comments.ts'
import { customers, people } from '../../db/schema/people.ts'
import { places } from '../../db/schema/places.ts'
import { addDays } from '../lib/day.ts'
import { fold } from '../lib/text.ts'
import { startOfDay } from '../lib/wall-time.ts'
import { readableBy } from '../staff/permissions.ts'
import type { Role } from '../staff/staff-member.ts'
import type { PageOfRows } from '../web/pagination.ts'
import type { Band, Choice } from './choice.ts'
import type { CommentId } from './comment.ts'
import { everyComment, type EveryComment } from './every-queries.ts'

/** A comment with whose it is, where, and what has been made of it. */
export type Comment = Awaited<ReturnType<typeof commentsWhere>>[number]

/** Who reads, and by which clock the days of a choice are meant. */
export interface Reading {
  role: Role
  timeZone: string
}

/** One page of the comments of a choice, the latest first. */
export function commentsOnPage(
  reader: Reader,
  choice: Choice,
  reading: Reading,
  { limit, offset }: PageOfRows,
): Promise<Comment[]> {
  return commentsWhere(reader, reading.role, (comment) => isChosen(comment, choice, reading))
    .limit(limit)
    .offset(offset)
}

/** How many comments a choice has. */
export async function commentCount(reader: Reader, choice: Choice, reading: Reading): Promise<number> {
  const comment = everyComment(reader)
  const [row] = await reader
    .select({ count: count() })
    .from(comment)
    .leftJoin(customers, eq(customers.id, comment.customerId))
    .where(and(mayRead(comment, reading.role), isChosen(comment, choice, reading)))
  return row?.count ?? 0
}

/** A comment, where this role may read it. */
export async function commentById(reader: Reader, id: CommentId, role: Role): Promise<Comment | undefined> {
  const [comment] = await commentsByIds(reader, [id], role)
  return comment
}

/** Those of these comments that are there, and that this role may read, the latest first. */
export function commentsByIds(reader: Reader, ids: readonly CommentId[], role: Role): Promise<Comment[]> {
  return commentsWhere(reader, role, (comment) => inArray(comment.id, [...ids]))
}

/** Everything that came in a span, the latest first. */
export function commentsBetween(reader: Reader, span: { from: Date; until: Date }, role: Role) {
  return commentsWhere(reader, role, (comment) => cameWithin(comment, span))
}

/** True of what came from one moment on and before another. */
export function cameWithin({ at }: EveryComment, { from, until }: { from: Date; until: Date }): SQL {
  return sql`${at} >= ${from.getTime()} and ${at} < ${until.getTime()}`
}

/** True of what somebody of this role may read. */
export function mayRead({ audience }: EveryComment, role: Role): SQL {
  return inArray(audience, [...readableBy(role)])
}

/** Praise or a complaint: as somebody said, else as the number beside it says. */
export function toneOf({ score }: Pick<EveryComment, 'score'>): SQL<'praise' | 'complaint' | 'neither'> {
  return sql`coalesce(${commentTones.tone},
    case when ${score} >= 9 then 'praise' when ${score} <= 6 then 'complaint' else 'neither' end)`
}

function commentsWhere(reader: Reader, role: Role, isMeant: (comment: EveryComment) => SQL | undefined) {
  const comment = everyComment(reader)
  return reader
    .select({
      ...{ id: comment.id, channel: comment.channel, at: comment.at, day: comment.day, words: comment.words },
      ...{ score: comment.score, audience: comment.audience, invitationId: comment.invitationId },
      ...{ customerId: comment.customerId, name: people.name, tier: customers.tier },
      ...{ placeId: comment.placeId, place: places.name, saidTone: commentTones.tone },
      tone: toneOf(comment),
    })
    .from(comment)
    .innerJoin(places, eq(places.id, comment.placeId))
    .leftJoin(people, eq(people.id, comment.customerId))
    .leftJoin(customers, eq(customers.id, comment.customerId))
    .leftJoin(commentTones, eq(commentTones.commentId, comment.id))
    .where(and(mayRead(comment, role), isMeant(comment)))
    .orderBy(desc(comment.at), desc(comment.id))
}

function isChosen(comment: EveryComment, choice: Choice, { timeZone }: Reading): SQL | undefined {
  const { theme, band, channel, placeId, tier, from, until, text } = choice
  return and(
    theme ? isAbout(comment, theme) : undefined,
    band ? isInBand(comment, band) : undefined,
    channel ? eq(comment.channel, channel) : undefined,
    placeId ? eq(comment.placeId, placeId) : undefined,
    tier ? eq(customers.tier, tier) : undefined,
    from ? sql`${comment.at} >= ${startOfDay(from, timeZone).getTime()}` : undefined,
    until ? sql`${comment.at} < ${startOfDay(addDays(until, 1), timeZone).getTime()}` : undefined,
    ...text
      .split(/\s+/u)
      .filter(Boolean)
      .map((word) => says(comment, word)),
  )
}

function isAbout({ id }: EveryComment, theme: Exclude<Choice['theme'], null>): SQL {
  const rest = theme === 'none' ? sql`` : sql`and ${commentThemes.themeId} = ${theme}`
  const isThere = sql`exists (select 1 from ${commentThemes}
    inner join ${themes} on ${themes.id} = ${commentThemes.themeId} and ${isNull(themes.removedAt)}
    where ${commentThemes.commentId} = ${id} and ${eq(commentThemes.answer, 'belongs')} ${rest})`
  return theme === 'none' ? sql`not ${isThere}` : isThere
}

function isInBand({ score }: EveryComment, band: Band): SQL {
  if (band === 'none') return isNull(score)
  const [from, until] = band.split('-')
  return sql`${score} between ${Number(from)} and ${Number(until)}`
}

/** True where the comment holds the word, or the name of whoever said it begins one of its words so. */
function says(comment: EveryComment, word: string): SQL {
  return sql`(instr(lower(${comment.words}), ${word.toLowerCase()}) > 0
    or instr(' ' || ${customers.sortName}, ${` ${fold(word)}`}) > 0)`
}

/** What was said of themes to these comments. */
export async function themeAnswersOf(reader: Reader, ids: readonly CommentId[]) {
  return reader
    .select({
      ...{ commentId: commentThemes.commentId, themeId: themes.id, name: themes.name },
      answer: commentThemes.answer,
    })
    .from(commentThemes)
    .innerJoin(themes, eq(themes.id, commentThemes.themeId))
    .where(and(among(commentThemes.commentId, JSON.stringify(ids)), isNull(themes.removedAt)))
    .orderBy(themes.name)
}

export type SaidOfTheme = Awaited<ReturnType<typeof themeAnswersOf>>[number]
