import { provenance } from '../facts/pages.ts'
import { possessive } from '../lib/text.ts'
import { minorHint } from '../people/minor-words.ts'
import type { MinorsLimit } from '../people/minors.ts'
import { calledName } from '../people/names.ts'
import { PRONOUNS } from '../people/person.ts'
import type { Named } from '../people/queries.ts'
import { choicesOf, field, formProblems, partialDateField } from '../web/field.ts'
import type { Field, FormProblems, PartialDateField } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import { factsUrl, personUrl } from '../web/urls.ts'
import type { Namesake } from './namesakes.ts'
import { relationFields, type RelationFields } from './relation-fields.ts'
import { isShared, RELATIONSHIP_KINDS } from './relationship.ts'

/** The form that adds somebody to a person's people. */
export interface AddPersonPage {
  title: string
  back: { href: string; label: string }
  action: string
  problems: FormProblems | null
  question: Question | null
  name: Field
  relation: RelationFields
  alsoPartners: Field | null
  about: Field
  pronoun: Field
  birthday: PartialDateField
  isMinor: Field
  provenance: Field[]
  saveLabel: string
}

/** Who is meant, where people of that name are known. */
interface Question {
  legend: string
  answers: { id: string; value: string; label: string; hint: string; checked: boolean }[]
}

declare module '../web/views.ts' {
  interface Views {
    'relationships/new': AddPersonPage
    'relationships/_question': Question
  }
}

interface AddPersonFacts {
  partner: { name: string; goesBy: string | null } | undefined
  namesakes: readonly Namesake[]
  seesManagers: boolean
  limit: Pick<MinorsLimit, 'kept'>
}

/** The page on which somebody is added; it asks who is meant where people of that name are known. */
export function addPersonPage(person: Named, form: Form, facts: AddPersonFacts): AddPersonPage {
  const { partner, namesakes, seesManagers, limit } = facts
  const name = form.values.name ?? ''
  const owner = calledName(person)
  return {
    title: `Add to ${possessive(owner)} people`,
    back: { href: personUrl(person.id), label: owner },
    action: factsUrl(person.id, 'relationships'),
    problems: formProblems(form),
    question: namesakes.length > 0 ? question(form, namesakes) : null,
    name: field(form, 'name', 'Name', { required: true, autofocus: name === '' }),
    relation: relationFields(form, `To ${owner} they are`),
    alsoPartners: partner ? alsoPartners(form, calledName(partner)) : null,
    about: field(form, 'about', 'About', { hint: 'In a few words: “Runs a bakery in Coral Gables”.' }),
    pronoun: field(form, 'pronoun', 'Pronoun', {
      kind: 'select',
      choices: [['', 'We don’t know'], ...choicesOf(PRONOUNS)],
    }),
    birthday: partialDateField(form, 'birthday', 'Birthday', 'As much of it as we know.'),
    isMinor: field(form, 'isMinor', 'Under 18', { kind: 'checkbox', hint: minorHint(limit) }),
    provenance: provenance(form, seesManagers),
    saveLabel: name ? `Remember ${name}` : 'Remember',
  }
}

/** What the form begins with; what a couple has together is the partner's too unless somebody says otherwise. */
export function blankAddition(asked: Record<string, string>): Record<string, string> {
  const kind = RELATIONSHIP_KINDS.find((one) => one === asked.kind)
  return { ...asked, kind: kind ?? '', alsoPartners: !kind || isShared(kind) ? 'yes' : '' }
}

function alsoPartners(form: Form, name: string): Field {
  return field(form, 'alsoPartners', `Also ${possessive(name)}`, {
    kind: 'checkbox',
    hint: 'A child, a grandchild or a pet that they have together.',
  })
}

function question(form: Form, namesakes: readonly Namesake[]): Question {
  const [first, ...others] = namesakes
  const answers = [
    ...namesakes.map(({ id, name, tells }) => ({ value: String(id), label: name, hint: tells })),
    { value: 'new', label: 'Somebody new', hint: '' },
  ]
  return {
    legend: first && others.length === 0 ? `Is it this ${first.name}?` : 'Is it one of these?',
    answers: answers.map((answer, i) => ({
      ...answer,
      id: i === 0 ? 'who' : `who-${String(i)}`,
      checked: answer.value === form.values.who,
    })),
  }
}
