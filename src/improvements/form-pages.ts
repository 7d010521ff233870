import { plural } from '../lib/text.ts'
import type { ThemeId } from '../themes/theme.ts'
import { conflictBetween, type Conflict } from '../web/conflict.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import { blankForm, type Form } from '../web/forms.ts'
import { improvementRemovalUrl, improvementsUrl, improvementUrl } from '../web/urls.ts'
import type { Improvement } from './queries.ts'

/** What is to be better, and what is decided about it. */
export interface ImprovementFormPage {
  title: string
  back: { href: string; label: string }
  action: string
  problems: FormProblems | null
  conflict: Conflict | null
  version: string
  what: Field[]
  decided: Field[]
  /** The comments that come along, as the form carries them. */
  carried: string[]
  /** Whether those of the theme come along as well; null where none is chosen. */
  ofTheme: Field | null
  comes: string
  save: string
  /** Where it is taken away; '' for one that is new. */
  removal: string
}

declare module '../web/views.ts' {
  interface Views {
    'improvements/form': ImprovementFormPage
  }
}

interface Choices {
  colleagues: readonly { id: string; name: string }[]
  themes: readonly { id: ThemeId; name: string }[]
}

/** An improvement as its form holds it. */
export function improvementValues(improvement: Improvement): Form {
  const { title, youSaid, themeId, decision, reason, ownerId, version } = improvement
  return blankForm({
    ...{ title, youSaid, themeId: themeId ?? '', decision: decision ?? '', reason: reason ?? '' },
    ...{ ownerId: ownerId ?? '', version: String(version) },
  })
}

/** The page that puts one on the board, with the comments that it begins with. */
export function newImprovementPage(
  form: Form,
  choices: Choices,
  begins: { carried: readonly string[]; ofTheme: number },
): ImprovementFormPage {
  const theme = choices.themes.find(({ id }) => id === form.values.themeId)
  return {
    ...partsOf(form, choices),
    ...{ title: 'Make something better', back: { href: improvementsUrl(), label: 'Improvements' } },
    ...{ action: improvementsUrl(), conflict: null, version: '0', save: 'Put it on the board', removal: '' },
    carried: [...begins.carried],
    comes: begins.carried.length > 0 ? `${plural(begins.carried.length, 'comment')} come along.` : '',
    ofTheme:
      theme && begins.ofTheme > 0
        ? field(form, 'allOfTheme', `With the ${plural(begins.ofTheme, 'comment')} about ${theme.name}`, {
            kind: 'checkbox',
          })
        : null,
  }
}

/** The page that rewords one, or decides about it; `saved` is what a colleague saved in between. */
export function editImprovementPage(
  { id, title }: Improvement,
  form: Form,
  choices: Choices,
  saved?: Form,
): ImprovementFormPage {
  const parts = partsOf(form, choices)
  return {
    ...parts,
    ...{ title: 'What is to be better', back: { href: improvementUrl(id), label: title } },
    action: improvementUrl(id),
    conflict: saved ? conflictBetween([...parts.what, ...parts.decided], form.values, saved.values) : null,
    version: (saved ?? form).values.version ?? '0',
    ...{ carried: [], ofTheme: null, comes: '', save: 'Save', removal: improvementRemovalUrl(id) },
  }
}

function partsOf(form: Form, { colleagues, themes }: Choices) {
  const nobody = ['', 'Nobody yet'] as const
  const named = colleagues.map(({ id, name }) => [id, name] as const)
  const none = ['', 'None'] as const
  return {
    problems: formProblems(form),
    what: [
      field(form, 'title', 'What is to be better', {
        ...{ required: true, autofocus: true, placeholder: 'Carts when they are needed' },
      }),
      field(form, 'youSaid', 'You said', {
        ...{ kind: 'textarea', rows: 2, required: true },
        ...{ placeholder: 'You wait for a cart, and nobody says how long.' },
        hint: 'In a sentence and without names: everybody reads it, and later those who said it.',
      }),
      field(form, 'themeId', 'Theme', {
        ...{ kind: 'select', choices: [none, ...themes.map(({ id, name }) => [id, name] as const)] },
      }),
    ],
    decided: [
      field(form, 'decision', 'Decided', {
        kind: 'select',
        choices: [
          ['', 'Not yet'],
          ['do', 'We do it'],
          ['not now', 'Not now'],
        ],
      }),
      field(form, 'ownerId', 'Who sees to it', { kind: 'select', choices: [nobody, ...named] }),
      field(form, 'reason', 'Why', {
        ...{ kind: 'textarea', rows: 2 },
        hint: 'For what is not done now, at least: colleagues read it.',
      }),
    ],
  }
}
