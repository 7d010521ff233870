import type { InterestId } from '../../interests/interest.ts'
import { customersWord, type CustomerWord } from '../../organisation/organisation.ts'
import { field, type Field } from '../../web/field.ts'
import { blankForm } from '../../web/forms.ts'
import { newBulkChangeUrl } from '../../web/urls.ts'
import type { ListChoice } from './choice.ts'

/** The form by which many of a list are changed at once. */
export interface Choosing {
  action: string
  fields: (Field & { for: string })[]
  /** What the list shows now, for a change to all of it. */
  hidden: { name: string; value: string }[]
  note: string
}

declare module '../../web/views.ts' {
  interface Views {
    'customers/_choosing': Choosing
  }
}

interface Chosen {
  choice: ListChoice
  counts: { chosen: number }
  /** Those of the settings and those in use. */
  tiers: readonly string[]
  interests: readonly { id: InterestId; name: string }[]
  word: CustomerWord
  isOnePage: boolean
}

/** What can be changed, and for whom: those who are ticked, or everybody whom the list shows. */
export function choosingOf({ choice, counts, tiers, interests, word, isOnePage }: Chosen): Choosing {
  const form = blankForm({ toInterest: choice.interestId ?? '' })
  const all = `All ${counts.chosen.toLocaleString('en-GB')} ${customersWord(word)} of this list`
  const deed = choice.only === 'archived' ? 'bring back' : 'archive'
  const whats = [
    ['set the tier', 'Set the tier'],
    ['add an interest', 'Add an interest'],
    ['take an interest away', 'Take an interest away'],
    [deed, deed === 'archive' ? 'Archive them' : 'Bring them back'],
  ] as const
  const whom = [
    ['ticked', 'Those ticked below'],
    ['all', all],
  ] as const
  const toTiers = [['', 'No tier'], ...tiers.map((tier) => [tier, tier] as const)] as const
  const toInterests = interests.map(({ id, name }) => [id, name] as const)
  return {
    action: newBulkChangeUrl,
    fields: [
      { ...field(form, 'whom', 'Whom', { kind: 'select', choices: whom }), for: '' },
      { ...field(form, 'what', 'What', { kind: 'select', choices: whats }), for: '' },
      { ...field(form, 'toTier', 'To', { kind: 'select', choices: toTiers }), for: 'tier' },
      { ...field(form, 'toInterest', 'Which', { kind: 'select', choices: toInterests }), for: 'interest' },
    ],
    hidden: [
      { name: 'only', value: choice.only },
      { name: 'tier', value: choice.tier },
      { name: 'interest', value: choice.interestId ?? '' },
    ],
    note: isOnePage ? '' : 'Ticks count on this page alone; they are gone once you turn to another.',
  }
}
