import { roleCalled } from '../../capture/reading/roles.ts'
import type { DateOrder } from '../../lib/date-readings.ts'
import { fold } from '../../lib/text.ts'
import { CHILDREN, FIELDS, mayRepeat, type FieldKey } from './fields.ts'
import { ELSEWHERE, ENGLISH } from './heading-names.ts'

/** What a column is taken for: a field, or nothing where it is left out. */
export interface ColumnUse {
  field: FieldKey | null
  dateOrder: DateOrder
}

/** A column of a list with what it is taken for. */
export interface Column extends ColumnUse {
  /** Where it stands in a row, from 0. */
  at: number
  /** As the list has it. */
  heading: string
  /** The heading folded, without its number: a spouse may be a 'wife' or a 'partner'. */
  name: string
}

/** The columns of a list, by their headings and what was chosen for each. */
export function columnsOf(headings: readonly string[], mapping: readonly ColumnUse[]): Column[] {
  return mapping.map((use, at) => {
    const heading = headings[at] ?? ''
    return { ...use, at, heading: heading.trim() || `Column ${at + 1}`, name: plainHeading(heading) }
  })
}

/** What each heading of a list means. A second column for what can only be one thing is left out, like an unknown one. */
export function recognise(headings: readonly string[]): (FieldKey | null)[] {
  const taken = new Set<FieldKey>()
  const fields = headings.map((heading) => {
    const known = fieldNamed(heading)
    const field = known !== null && taken.has(known) && !mayRepeat(known) ? null : known
    if (field) taken.add(field)
    return field
  })
  return fields.map((field, at) => (field === 'label' && !isLabelled(fields[at + 1]) ? null : field))
}

/** True where the fields say who each row is about. */
export function saysWho(fields: readonly (FieldKey | null)[]): boolean {
  return fields.some((field) => field === 'name' || field === 'given' || field === 'family')
}

function fieldNamed(heading: string): FieldKey | null {
  const numbered = childNamed(heading)
  if (numbered) return numbered
  const name = plainHeading(heading)
  const birthday = OF_SPOUSE.exec(name) ? 'spouseBirthday' : null
  return (
    birthday ?? FIELD_BY_NAME.get(name) ?? FIELD_BY_NAME.get(withoutTheirWord(name)) ?? relativeNamed(name)
  )
}

// "Mother", "Assistant's name", "Dog".
function relativeNamed(name: string): FieldKey | null {
  const role = roleCalled(name.replace(/s? name$/u, ''))
  return role && !IN_ANOTHER_SENSE.has(name) ? 'relative' : null
}

const IN_ANOTHER_SENSE = new Set(['pa', 'guest', 'client', 'baby'])

const OF_SPOUSE = /^(?:spouse|wife|husband|partner)s? (?:birthday|dob|date of birth|birth ?date|born)$/u
const OF_CHILD =
  /^(?:child|kid|son|daughter) ?(?<n>[1-4])(?: (?<first>name|first name)|s? (?<birthday>birthday|dob|date of birth|birth ?date|born))?$/u

/** "Child 2" and "Child 2 birthday". */
function childNamed(heading: string): FieldKey | null {
  const parts = OF_CHILD.exec(fold(heading.slice(0, LONGEST)))?.groups
  const child = parts && CHILDREN[Number(parts.n) - 1]
  if (!child) return null
  return parts.birthday ? child.birthday : child.who
}

function isLabelled(field: FieldKey | null | undefined): boolean {
  return field === 'relative' || field === 'event'
}

const LONGEST = 100

const FIELD_BY_NAME = byName()

/** What each name means; the first language that knows one decides. */
function byName(): Map<string, FieldKey> {
  const fields = new Map<string, FieldKey>()
  for (const names of [ENGLISH, ...ELSEWHERE])
    for (const { key } of FIELDS)
      for (const name of names[key] ?? []) if (!fields.has(name)) fields.set(name, key)
  return fields
}

/** "FirstName", "first_name" and "First name (legal)" are one; so are "Phone 1", "Phone 1 - Value" and "Phone". */
function plainHeading(heading: string): string {
  const spaced = heading
    .slice(0, LONGEST)
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
  return fold(spaced)
    .replace(/(?<=\D) ?\d+$/u, '')
    .replace(/(?<=\D) \d+ (?=\D)/u, ' ')
}

// "Guest number" and "Client since" are a member's number and since by another word.
function withoutTheirWord(name: string): string {
  return name.replace(/^(?:members|guests?|customers?|clients?|patients?)(?= |$)/u, 'member')
}
