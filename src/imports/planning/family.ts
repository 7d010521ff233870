import { fold, listInWords } from '../../lib/text.ts'
import { notKeptInWords } from '../../people/minor-words.ts'
import type { MinorsLimit } from '../../people/minors.ts'
import { familyNameOf } from '../../people/names.ts'
import type { PersonId } from '../../people/person.ts'
import { isShared, type RelationshipKind } from '../../relationships/relationship.ts'
import type { Listed, ListedRelative } from '../reading/listed.ts'
import type { RelativeToAdd } from './changes.ts'
import { relativeWithin } from './minors.ts'
import { isNamed, isReachedAlike, partnersOf, type Held, type HeldRelative, type Memory } from './held.ts'

/** Whom of the row's family to add, and a remark on whom not. */
export interface FamilyPlan {
  relatives: RelativeToAdd[]
  remarks: string[]
}

/**
 * Plans the family of a row. Somebody who is there already by the first name is not added again, neither after a
 * parting nor after staff took them away; the children of a couple are one and the same for both. They are looked for
 * by all that the list says of them, and of a minor what the owner lets be kept is added.
 */
export function planFamily(
  listed: Listed,
  held: Held | null,
  memory: Memory,
  limit: MinorsLimit,
): FamilyPlan {
  const partner = planPartner(listed, held, memory)
  const partnerIds = [
    ...partner.relatives.flatMap(({ known }) => known ?? []),
    ...(held ? partnersOf(held).map(({ id }) => id) : []),
  ]
  const others = planOthers(listed, held, partnerIds, memory)
  const added = [...partner.relatives, ...others].map((relative) => relativeWithin(relative, limit))
  const left = notKeptInWords([...new Set(added.flatMap((one) => one.left))])
  return {
    relatives: added.map(({ person }) => person),
    remarks: [...partner.remarks, ...(left ? [left] : [])],
  }
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
  const isFree = (one: Held) => partnersOf(one).length === 0
  const [only] = customersMeant(listed, partner, held, memory, isFree)
  return { relatives: [{ ...partner, known: only?.id ?? null }], remarks: [] }
}

/** The one customer of a relative's name, by the whole of it, or by a shared phone or e-mail; none or one. */
function customersMeant(
  listed: Listed,
  relative: ListedRelative<RelationshipKind>,
  held: Held | null,
  memory: Memory,
  mayBe: (one: Held) => boolean = () => true,
): Held[] {
  const isWhole = fold(relative.name).includes(' ')
  const whole = fold(isWhole ? relative.name : `${relative.name} ${familyNameOf(listed.name)}`)
  const named = (memory.byName.get(whole) ?? []).filter(
    (one) => one.customer && !one.customer.archivedAt && one.id !== held?.id && mayBe(one),
  )
  return named.length === 1 ? named.filter((one) => isWhole || isReachedAlike(listed, one)) : []
}

/** Who else belongs to them. Nobody twice, whether we hold the tie from their side or from the other. */
function planOthers(
  listed: Listed,
  held: Held | null,
  partnerIds: readonly PersonId[],
  memory: Memory,
): RelativeToAdd[] {
  const atHome = partnerIds.flatMap((id) => memory.byId.get(id)?.relatives ?? []).filter(({ holds }) => holds)
  return [...listed.children, ...listed.relatives]
    .filter((one) => !held?.relatives.some((tie) => isOfKind(tie, one) && isNamed(tie, one)))
    .map((one) => {
      // What a couple has, they have together.
      const shared = atHome.find((tie) => isShared(one.kind) && tie.kind === one.kind && isNamed(tie, one))
      const [only] = isShared(one.kind) ? [] : customersMeant(listed, one, held, memory)
      return { ...one, known: shared?.id ?? only?.id ?? null }
    })
}

/** A wife may have become a former partner meanwhile. */
function isOfKind({ kind }: HeldRelative, listed: ListedRelative<RelationshipKind>): boolean {
  return kind === listed.kind || (ONCE_PARTNERS.has(kind) && ONCE_PARTNERS.has(listed.kind))
}

const ONCE_PARTNERS: ReadonlySet<HeldRelative['kind']> = new Set(['spouse', 'partner', 'former partner'])
