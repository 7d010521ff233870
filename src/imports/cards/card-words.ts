import type { PlacedProperty } from './property.ts'

/** What programs call somebody's people, by the properties of their own that name them. */
export const RELATED: ReadonlyMap<string, string> = new Map([
  ['X-SPOUSE', 'spouse'],
  ['X-EVOLUTION-SPOUSE', 'spouse'],
  ['X-KADDRESSBOOK-X-SPOUSESNAME', 'spouse'],
  ['X-MS-SPOUSE', 'spouse'],
  ['X-CHILD', 'child'],
  ['X-CHILDREN', 'child'],
  ['X-MS-CHILD', 'child'],
  ['X-ASSISTANT', 'assistant'],
  ['X-EVOLUTION-ASSISTANT', 'assistant'],
  ['X-KADDRESSBOOK-X-ASSISTANTSNAME', 'assistant'],
  ['X-MS-ASSISTANT', 'assistant'],
  ['X-MANAGER', 'manager'],
  ['X-EVOLUTION-MANAGER', 'manager'],
  ['X-KADDRESSBOOK-X-MANAGERSNAME', 'manager'],
  ['X-MS-MANAGER', 'manager'],
])

/** What a card calls the property of this group: Apple writes "_$!<Spouse>!$_" for its own words. */
export function labelIn({ group, types }: PlacedProperty, all: readonly PlacedProperty[]): string {
  const label = all.find((one) => group !== '' && one.group === group && one.name === 'X-ABLABEL')
  const text = label?.values[0] ?? types.find((type) => type !== 'pref') ?? ''
  return text.replace(/^_\$!<(?<word>.*)>!\$_$/u, '$<word>')
}

/** A date as a card has it, without its time; Apple writes the year 1604 for one that is not known. */
export function birthdayText({ values, params }: PlacedProperty): string {
  const date = (values[0] ?? '').trim().replace(/T.*$/u, '')
  const omitted = params.get('x-apple-omit-year')
  return omitted !== undefined && date.startsWith(omitted)
    ? `--${date.slice(omitted.length).replace(/^-/u, '')}`
    : date
}
