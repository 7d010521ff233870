import { familyNameOf } from '../../people/names.ts'
import { isPartner } from '../../relationships/relationship.ts'
import type { PartialDate } from '../../lib/partial-date.ts'
import { fold } from '../../lib/text.ts'
import type { Told } from '../candidate.ts'
import { relativesIn, tellsApart, type Listed, type ListedRelative } from '../reading/listed.ts'
import {
  firstNames,
  isNamed,
  isReachedAlike,
  nameKeys,
  partnersOf,
  type Held,
  type HeldCustomer,
  type HeldRelative,
  type Memory,
} from './held.ts'

/** Whom a row means. */
export type Match =
  | { means: 'nobody yet'; namesakes: Held[] }
  | { means: 'somebody'; held: Held }
  /** Somebody's wife or child until now, whom the list has as a customer. */
  | { means: 'somebody of'; held: Held; of: Held; tie: HeldRelative }
  /** Somebody has to say. */
  | { means: 'maybe'; held: Held[]; why: string }

/** Whom of those we hold a row means: as it was told, or else by member number, or by name and something they share. */
export function match(listed: Listed, memory: Memory, told: Told): Match {
  if (told?.means === 'somebody new') return { means: 'nobody yet', namesakes: [] }
  const meant = told && memory.byId.get(told.means)
  // Whoever was archived since then is asked about again.
  if (meant) return told.isRemembered ? known(meant) : { means: 'somebody', held: meant }
  const numbered = listed.memberNumber === null ? undefined : memory.byNumber.get(listed.memberNumber)
  if (numbered) return sameNumber(listed, numbered)
  const namesakes = namesakesOf(listed, memory).filter((held) => held.customer && !contradicts(listed, held))
  const alike = namesakes.filter((held) => sharesSomething(listed, held))
  if (alike.length > 0) return onlyOneOf(alike)
  const relative = relativeOf(listed, memory)
  if (relative) return relative
  // Such a row would come in anew each time that the list does.
  const likely = tellsApart(listed) ? [] : namesakes.filter((held) => !hasOtherPartner(listed, held))
  return likely.length > 0 ? onlyOneOf(likely) : { means: 'nobody yet', namesakes }
}

function onlyOneOf(alike: readonly Held[]): Match {
  const [only, ...others] = alike
  if (only && others.length === 0) return known(only)
  const why = `This could be any of ${alike.length} people of this name whom we have.`
  return { means: 'maybe', held: [...alike], why }
}

/** True where the two say something of which the other says otherwise. */
export function contradicts(
  listed: Pick<Listed, 'memberNumber' | 'birthday'>,
  held: { customer: Pick<HeldCustomer, 'memberNumber'> | null; birthday: PartialDate },
): boolean {
  const number = held.customer?.memberNumber ?? null
  const otherNumber = listed.memberNumber !== null && number !== null && listed.memberNumber !== number
  return otherNumber || differs(listed.birthday, held.birthday)
}

function hasOtherPartner({ partner }: Listed, held: Held): boolean {
  const partners = partnersOf(held)
  return partner !== null && partners.length > 0 && !partners.some((one) => isNamed(one, partner))
}

function sameNumber(listed: Listed, held: Held): Match {
  const first = new Set(firstNames(held))
  const agrees = firstNames(listed).some(
    (name) => first.has(name) || [...first].some((one) => isShortFor(one, name)),
  )
  if (agrees) return known(held)
  const why = `Member number ${listed.memberNumber ?? ''} is ${held.name} here.`
  return { means: 'maybe', held: [held], why }
}

function known(held: Held): Match {
  return held.customer?.archivedAt
    ? { means: 'maybe', held: [held], why: `${held.name} is archived here.` }
    : { means: 'somebody', held }
}

function namesakesOf(listed: Listed, memory: Memory): Held[] {
  return [...new Set(nameKeys(listed).flatMap((key) => memory.byName.get(key) ?? []))]
}

function sharesSomething(listed: Listed, held: Held): boolean {
  return (
    isReachedAlike(listed, held) ||
    isSameDay(listed.birthday, held.birthday) ||
    relativesIn(listed).some((one) => held.relatives.some((relative) => isSameKin(relative, one)))
  )
}

function isSameKin(relative: HeldRelative, listed: Pick<ListedRelative<string>, 'kind' | 'name'>): boolean {
  if (!OWN_FAMILY.has(relative.kind)) return false
  const isKin = isPartner(relative.kind)
    ? listed.kind === 'spouse' || listed.kind === 'partner'
    : listed.kind === relative.kind
  return isKin && isNamed(relative, listed)
}

/** Parents and friends say nothing: brothers have those in common. */
const OWN_FAMILY: ReadonlySet<HeldRelative['kind']> = new Set(['spouse', 'partner', 'child'])

/** A row for somebody whom another row named: "Elena" at Ray's is the Elena Alvarez who names Ray, or has his phone. */
function relativeOf(listed: Listed, memory: Memory): Match | undefined {
  const near = firstNames(listed).flatMap((first) => memory.kinByFirstName.get(first) ?? [])
  for (const { of, tie } of near) {
    const held = memory.byId.get(tie.id)
    if (held && !held.customer && isMeantBy(listed, tie, of) && !contradicts(listed, held))
      return { means: 'somebody of', held, of, tie }
  }
  return undefined
}

function isMeantBy(listed: Listed, relative: HeldRelative, of: Held): boolean {
  if (!relative.holds || !fitsName(listed, relative, of)) return false
  const isNear = isPartner(relative.kind) || relative.kind === 'child'
  if (isNear && isReachedAlike(listed, of)) return true
  const named = isPartner(relative.kind) ? listed.partner && [listed.partner] : listed.relatives
  return (named ?? []).some(({ name }) => isCalled(of, name, listed.name))
}

/** The whole name is the same; or we have the first name alone, and the family's. */
function fitsName(listed: Listed, relative: HeldRelative, of: Held): boolean {
  const whole = nameKeys(relative)
  if (nameKeys(listed).some((key) => whole.includes(key))) return true
  const isFirstAlone = !fold(relative.name).includes(' ')
  const sameFamily = fold(familyNameOf(listed.name)) === fold(familyNameOf(of.name))
  return (
    isFirstAlone && sameFamily && firstNames(listed).some((first) => firstNames(relative).includes(first))
  )
}

/** "Ray" in Elena Alvarez's row, or "Ray Alvarez", is Ray Alvarez. */
function isCalled(held: Held, name: string, besideName: string): boolean {
  const whole = fold(name).includes(' ') ? name : `${name} ${familyNameOf(besideName)}`
  return nameKeys(held).includes(fold(whole))
}

function isShortFor(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= 3 && long.startsWith(short)
}

function isSameDay(one: PartialDate | null, other: PartialDate): boolean {
  return one !== null && one.month !== null && one.day !== null && other.day !== null && !differs(one, other)
}

function differs(one: PartialDate | null, other: PartialDate): boolean {
  if (!one) return false
  return (['year', 'month', 'day'] as const).some(
    (part) => one[part] !== null && other[part] !== null && one[part] !== other[part],
  )
}
