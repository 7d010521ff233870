import type { CustomerWord } from '../organisation/organisation.ts'
import type { Day } from '../lib/day.ts'
import { conflictBetween, type Conflict } from '../web/conflict.ts'
import { choicesOf, field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import { blankForm, type Form } from '../web/forms.ts'
import { TONES, WAYS_HEARD } from './comment.ts'
import type { HeardComment } from './heard-queries.ts'

/** What was said elsewhere than in a survey, to write down or to correct. */
export interface HeardPage {
  title: string
  back: string
  action: string
  problems: FormProblems | null
  conflict: Conflict | null
  version: string
  words: Field
  /** Who may have said it, one of whom is chosen. */
  who: { value: string; label: string; isChosen: boolean }[]
  whoError: string
  find: Field
  nobody: string
  when: Field[]
  rest: Field[]
}

declare module '../web/views.ts' {
  interface Views {
    'comments/heard': HeardPage
  }
}

export interface HeardFacts {
  title: string
  action: string
  back: string
  form: Form
  word: CustomerWord
  /** Who is chosen already, and who was found; undefined where nobody was sought. */
  chosen: Somebody | null
  found?: readonly Somebody[]
  places: readonly { id: string; name: string }[]
  /** What a colleague saved in between. */
  saved?: Form
}

/** Somebody who may have said it, with what tells them apart. */
export interface Somebody {
  id: string
  name: string
  tells: string
}

/** A form as it begins: said today, at the desk, for managers. */
export function blankHeard(today: Day, placeId: string, customerId: string): Form {
  return blankForm({ day: today, channel: 'at the desk', audience: 'managers', placeId, customerId })
}

/** What was written down, as its form holds it. */
export function heardValues(heard: HeardComment): Form {
  const { words, channel, day, placeId, customerId, audience, version } = heard
  const whose = { customerId: customerId ?? '' }
  return blankForm({ words, channel, day, placeId, audience, version: String(version), ...whose })
}

/** The page of the form. */
export function heardPage(facts: HeardFacts): HeardPage {
  const { title, action, back, form, saved, found } = facts
  const parts = fieldsOf(facts)
  const compared = [parts.words, ...parts.when, ...parts.rest]
  return {
    ...{ title, action, back, problems: formProblems(form) },
    conflict: saved ? conflictBetween(compared, form.values, saved.values) : null,
    version: (saved ?? form).values.version ?? '0',
    who: whoOf(facts),
    whoError: form.errors.customerId ?? '',
    nobody: found?.length === 0 ? 'Nobody is found by that.' : '',
    ...parts,
  }
}

function whoOf({ form, chosen, found = [], word }: HeardFacts): HeardPage['who'] {
  const others = found.filter(({ id }) => id !== chosen?.id)
  const one = form.values.customerId ?? ''
  return [
    ...[...(chosen ? [chosen] : []), ...others].map(({ id, name, tells }) => ({
      ...{ value: id, label: [name, tells].filter(Boolean).join(' · '), isChosen: id === one },
    })),
    { value: '', label: `A ${word} we don’t know`, isChosen: one === '' },
  ]
}

function fieldsOf({ form, places }: HeardFacts): Pick<HeardPage, 'words' | 'find' | 'when' | 'rest'> {
  const placeChoices = places.map(({ id, name }) => [id, name] as const)
  const isNew = form.values.version === undefined || form.values.version === '0'
  const tones = [['', 'Not said'] as const, ...choicesOf(TONES)]
  return {
    words: field(form, 'words', 'What was said', {
      ...{ kind: 'textarea', rows: 5, required: true, autofocus: true },
      hint: 'In their words, as far as you remember them.',
    }),
    find: field(form, 'who', 'Name or number', { placeholder: 'Alvarez' }),
    when: [
      field(form, 'channel', 'How it came', { kind: 'select', choices: choicesOf(WAYS_HEARD) }),
      field(form, 'day', 'On', { kind: 'date', required: true }),
      field(form, 'placeId', 'Where', { kind: 'select', choices: placeChoices }),
    ],
    rest: [
      ...(isNew ? [field(form, 'tone', 'Praise or a complaint', { kind: 'select', choices: tones })] : []),
      field(form, 'audience', 'Who may read it', {
        ...{
          kind: 'select',
          choices: [
            ['managers', 'Managers alone'],
            ['everyone', 'Everybody'],
          ],
        },
      }),
    ],
  }
}
