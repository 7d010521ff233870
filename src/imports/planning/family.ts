import { fold, listInWords } from '../../lib/text.ts'
import { familyNameOf } from '../../people/names.ts'
import type { PersonId } from '../../people/person.ts'
import type { Listed, ListedRelative } from '../reading/listed.ts'
import type { RelativeToAdd } from './changes.ts'
import { isNamed, isReachedAlike, partnersOf, type Held, type HeldRelative, type Memory } from './held.ts'

/** Whom of the row's family to add, and a remark on whom not. */
export interface FamilyPlan {
  relatives: RelativeToAdd[]
  remarks: string[]
}

/**
 * Plans the family of a row. Somebody who is there already by the first name is not added again, neither after a
 * parting nor after staff took them away; the children of a couple are one and the same for both.
 */
export function planFamily(listed: Listed, held: Held | null, memory: Memory): FamilyPlan {
  const partner = planPartner(listed, held, memory)
  const partnerIds = [
    ...partner.relatives.flatMap(({ known }) => known ?? []),
    ...(held ? partnersOf(held).map(({ id }) => id) : []),
  ]
  const relatives = [...partner.relatives, ...planChildren(listed, held, partnerIds, memory)]
  return { relatives, remarks: partner.remarks }
}

function planPartner(listed: Listed, held: Held | null, memory: Memory): FamilyPlan {
  const { partner } = listed
  if (!partner || held?.relatives.some((one) => ONCE_PARTNERS.has(one.kind) && isNamed(one, partner)))
    return { relatives: [], remarks: [] }
  const current = held ? partnersOf(held) : []
  if (current.length > 0) {
    const names = listInWords(current.map(({ name }) => name))
    return { relatives: [], remarks: [`We have ${names} at home; “${partner.name}” is left out.`] }
  }
  return { relatives: [{ ...partner, known: customerMeant(listed, partner, held, memory) }], remarks: [] }
}

/** The one customer of the partner's name who has no other partner: by the whole name, or by a shared phone or e-mail. */
function customerMeant(
  listed: Listed,
  partner: ListedRelative,
  held: Held | null,
  memory: Memory,
): PersonId | null {
  const isWhole = fold(partner.name).includes(' ')
  const whole = fold(isWhole ? partner.name : `${partner.name} ${familyNameOf(listed.name)}`)
  const [only, ...others] = (memory.byName.get(whole) ?? []).filter(
    (one) => one.customer && !one.customer.isArchived && one.id !== held?.id && partnersOf(one).length === 0,
  )
  if (!only || others.length > 0) return null
  return isWhole || isReachedAlike(listed, only) ? only.id : null
}

function planChildren(
  listed: Listed,
  held: Held | null,
  partnerIds: readonly PersonId[],
  memory: Memory,
): RelativeToAdd[] {
  const own = held?.relatives.filter(({ kind }) => kind === 'child') ?? []
  const partners = partnerIds
    .flatMap((id) => memory.byId.get(id)?.relatives ?? [])
    .filter(({ kind, holds }) => kind === 'child' && holds)
  return listed.children
    .filter((child) => !own.some((one) => isNamed(one, child)))
    .map((child) => ({ ...child, known: partners.find((one) => isNamed(one, child))?.id ?? null }))
}

const ONCE_PARTNERS: ReadonlySet<HeldRelative['kind']> = new Set(['spouse', 'partner', 'former partner'])
