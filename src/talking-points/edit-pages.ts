import { conflictBetween, type Conflict } from '../web/conflict.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import { blankForm, type Form } from '../web/forms.ts'
import { talkingPointUrl } from '../web/urls.ts'
import { TONE } from './forms.ts'
import type { TalkingPoint } from './queries.ts'
import { daysOf, type Tone } from './talking-point.ts'

/** A talking point to correct. */
export interface EditTalkingPointPage {
  action: string
  problems: FormProblems | null
  conflict: Conflict | null
  version: string
  fields: Field[]
  days: Field[]
  /** How it sounds to those who share each interest. */
  tones: Field[]
  catalogue: string[]
  removal: string
}

declare module '../web/views.ts' {
  interface Views {
    'talking-points/edit': EditTalkingPointPage
  }
}

/** A talking point as its form holds it. */
export function talkingPointForm(point: TalkingPoint, timeZone: string): Form {
  const { text, detail, interests, version } = point
  return blankForm({
    text,
    detail: detail ?? '',
    interests: interests.map(({ name }) => name).join(', '),
    ...daysOf(point, timeZone),
    ...Object.fromEntries(interests.map(({ interestId, tone }) => [TONE + interestId, tone])),
    version: String(version),
  })
}

/** The page of that form; `saved` is what a colleague saved in between. */
export function editTalkingPointPage(
  point: TalkingPoint,
  form: Form,
  catalogue: string[],
  saved?: Form,
): EditTalkingPointPage {
  const tones = point.interests.map(({ interestId, name }) =>
    field(form, TONE + interestId, `To those who are for ${name}, it is`, {
      kind: 'select',
      choices: TONE_WORDS,
    }),
  )
  const fields = mainFields(form)
  const days = [
    field(form, 'fromDay', 'From', { kind: 'date', required: true }),
    field(form, 'untilDay', 'Until the end of', { kind: 'date', required: true }),
  ]
  return {
    action: talkingPointUrl(point.id),
    problems: formProblems(form),
    conflict: saved ? conflictBetween([...fields, ...days, ...tones], form.values, saved.values) : null,
    version: (saved ?? form).values.version ?? '0',
    fields,
    days,
    tones,
    catalogue,
    removal: `${talkingPointUrl(point.id)}/removal`,
  }
}

/** The tones to choose from. */
export const TONE_WORDS: readonly (readonly [Tone, string])[] = [
  ['neutral', 'Just news'],
  ['good', 'Good news'],
  ['bad', 'Bad news'],
]

function mainFields(form: Form): Field[] {
  return [
    field(form, 'text', 'What there is to say', { required: true, autofocus: true }),
    field(form, 'detail', 'More about it', { hint: 'For whoever is asked: “a field goal at the whistle”.' }),
    field(form, 'interests', 'For those who care about', {
      list: 'point-catalogue',
      hint: 'Several with commas between them.',
    }),
  ]
}
