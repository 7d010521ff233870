import {
  choicesOf,
  field,
  formProblems,
  type Field,
  type FormProblems,
  type PartialDateField,
} from '../web/field.ts'
import { conflictBetween, type Compared, type Conflict } from '../web/conflict.ts'
import type { Form } from '../web/forms.ts'
import { factsUrl, factUrl, personUrl } from '../web/urls.ts'
import { onTheWayBack } from '../web/way-back.ts'
import { AUDIENCES, WAYS_WE_KNOW } from './fact.ts'
import type { Control, Suggestions } from './kind.ts'

/** The form of any fact. */
export interface FactForm {
  title: string
  person: { name: string; href: string }
  action: string
  problems: FormProblems | null
  conflict: Conflict | null
  controls: { field: Field | null; date: PartialDateField | null }[]
  provenance: Field[]
  version: string
  suggestions: { id: string; values: string[] }[]
  saveLabel: string
  back: string
  /** Where to send the removal, or '' for a new one. */
  removal: string
  noun: string
}

declare module '../web/views.ts' {
  interface Views {
    'facts/form': FactForm
  }
}

interface FactFormFacts {
  title: string
  noun: string
  nouns: string
  person: { id: string; name: string }
  /** The fact's id, '' for a new one. */
  id: string
  form: Form
  controls: Control[]
  suggestions: Suggestions
  seesManagers: boolean
  /** The page that the form was opened from to come back to. */
  wayBack: string | undefined
  /** What is saved now, where it is not what the form was opened at. */
  theirs?: { values: Record<string, string>; version: number }
}

/** The page of a fact's form, new or to correct. */
export function factForm(facts: FactFormFacts): FactForm {
  const { person, form, controls, nouns, id, theirs, wayBack } = facts
  const home = `${personUrl(person.id)}#${nouns}`
  const asked = provenance(form, facts.seesManagers)
  return {
    title: facts.title,
    person: { name: person.name, href: home },
    action: onTheWayBack(id ? factUrl(nouns, id) : factsUrl(person.id, nouns), wayBack),
    problems: formProblems(form),
    conflict: theirs ? conflictBetween([...compared(controls), ...asked], form.values, theirs.values) : null,
    controls: controls.map((control) => ({ field: null, date: null, ...control })),
    provenance: asked,
    version: String(theirs?.version ?? form.values.version ?? '0'),
    suggestions: Object.entries(facts.suggestions).map(([listId, values]) => ({ id: listId, values })),
    saveLabel: id ? 'Save' : 'Remember',
    back: wayBack ?? home,
    removal: id ? onTheWayBack(`${factUrl(nouns, id)}/removal`, wayBack) : '',
    noun: facts.noun,
  }
}

/** The fields that the form of every fact ends with: how we know, and whom it is for. */
export function provenance(form: Form, seesManagers: boolean): Field[] {
  const howWeKnow = field(form, 'howWeKnow', 'How we know', {
    kind: 'select',
    choices: choicesOf(WAYS_WE_KNOW),
  })
  const alone = field(form, 'forThemAlone', 'For them alone', {
    kind: 'checkbox',
    hint: 'A surprise, a gift: hidden while somebody is with them.',
  })
  const audience = field(form, 'audience', 'Who may read it', {
    kind: 'select',
    choices: choicesOf(AUDIENCES),
  })
  return seesManagers ? [howWeKnow, audience, alone] : [howWeKnow, alone]
}

function compared(controls: Control[]): Compared[] {
  return controls.flatMap((control) => ('field' in control ? [control.field] : partsOf(control.date)))
}

function partsOf({ name, label, months }: PartialDateField): Compared[] {
  return [
    { name: `${name}Day`, label: `${label}: day` },
    { name: `${name}Month`, label: `${label}: month`, options: months },
    { name: `${name}Year`, label: `${label}: year` },
  ]
}
