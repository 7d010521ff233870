import { suggestedThemes, type ThemeWords } from '../themes/theme.ts'
import { onTheWayBack } from '../web/way-back.ts'
import { commentThemeUrl } from '../web/urls.ts'
import type { Comment, SaidOfTheme } from './queries.ts'

/** The themes of a comment: those that it has, and those that its words suggest. */
export interface CommentThemes {
  has: { name: string; removal: string; label: string }[]
  suggested: { name: string; because: string; addition: string; removal: string }[]
}

/** What there is to sort a comment by. */
export interface Sorting {
  themes: readonly ThemeWords[]
  answers: readonly SaidOfTheme[]
  /** The page to come back to, or undefined for the comment's own. */
  back: string | undefined
}

/** The themes of a comment; one that was said not to belong there is not suggested again. */
export function commentThemes({ id, words }: Pick<Comment, 'id' | 'words'>, sorting: Sorting): CommentThemes {
  const own = sorting.answers.filter(({ commentId }) => commentId === id)
  const answered = new Set(own.map(({ themeId }) => themeId))
  const stepTo = (themeId: string, step: 'addition' | 'removal') =>
    onTheWayBack(commentThemeUrl(id, themeId, step), sorting.back)
  return {
    has: own
      .filter(({ answer }) => answer === 'belongs')
      .map(({ themeId, name }) => ({
        name,
        removal: stepTo(themeId, 'removal'),
        label: `Take off: ${name}`,
      })),
    suggested: suggestedThemes(words, sorting.themes)
      .filter((theme) => !answered.has(theme.id))
      .map(({ id: themeId, name, because }) => ({
        ...{ name, because: because.map((word) => `“${word}”`).join(', ') },
        ...{ addition: stepTo(themeId, 'addition'), removal: stepTo(themeId, 'removal') },
      })),
  }
}
