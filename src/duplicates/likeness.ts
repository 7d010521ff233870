import { slipsBetween, soundsOf } from '../../db/search/likeness.ts'
import { nicknamesOf } from '../../db/search/nicknames.ts'
import type { RelationshipKind } from '../relationships/relationship.ts'
import type { Reason } from './pair.ts'
import { nameKey, type Traits } from './traits.ts'

/**
 * How likely two are one, after Fellegi and Sunter: each thing that they share, or say differently, weighs by how much
 * likelier it is of one person than of two, as a logarithm to base 2, against how unlikely it is that any two are one.
 */
export interface Likeness {
  points: number
  isSure: boolean
  reasons: Reason[]
}

/** How many there are, and how many share a key. */
export interface Crowd {
  people: number
  sharing: (key: string) => number
}

/** What speaks for and against; undefined where they cannot be one, or nothing much says that they are. */
export function likenessOf(a: Traits, b: Traits, crowd: Crowd): Likeness | undefined {
  if (isRelated(a, b) || isOtherGeneration(a, b)) return undefined
  const name = nameLikeness(a, b, crowd)
  if (!name) return undefined
  const found = [name, ...reachLikeness(a, b, crowd), ...birthdayLikeness(a, b), ...membershipLikeness(a, b)]
  found.push(...familyLikeness(a, b), ...littleKnown(a, b, name))
  const points = found.reduce((sum, { points }) => sum + points, -Math.log2(Math.max(crowd.people, 2)))
  const proofs = found.filter(({ reason }) => PROOFS.has(reason)).length
  const isSure = points >= SURELY && proofs > 0
  const reasons = found.sort((x, y) => y.points - x.points).map(({ reason }) => reason)
  return points >= MAYBE ? { points: Math.round(points * 10), isSure, reasons } : undefined
}

interface Evidence {
  reason: Reason
  points: number
}

/** From here on nobody would hesitate; from here on it is worth asking. */
const SURELY = 7
const MAYBE = 0

/** What two people of one name seldom share. */
const PROOFS: ReadonlySet<Reason> = new Set<Reason>([
  ...(['same phone', 'same e-mail', 'same birthday', 'same number', 'same people'] as const),
])

/** Those who belong to one another are two. */
function isRelated(a: Traits, b: Traits): boolean {
  return a.relatives.some(({ id }) => id === b.id) || b.relatives.some(({ id }) => id === a.id)
}

/** A father and a son of one name. */
function isOtherGeneration(a: Traits, b: Traits): boolean {
  const [one, other] = [a.suffix.join(' '), b.suffix.join(' ')]
  return one !== other && one !== '' && other !== ''
}

/** The names, given and family; undefined where they are not one person's. */
function nameLikeness(a: Traits, b: Traits, { people, sharing }: Crowd): Evidence | undefined {
  const key = nameKey(a)
  if (key === nameKey(b) && a.family.length > 0)
    return { reason: 'same name', points: Math.min(Math.log2(people / Math.max(sharing(key), 2)), 15) }
  const given = Math.max(
    ...GIVEN.map(({ is, points }) => (pairs(a.given, b.given).some(is) ? points : -Infinity)),
  )
  const family = familyNamePoints(a, b)
  if (given === -Infinity) return undefined
  const isNickname = pairs(a.given, b.given).some(areNicknames)
  const isFormer = family === FORMER
  return { reason: isFormer ? 'former name' : isNickname ? 'nickname' : 'name alike', points: given + family }
}

type Two = readonly [string, string]

const GIVEN: readonly { is: (two: Two) => boolean; points: number }[] = [
  { is: ([one, other]) => one === other, points: 7 },
  { is: areNicknames, points: 6 },
  { is: ([one, other]) => isSlip(one, other), points: 5 },
  { is: ([one, other]) => soundAlike(one, other), points: 4.5 },
  { is: ([one, other]) => isInitial(one, other) || isInitial(other, one), points: 2 },
]

const FORMER = 6

function familyNamePoints(a: Traits, b: Traits): number {
  const two = pairs(a.family, b.family)
  if (two.some(([one, other]) => one === other)) return 7
  if (two.some(([one, other]) => isSlip(one, other))) return 5
  if (two.some(([one, other]) => soundAlike(one, other))) return 4.5
  if (shares(a.formerFamily, b.family) || shares(a.family, b.formerFamily)) return FORMER
  return -8
}

function reachLikeness(a: Traits, b: Traits, { sharing }: Crowd): Evidence[] {
  const phone = a.phones.find((digits) => b.phones.includes(digits))
  const address = a.emails.find((one) => b.emails.includes(one))
  const isAlike = a.emails.some((one) => b.emails.some((other) => localPart(one) === localPart(other)))
  return [
    ...weighed('same phone', phone !== undefined, 13 - Math.log2(sharing(`p:${phone ?? ''}`) || 1)),
    ...weighed('same e-mail', address !== undefined, 13 - Math.log2(sharing(`e:${address ?? ''}`) || 1)),
    ...weighed('e-mail alike', address === undefined && isAlike, 6),
  ]
}

function birthdayLikeness({ birthday: a }: Traits, { birthday: b }: Traits): Evidence[] {
  const isDay = a.month !== null && a.day !== null && b.month !== null && b.day !== null
  const isSameDay = isDay && a.month === b.month && a.day === b.day
  const isTurned = isDay && a.month === b.day && a.day === b.month
  const isYear = a.year !== null && b.year !== null
  const isSameYear = isYear && a.year === b.year
  if (isSameDay && isSameYear) return [{ reason: 'same birthday', points: 14 }]
  if (isSameDay && !isYear) return [{ reason: 'same birthday', points: 8 }]
  if (isSameDay || (isTurned && isSameYear)) return [{ reason: 'birthday alike', points: 3 }]
  if (isSameYear && !isDay) return [{ reason: 'birthday alike', points: 4 }]
  return isDay || (isYear && !isSameYear) ? [{ reason: 'other birthday', points: -10 }] : []
}

function membershipLikeness(a: Traits, b: Traits): Evidence[] {
  const isNumber = a.memberNumber !== '' && b.memberNumber !== ''
  const isTown = a.town !== '' && b.town !== ''
  return [
    ...weighed('same number', isNumber && a.memberNumber === b.memberNumber, 12),
    ...weighed('other number', isNumber && a.memberNumber !== b.memberNumber, -2),
    ...weighed('same town', isTown && a.town === b.town, 2),
    ...weighed('other town', isTown && a.town !== b.town, -1),
  ]
}

/** People of theirs who are called the same. Parents and siblings say nothing: brothers have those in common. */
function familyLikeness(a: Traits, b: Traits): Evidence[] {
  const own = a.relatives.filter(({ kind }) => OWN_FAMILY.has(kind))
  const alike = own.filter(({ kind, given, id }) =>
    b.relatives.some((other) => other.kind === kind && (other.id === id || other.given === given)),
  )
  const isTheSame = own.some(({ id, kind }) =>
    b.relatives.some((other) => other.id === id && other.kind === kind),
  )
  return [
    ...weighed('same people', alike.length > 1, 12),
    ...weighed('same family', alike.length === 1, isTheSame ? 9 : 5),
  ]
}

const OWN_FAMILY: ReadonlySet<RelationshipKind> = new Set<RelationshipKind>([
  ...(['spouse', 'partner', 'child', 'grandchild', 'pet', 'assistant'] as const),
])

/** Somebody entered in haste, of whom nothing is known but a name that we know. */
function littleKnown(a: Traits, b: Traits, { reason }: Evidence): Evidence[] {
  const isBare = ({ phones, emails, birthday, town }: Traits) =>
    phones.length + emails.length === 0 && town === '' && birthday.month === null && birthday.year === null
  return weighed('little known', reason === 'same name' && (isBare(a) || isBare(b)), 2)
}

function weighed(reason: Reason, holds: boolean, points: number): Evidence[] {
  return holds ? [{ reason, points }] : []
}

function pairs(some: readonly string[], others: readonly string[]): Two[] {
  return some.flatMap((one) => others.map((other) => [one, other] as const))
}

function shares(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one))
}

function areNicknames([one, other]: Two): boolean {
  return nicknamesOf(one).includes(other)
}

function isSlip(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  return shorter >= 3 && slipsBetween(one, other) <= (shorter >= 8 ? 2 : 1)
}

function soundAlike(one: string, other: string): boolean {
  const heard = soundsOf(one)
  return Math.min(one.length, other.length) >= 3 && soundsOf(other).some((sound) => heard.includes(sound))
}

function isInitial(one: string, other: string): boolean {
  return one.length === 1 && other.startsWith(one)
}

function localPart(address: string): string {
  const local = address.split('@')[0] ?? ''
  return local.length >= 6 ? local : address
}
