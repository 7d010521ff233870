import { z } from 'zod'
import type { PersonId } from '../people/person.ts'
import type { Form } from '../web/forms.ts'

/** Confirming that somebody is to be erased; what is chosen beside it stands in fields named after what it is about. */
export const ErasureForm = z.object({ confirm: z.string().max(300).default('') })

/** The field that says that a relative goes too. */
export function withField(id: PersonId): string {
  return `with:${id}`
}

/** Those of the relatives who were chosen to go too. */
export function chosenWith(form: Form, relatives: readonly { id: PersonId }[]): PersonId[] {
  return relatives.map(({ id }) => id).filter((id) => form.values[withField(id)] !== undefined)
}

/** What was chosen to go whole. */
export function chosenAway(form: Form): Set<string> {
  const chosen = Object.entries(form.values).filter(([, value]) => value === 'whole')
  return new Set(chosen.map(([name]) => name))
}
