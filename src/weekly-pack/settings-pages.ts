import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import { blankForm, type Form } from '../web/forms.ts'
import type { KeptRules, PackReader } from './queries.ts'

/** Whether the pack goes out, when and to whom. */
export interface PackSettingsPage {
  problems: FormProblems | null
  /** What a colleague saved in between, or ''. */
  stale: string
  version: string
  isOn: Field
  when: Field[]
  team: Field[]
}

declare module '../web/views.ts' {
  interface Views {
    'weekly-pack/settings': PackSettingsPage
  }
}

/** How the tick of a colleague is called. */
export function readerTick(id: string): string {
  return `reader-${id}`
}

/** What is chosen, as the form holds it. */
export function packRulesValues(
  { isOn, weekday, at, version }: KeptRules,
  team: readonly Pick<PackReader, 'id'>[],
): Form {
  return blankForm({
    ...{ isOn: isOn ? 'yes' : '', weekday: String(weekday), at, version: String(version) },
    ...Object.fromEntries(team.map(({ id }) => [readerTick(id), 'yes'])),
  })
}

export const WEEKDAYS = [
  ...['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
] as const

export function packSettingsPage(
  form: Form,
  colleagues: readonly { id: string; name: string }[],
  stale = '',
): PackSettingsPage {
  const days = WEEKDAYS.map((name, day) => [String(day), name] as const)
  return {
    problems: formProblems(form),
    stale,
    version: form.values.version ?? '0',
    isOn: field(form, 'isOn', 'Send it every week', { kind: 'checkbox' }),
    when: [
      field(form, 'weekday', 'On', { kind: 'select', choices: days }),
      field(form, 'at', 'At', { kind: 'time', hint: 'By the clock of each reader’s place.' }),
    ],
    team: colleagues.map(({ id, name }) => field(form, readerTick(id), name, { kind: 'checkbox' })),
  }
}
