import type { CustomerWord } from '../organisation/organisation.ts'
import { field, type Field } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import { personUrl } from '../web/urls.ts'
import type { Lookalike } from './lookalike-queries.ts'

/** Asks whether a new customer is somebody whom we know already. */
export interface LookalikesQuestion {
  title: string
  people: { name: string; href: string; apart: string }[]
  /** "No, somebody else". */
  tick: Field
}

declare module '../web/views.ts' {
  interface Views {
    'customers/_lookalikes': LookalikesQuestion
  }
}

/** The question, with a link to each of those whom it may be. */
export function lookalikesQuestion(
  form: Form,
  lookalikes: readonly Lookalike[],
  word: CustomerWord,
): LookalikesQuestion | null {
  const [first] = lookalikes
  if (!first) return null
  return {
    title: lookalikes.length === 1 ? `Is it this ${first.name}?` : 'Is it one of these?',
    people: lookalikes.map((person) => ({
      name: person.name,
      href: personUrl(person.id),
      apart: apartFrom(person, word),
    })),
    tick: field(form, 'isSomebodyElse', 'No, somebody else', { kind: 'checkbox' }),
  }
}

function apartFrom({ isCustomer, memberNumber }: Lookalike, word: CustomerWord): string {
  if (!isCustomer) return `whom we know, but who is no ${word} yet`
  return memberNumber ? `${word} ${memberNumber}` : word
}
