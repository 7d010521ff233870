import { fold } from '../../lib/text.ts'

/** What a column of a list may hold, and the names that people give it, the usual one first. */
export const FIELDS = [
  { key: 'name', label: 'Name', names: ['name', 'full name', 'member name', 'member', 'display name'] },
  { key: 'given', label: 'First name', names: ['first name', 'given name', 'forename', 'first', 'given'] },
  { key: 'family', label: 'Last name', names: ['last name', 'surname', 'family name', 'last', 'family'] },
  {
    key: 'goesBy',
    label: 'Goes by',
    names: ['goes by', 'nickname', 'preferred name', 'known as', 'nick name', 'called', 'preferred'],
  },
  {
    key: 'memberNumber',
    label: 'Member number',
    names: [
      ...[
        'member number',
        'member no',
        'member id',
        'member #',
        'membership number',
        'number',
        'no',
        'id',
        '#',
      ],
      ...['member num', 'member nr', 'nr', 'account number', 'account no'],
    ],
  },
  {
    key: 'tier',
    label: 'Tier',
    names: ['tier', 'level', 'category', 'membership type', 'membership', 'member type', 'class', 'type'],
  },
  {
    key: 'since',
    label: 'Since',
    names: ['since', 'joined', 'member since', 'join date', 'date joined', 'joined on', 'start date'],
  },
  {
    key: 'phone',
    label: 'Phone',
    names: [
      ...['phone', 'mobile', 'cell', 'telephone', 'phone number', 'mobile phone', 'cell phone', 'home phone'],
      ...['work phone', 'business phone', 'other phone', 'mobile number', 'tel'],
    ],
  },
  {
    key: 'email',
    label: 'E-mail',
    names: ['e mail', 'email', 'e mail address', 'mail', 'email address', 'home email', 'work email'],
  },
  {
    key: 'birthday',
    label: 'Birthday',
    names: ['birthday', 'date of birth', 'dob', 'birth date', 'birthdate', 'born'],
  },
  {
    key: 'spouse',
    label: 'Spouse',
    names: ['spouse', 'wife', 'husband', 'partner', 'spouse name', 'partner name', 'spouse partner'],
  },
  {
    key: 'children',
    label: 'Children',
    names: ['children', 'kids', 'child', 'sons', 'kid', 'daughters', 'son', 'daughter', 'child name'],
  },
  { key: 'interests', label: 'Interests', names: ['interests', 'hobbies', 'likes', 'interest', 'hobby'] },
  { key: 'notes', label: 'Notes', names: ['notes', 'comments', 'remarks', 'note', 'comment', 'memo'] },
  { key: 'town', label: 'Town', names: ['town', 'city', 'home town', 'hometown', 'suburb', 'village'] },
] as const

export type FieldKey = (typeof FIELDS)[number]['key']

/** A column of a list: what it holds as far as we recognise it. */
export interface Column {
  /** Where it stands in a row, from 0. */
  at: number
  /** As the list has it. */
  heading: string
  /** The heading folded, without its number: a spouse may be a 'wife' or a 'partner'. */
  name: string
  field: FieldKey | null
}

/** What each heading of a list means. A second column for what can only be one thing is left out, like an unknown one. */
export function recognise(headings: readonly string[]): Column[] {
  const taken = new Set<FieldKey>()
  return headings.map((heading, at) => {
    const name = plainHeading(heading)
    const known = FIELD_BY_NAME.get(name) ?? FIELD_BY_NAME.get(withoutTheirWord(name)) ?? null
    const field = known !== null && taken.has(known) && !MANY.has(known) ? null : known
    if (field) taken.add(field)
    return { at, heading: heading.trim(), name, field }
  })
}

/** True where the columns say who each row is about. */
export function saysWho(columns: readonly Column[]): boolean {
  return columns.some(({ field }) => field === 'name' || field === 'given' || field === 'family')
}

/** Of these there may be several columns: "Phone 2", "Child 3". */
const MANY: ReadonlySet<FieldKey> = new Set(['phone', 'email', 'children', 'interests', 'notes'])

const FIELD_BY_NAME = new Map<string, FieldKey>(
  FIELDS.flatMap(({ key, names }) => names.map((name) => [name, key] as const)),
)

/** "FirstName", "first_name" and "First name (legal)" are one; so are "Phone 1" and "Phone". */
function plainHeading(heading: string): string {
  const spaced = heading
    .slice(0, 100)
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
  return fold(spaced).replace(/(?<=\D) ?\d+$/u, '')
}

// "Guest number" and "Client since" are a member's number and since by another word.
function withoutTheirWord(name: string): string {
  return name.replace(/^(?:members|guests?|customers?|clients?|patients?)(?= |$)/u, 'member')
}
