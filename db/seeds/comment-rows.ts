import type { CommentId } from '../../src/comments/comment.ts'
import { READY_MADE_THEMES } from '../../src/themes/ready-made.ts'
import { suggestedThemes, type ThemeWords } from '../../src/themes/theme.ts'
import { daysAgo, type SeedHeard } from './language.ts'
import { dayFrom, wallInstant } from './relative-days.ts'
import { personNamed, type Rows } from './rows.ts'
import { notedOn, type Club } from './world.ts'
import type { CustomerId } from '../../src/people/person.ts'

const BEGUN = daysAgo(370)
/** What came since then is still to be sorted. */
const SORTED_UNTIL = daysAgo(8)

/** Where the words suggest what was not meant, and a manager said so. */
const MISTAKEN: readonly (readonly [words: string, theme: string])[] = [
  ['We talked for ten minutes', 'Waiting'],
  ['Table 6 and a pot', 'How we are with people'],
]

/** Writes down the themes of the house. */
export function addThemes(rows: Rows, club: Club): void {
  const at = notedOn(club, BEGUN)
  const addedById = club.staffId('Mara')
  for (const { name, words } of READY_MADE_THEMES)
    rows.themes.push({ id: club.id(), name, words, addedById, addedAt: at, changedAt: at, version: 1 })
}

/** Writes down what members said elsewhere than in a survey. */
export function addHeard(rows: Rows, club: Club, heard: readonly SeedHeard[]): void {
  for (const { on, by, channel, member, tone, words } of heard) {
    const id: CommentId & (typeof rows.heardComments)[number]['id'] = club.id()
    const at = notedOn(club, on)
    rows.heardComments.push({
      ...{ id, placeId: club.placeId, channel, day: dayFrom(club, on), words, audience: 'managers' },
      customerId: member ? (personNamed(rows, member) as CustomerId) : null,
      ...{ writtenById: club.staffId(by), writtenAt: at, changedAt: at, version: 1 },
    })
    if (tone) rows.commentTones.push({ id: club.id(), commentId: id, tone, byId: club.staffId(by), at })
  }
}

/** Gives what was said until a week ago the themes that its words suggest, as a manager did then. */
export function addCommentThemes(rows: Rows, club: Club): void {
  const sortedUntil = wallInstant(club, SORTED_UNTIL, '00:00')
  const byId = club.staffId('Mara')
  const themes = rows.themes.map(({ id, name, words }): ThemeWords => ({ id, name, words }))
  for (const { id, words, at } of everythingSaid(rows).filter((said) => said.at < sortedUntil))
    for (const { id: themeId, name } of suggestedThemes(words, themes)) {
      const answer = MISTAKEN.some(([of, theme]) => theme === name && words.includes(of))
        ? 'does not'
        : 'belongs'
      rows.commentThemes.push({ id: club.id(), commentId: id, themeId, answer, byId, at })
    }
}

interface Said {
  id: CommentId
  words: string
  at: Date
}

/** All that members said, wherever they did. */
export function everythingSaid({ surveyAnswers, affectedCustomers, heardComments }: Rows): Said[] {
  const said = (id: string, words: string | null | undefined, at: Date): Said[] =>
    words ? [{ id: id as CommentId, words, at }] : []
  return [
    ...surveyAnswers.flatMap(({ id, text, choices, answeredAt }) =>
      choices ? [] : said(id, text, answeredAt),
    ),
    ...affectedCustomers.flatMap(({ id, reply, addedAt }) => said(id, reply, addedAt)),
    ...heardComments.flatMap(({ id, words, writtenAt }) => said(id, words, writtenAt)),
  ]
}
