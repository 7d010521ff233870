import type { Reader } from '../../db/database.ts'
import { commentsBetween, themeAnswersOf, type Comment } from '../comments/queries.ts'
import { themesBetween } from '../comments/theme-counts-queries.ts'
import type { Day } from '../lib/day.ts'
import type { Role } from '../staff/staff-member.ts'
import { themesByName } from '../themes/queries.ts'
import { trendsOf, typicalOf, weeksBefore, type Span, type ThemeTrend } from './pack.ts'
import { withoutNames } from './queries.ts'

/** What customers said in a week, counted, and beside the weeks before. */
export interface Pack {
  week: Span
  comments: number
  praise: number
  complaints: number
  /** How many there were in each of the weeks before, the latest first. */
  before: number[]
  /** Comments that nobody has given a theme. */
  withoutTheme: number
  themes: ThemeTrend[]
  /** Without names. */
  typical: { words: string; tone: Comment['tone'] }[]
}

/** The pack that is for a day: the seven days before it. */
export async function packFor(
  reader: Reader,
  { day, timeZone, role }: { day: Day; timeZone: string; role: Role },
): Promise<Pack> {
  const weeks = weeksBefore(day, timeZone)
  const [week, ...earlier] = weeks
  if (!week) throw new Error('There is no week before a day')
  const comments = await commentsBetween(reader, week, role)
  const before = await Promise.all(
    earlier.map(async (span) => (await commentsBetween(reader, span, role)).length),
  )
  const counts = await Promise.all(
    weeks.map((span) => themesBetween(reader, { ...span, placeId: null }, role)),
  )
  const typical = typicalOf(comments, await themesByName(reader))
  return {
    ...{ week, comments: comments.length, before, themes: trendsOf(counts) },
    praise: comments.filter(({ tone }) => tone === 'praise').length,
    complaints: comments.filter(({ tone }) => tone === 'complaint').length,
    withoutTheme: await countWithoutTheme(reader, comments),
    typical: await Promise.all(
      typical.map(async (comment) => ({
        words: await withoutNames(reader, comment),
        tone: comment.tone,
      })),
    ),
  }
}

async function countWithoutTheme(reader: Reader, comments: readonly Comment[]): Promise<number> {
  const answers = await themeAnswersOf(
    reader,
    comments.map(({ id }) => id),
  )
  const sorted = new Set(
    answers.filter(({ answer }) => answer === 'belongs').map(({ commentId }) => commentId),
  )
  return comments.filter(({ id }) => !sorted.has(id)).length
}
