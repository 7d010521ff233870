import { ENGLISH, type Phrase } from './english.ts'

/** The names of the {slots} in a template. */
type SlotsIn<Template> = Template extends `${string}{${infer Slot}}${infer Rest}`
  ? Slot | SlotsIn<Rest>
  : never

type Filled<Key extends Phrase> = Record<SlotsIn<(typeof ENGLISH)[Key]>, string>

/** A sentence of the table with its slots filled; a slot that is missing or misspelt does not compile. */
export function phrase<Key extends Phrase>(
  key: Key,
  ...[slots]: [SlotsIn<(typeof ENGLISH)[Key]>] extends [never] ? [] : [Filled<Key>]
): string {
  const values: Readonly<Record<string, string>> = slots ?? {}
  return ENGLISH[key].replace(/\{([A-Za-z]+)\}/gu, (_, slot: string) => values[slot] ?? '')
}

/** Sentences in a row, each with its full stop; those that are empty are left out. */
export function sentences(...parts: string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.!?][”"’']?$/u.test(part) ? part : `${part}.`))
    .join(' ')
}
