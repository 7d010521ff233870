import { listInWords, plural } from '../../lib/text.ts'
import { customersWord, type CustomerWord } from '../../organisation/organisation.ts'
import { field, type Field } from '../../web/field.ts'
import type { Form } from '../../web/forms.ts'
import { affectedUrl, pickAffectedUrl, tellingUrl } from '../../web/urls.ts'
import type { Incident } from '../queries.ts'

/** Saying who is affected: by what they share, or by name. */
export interface PickPage {
  back: { href: string; label: string }
  /** Where the page is asked again, and where they are added. */
  address: string
  action: string
  from: Field[]
  until: Field[]
  what: Field[]
  /** Whom it would be; null where nothing was chosen. */
  outlook: { title: string; names: string; hidden: { name: string; value: string }[]; add: string } | null
  find: Field
  found: { name: string; tells: string; action: string }[]
  /** A sentence where nobody was found, or ''. */
  nobody: string
}

declare module '../../web/views.ts' {
  interface Views {
    'incidents/pick': PickPage
  }
}

export interface PickFacts {
  incident: Incident
  word: CustomerWord
  form: Form
  interests: readonly { id: string; name: string }[]
  tiers: readonly string[]
  places: readonly { id: string; name: string }[]
  /** How many and whom it would be; null where nothing was chosen. */
  outlook: { count: number; names: readonly string[] } | null
  found: readonly { id: string; name: string; tells: string }[]
}

/** The page on which they are picked. */
export function pickPage(facts: PickFacts): PickPage {
  const { incident, form, found } = facts
  const typed = form.values.who ?? ''
  return {
    back: { href: affectedUrl(incident.id), label: 'Who is affected' },
    address: pickAffectedUrl(incident.id),
    action: affectedUrl(incident.id),
    from: [
      field(form, 'fromDay', 'Here from', { kind: 'date' }),
      field(form, 'fromTime', 'At', { kind: 'time' }),
    ],
    until: [
      field(form, 'untilDay', 'Until', { kind: 'date' }),
      field(form, 'untilTime', 'At', { kind: 'time' }),
    ],
    what: whatFields(facts),
    outlook: outlookOf(facts),
    find: field(form, 'who', 'Name, number or phone'),
    found: found.map(({ id, name, tells }) => ({
      name,
      tells,
      action: `${tellingUrl(id, incident.id)}/addition`,
    })),
    nobody: typed !== '' && found.length === 0 ? `Nobody found for “${typed}”.` : '',
  }
}

/** What the pick asks by, as fields of its form. */
export const PICKED_BY = [
  'fromDay',
  'fromTime',
  'untilDay',
  'untilTime',
  'place',
  'interest',
  'tier',
] as const

function whatFields({ form, interests, tiers, places }: PickFacts): Field[] {
  const chosen = (rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => [id, name] as const)
  const any = ['', 'Any'] as const
  return [
    field(form, 'interest', 'Interest', { kind: 'select', choices: [any, ...chosen(interests)] }),
    field(form, 'tier', 'Tier', {
      kind: 'select',
      choices: [any, ...tiers.map((tier) => [tier, tier] as const)],
    }),
    ...(places.length > 1
      ? [field(form, 'place', 'Place', { kind: 'select', choices: [any, ...chosen(places)] })]
      : []),
  ]
}

function outlookOf({ form, outlook, word }: PickFacts): PickPage['outlook'] {
  if (!outlook) return null
  const { count, names } = outlook
  const more = count > names.length ? [`${count - names.length} more`] : []
  const hidden = PICKED_BY.flatMap((name) => {
    const value = form.values[name]
    return value ? [{ name, value }] : []
  })
  return {
    title:
      count > 0
        ? `That is ${plural(count, `more ${word}`, `more ${customersWord(word)}`)}`
        : 'That is nobody who is not there yet',
    names: listInWords([...names, ...more]),
    hidden,
    add: count > 0 ? `Add ${count === 1 ? 'this one' : `these ${count}`}` : '',
  }
}
