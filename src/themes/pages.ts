import { plural } from '../lib/text.ts'
import { conflictBetween, type Conflict } from '../web/conflict.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import { blankForm, type Form } from '../web/forms.ts'
import type { Empty } from '../web/fragments.ts'
import { commentsUrl, editThemeUrl, themeRemovalUrl, themeUrl } from '../web/urls.ts'
import type { Theme } from './queries.ts'
import type { ThemeId } from './theme.ts'

/** What comments are about, in the house's own words. */
export interface ThemesPage {
  rows: ThemeRow[]
  empty: Empty | null
  /** Whether the ready-made ones can be added at one press. */
  offersReadyMade: boolean
  problems: FormProblems | null
  fields: Field[]
}

export interface ThemeRow {
  name: string
  words: string
  /** "12 comments", and where they are. */
  comments: string
  href: string
  edit: string
  removal: string
}

/** One to reword. */
export interface EditThemePage {
  action: string
  problems: FormProblems | null
  conflict: Conflict | null
  version: string
  fields: Field[]
}

declare module '../web/views.ts' {
  interface Views {
    'themes/themes': ThemesPage
    'themes/edit': EditThemePage
  }
}

/** The page of all. */
export function themesPage(
  themes: readonly Theme[],
  comments: ReadonlyMap<ThemeId, number>,
  form: Form,
): ThemesPage {
  return {
    rows: themes.map(({ id, name, words }) => ({
      ...{ name, words, edit: editThemeUrl(id), removal: themeRemovalUrl(id) },
      comments: plural(comments.get(id) ?? 0, 'comment'),
      href: commentsUrl({ theme: id }),
    })),
    empty: themes.length > 0 ? null : NONE,
    offersReadyMade: themes.length === 0,
    problems: formProblems(form),
    fields: fieldsOf(form),
  }
}

/** A theme as its form holds it. */
export function themeValues({ name, words, version }: Theme): Form {
  return blankForm({ name, words, version: String(version) })
}

/** The page that rewords one; `saved` is what a colleague saved in between. */
export function editThemePage(id: ThemeId, form: Form, saved?: Form): EditThemePage {
  const fields = fieldsOf(form)
  return {
    action: themeUrl(id),
    problems: formProblems(form),
    conflict: saved ? conflictBetween(fields, form.values, saved.values) : null,
    version: (saved ?? form).values.version ?? '0',
    fields,
  }
}

function fieldsOf(form: Form): Field[] {
  return [
    field(form, 'name', 'Theme', { required: true, placeholder: 'Waiting' }),
    field(form, 'words', 'Words that suggest it', {
      ...{ kind: 'textarea', rows: 3, placeholder: 'wait*, queue, # minutes, esper*' },
      hint: 'With commas between them, in any language. wait* is any word that begins so, # is any number.',
    }),
  ]
}

const NONE: Empty = {
  title: 'No themes yet',
  text: 'A theme is what several comments are about: waiting, price, how we are with people. Add your own, or begin with ours.',
  action: null,
}
