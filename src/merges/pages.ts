import { listInWords, plural } from '../lib/text.ts'
import { faceOf } from '../people/face.ts'
import type { CustomerWord } from '../organisation/organisation.ts'
import { formProblems, type FormProblems } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import type { Face } from '../web/fragments.ts'
import { mergesUrl, pairUrl, personUrl } from '../web/urls.ts'
import { WORDING } from './choice-wording.ts'
import { CUSTOMER_CHOICES, differences, likelier, PERSON_CHOICES, type Choice } from './merge.ts'
import type { Side } from './queries.ts'
import type { Attached } from './side-queries.ts'

/** Two people beside each other, and what the one that they become is to say. */
export interface MergePage {
  title: string
  lede: string
  back: { href: string; label: string }
  action: string
  problems: FormProblems | null
  ids: { one: string; other: string }
  sides: SideView[]
  choices: ChoiceView[]
  saveLabel: string
  /** Where to say that they are two. */
  apart: string
}

interface SideView {
  face: Face
  name: string
  href: string
  apart: string
  attached: string
}

/** One thing that they say differently, or that only one of them says. */
interface ChoiceView {
  label: string
  /** What both say, or the one who says anything. */
  said: string
  options: { id: string; name: string; value: 'stays' | 'goes'; label: string; checked: boolean }[]
}

declare module '../web/views.ts' {
  interface Views {
    'merges/new': MergePage
    'merges/_choice': ChoiceView
  }
}

export interface MergeFacts {
  stays: Side & { attached: Attached }
  goes: Side & { attached: Attached }
  word: CustomerWord
}

/** The page that asks whether two are one. */
export function mergePage(form: Form, { stays, goes, word }: MergeFacts): MergePage {
  const isBoth = stays.customer !== null && goes.customer !== null
  return {
    title: 'One person or two?',
    lede: 'Where they differ, choose what is right. Everything else that either of them has comes together.',
    back: { href: personUrl(stays.person.id), label: stays.person.name },
    action: mergesUrl,
    problems: formProblems(form),
    ids: { one: stays.person.id, other: goes.person.id },
    sides: [sideView(stays, word), sideView(goes, word)],
    choices: [
      ...choiceViews(form, PERSON_CHOICES, stays.person, goes.person),
      ...(isBoth ? choiceViews(form, CUSTOMER_CHOICES, stays.customer, goes.customer) : []),
    ],
    saveLabel: 'Make them one',
    apart: pairUrl(stays.person.id, goes.person.id, 'apart'),
  }
}

type Row = Readonly<Record<string, unknown>>

function choiceViews(
  form: Form,
  of: Readonly<Record<string, readonly string[]>>,
  stays: Row | null,
  goes: Row | null,
): ChoiceView[] {
  if (!stays || !goes) return []
  const differing = differences(of, stays, goes)
  return Object.entries(of)
    .map(([name, columns]) => {
      const choice = name as Choice
      const [own, other] = [WORDING[choice].say(stays), WORDING[choice].say(goes)]
      const isOpen = differing.includes(name)
      const chosen = form.values[name] ?? likelier(columns, stays, goes)
      return {
        label: WORDING[choice].label,
        said: own || other,
        options: isOpen ? optionsOf(name, { stays: own, goes: other }, chosen) : [],
      }
    })
    .filter(({ said }) => said !== '')
}

function optionsOf(
  name: string,
  say: Record<'stays' | 'goes', string>,
  chosen: string,
): ChoiceView['options'] {
  return (['stays', 'goes'] as const).map((value) => ({
    ...{ id: `${name}-${value}`, name, value, label: say[value] },
    checked: value === chosen,
  }))
}

function sideView({ person, customer, attached }: MergeFacts['stays'], word: CustomerWord): SideView {
  const number = customer?.memberNumber ? `${word} ${customer.memberNumber}` : word
  return {
    face: faceOf({ name: person.name, photoId: customer?.photoId ?? null, kind: person.kind }),
    name: person.name,
    href: personUrl(person.id),
    apart: customer ? [number, customer.tier, customer.town].filter(Boolean).join(' · ') : `no ${word}`,
    attached: attachedInWords(attached),
  }
}

function attachedInWords({ people, ...counts }: Attached): string {
  const said = [
    plural(counts.notes, 'note'),
    plural(people, 'person', 'people'),
    plural(counts.interests, 'interest'),
    plural(counts.preferences, 'preference'),
    plural(counts.cautions, 'caution'),
    plural(counts.visits, 'visit'),
  ].filter((text) => !text.startsWith('0 '))
  return said.length > 0 ? listInWords(said) : 'Nothing else remembered'
}
