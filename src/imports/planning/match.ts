import { familyNameOf } from '../../people/names.ts'
import { isPartner } from '../../relationships/relationship.ts'
import type { PartialDate } from '../../lib/partial-date.ts'
import { fold } from '../../lib/text.ts'
import { tellsApart, type Listed, type ListedRelative } from '../reading/listed.ts'
import {
  firstNames,
  isNamed,
  isReachedAlike,
  nameKeys,
  partnersOf,
  type Held,
  type HeldRelative,
  type Memory,
} from './held.ts'

/** Whom a row means. */
export type Match =
  | { means: 'nobody yet'; namesakes: Held[] }
  | { means: 'somebody'; held: Held }
  /** Somebody's wife or child until now, whom the list has as a customer. */
  | { means: 'somebody of'; held: Held; of: Held; tie: HeldRelative }
  | { means: 'unclear'; reason: string }

/** Whom of those we hold a row means: by member number, or else by name and something else that they share. */
export function match(listed: Listed, memory: Memory): Match {
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

/** The one whom we hold already. */
export function heldIn(meant: Match): Held | undefined {
  return 'held' in meant ? meant.held : undefined
}

function onlyOneOf(alike: readonly Held[]): Match {
  const [only, ...others] = alike
  return only && others.length === 0
    ? known(only)
    : { means: 'unclear', reason: `This could be any of ${alike.length} people of this name whom we have.` }
}

/** True where the two say something of which the other says otherwise. */
function contradicts(listed: Listed, held: Held): boolean {
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
  return { means: 'unclear', reason: `Member number ${listed.memberNumber ?? ''} is ${held.name} here.` }
}

function known(held: Held): Match {
  return held.customer?.isArchived
    ? { means: 'unclear', reason: `${held.name} is archived here; bring them back first.` }
    : { means: 'somebody', held }
}

function namesakesOf(listed: Listed, memory: Memory): Held[] {
  return [...new Set(nameKeys(listed).flatMap((key) => memory.byName.get(key) ?? []))]
}

function sharesSomething(listed: Listed, held: Held): boolean {
  const { partner, children, birthday } = listed
  const family = [...(partner ? [partner] : []), ...children]
  return (
    isReachedAlike(listed, held) ||
    isSameDay(birthday, held.birthday) ||
    family.some((one) => held.relatives.some((relative) => isSameKin(relative, one)))
  )
}

function isSameKin(relative: HeldRelative, listed: ListedRelative): boolean {
  const isKin = listed.kind === 'child' ? relative.kind === 'child' : isPartner(relative.kind)
  return isKin && isNamed(relative, listed)
}

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
  if (isReachedAlike(listed, of)) return isPartner(relative.kind) || relative.kind === 'child'
  return isPartner(relative.kind) && listed.partner !== null && isCalled(of, listed.partner.name, listed.name)
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
