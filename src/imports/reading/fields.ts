/** What a column of a list may hold, in the order in which it is offered. */
export const FIELDS = [
  { key: 'name', group: 'Who', label: 'Name' },
  { key: 'given', group: 'Who', label: 'First name' },
  { key: 'middle', group: 'Who', label: 'Middle name' },
  { key: 'family', group: 'Who', label: 'Last name' },
  { key: 'suffix', group: 'Who', label: 'What follows the name' },
  { key: 'goesBy', group: 'Who', label: 'Goes by' },
  { key: 'pronunciation', group: 'Who', label: 'How the name is said' },
  { key: 'about', group: 'Who', label: 'Who they are, in one line' },
  { key: 'jobTitle', group: 'Who', label: 'Job' },
  { key: 'company', group: 'Who', label: 'Where they work' },
  { key: 'memberNumber', group: 'Membership', label: 'Member number' },
  { key: 'tier', group: 'Membership', label: 'Tier' },
  { key: 'since', group: 'Membership', label: 'Since' },
  { key: 'phone', group: 'Membership', label: 'Phone' },
  { key: 'email', group: 'Membership', label: 'E-mail' },
  { key: 'town', group: 'Membership', label: 'Town' },
  { key: 'language', group: 'Membership', label: 'Language of mails' },
  { key: 'birthday', group: 'Dates', label: 'Birthday' },
  { key: 'birthDay', group: 'Dates', label: 'Day of the birthday' },
  { key: 'birthMonth', group: 'Dates', label: 'Month of the birthday' },
  { key: 'birthYear', group: 'Dates', label: 'Year of birth' },
  { key: 'anniversary', group: 'Dates', label: 'Anniversary' },
  { key: 'event', group: 'Dates', label: 'A date that the column before names' },
  { key: 'spouse', group: 'Their people', label: 'Spouse' },
  { key: 'spouseBirthday', group: 'Their people', label: 'Spouse’s birthday' },
  { key: 'child1', group: 'Their people', label: 'Child 1' },
  { key: 'child1Birthday', group: 'Their people', label: 'Child 1’s birthday' },
  { key: 'child2', group: 'Their people', label: 'Child 2' },
  { key: 'child2Birthday', group: 'Their people', label: 'Child 2’s birthday' },
  { key: 'child3', group: 'Their people', label: 'Child 3' },
  { key: 'child3Birthday', group: 'Their people', label: 'Child 3’s birthday' },
  { key: 'child4', group: 'Their people', label: 'Child 4' },
  { key: 'child4Birthday', group: 'Their people', label: 'Child 4’s birthday' },
  { key: 'children', group: 'Their people', label: 'Children, several in a cell' },
  { key: 'relative', group: 'Their people', label: 'Somebody else of theirs' },
  { key: 'interests', group: 'To remember', label: 'Interests' },
  { key: 'preference', group: 'To remember', label: 'Preference' },
  { key: 'caution', group: 'To remember', label: 'Caution' },
  { key: 'notes', group: 'To remember', label: 'Note' },
  { key: 'label', group: 'Besides', label: 'Says what the next column is' },
] as const

export type FieldKey = (typeof FIELDS)[number]['key']

export const FIELD_KEYS: ReadonlySet<string> = new Set(FIELDS.map(({ key }) => key))

/** Whether text names a field. */
export function isField(text: string): text is FieldKey {
  return FIELD_KEYS.has(text)
}

/** True of a field that holds whole dates. */
export function isDate(field: FieldKey | null): boolean {
  return field !== null && DATES.has(field)
}

/** True where several columns may be this. */
export function mayRepeat(field: FieldKey): boolean {
  return REPEATED.has(field)
}

/** True where a cell may hold several. */
export function holdsSeveral(field: FieldKey | null): boolean {
  return field !== null && SEVERAL.has(field)
}

/** The fields of the first four children, each with its birthday. */
export const CHILDREN = [
  { who: 'child1', birthday: 'child1Birthday' },
  { who: 'child2', birthday: 'child2Birthday' },
  { who: 'child3', birthday: 'child3Birthday' },
  { who: 'child4', birthday: 'child4Birthday' },
] as const satisfies readonly { who: FieldKey; birthday: FieldKey }[]

const DATES: ReadonlySet<FieldKey> = new Set([
  ...(['birthday', 'since', 'anniversary', 'event', 'spouseBirthday'] as const),
  ...CHILDREN.map(({ birthday }) => birthday),
])

const SEVERAL: ReadonlySet<FieldKey> = new Set([
  ...(['phone', 'email', 'children', 'interests', 'preference', 'caution'] as const),
])

const REPEATED: ReadonlySet<FieldKey> = new Set([
  ...SEVERAL,
  ...(['relative', 'event', 'label', 'notes', 'town', 'company', 'pronunciation'] as const),
])
