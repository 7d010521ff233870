import type { RelationshipKind } from '../relationships/relationship.ts'
import { nameLikeness, type Crowd, type Evidence } from './name-likeness.ts'
import type { Reason } from './pair.ts'
import type { Traits } from './traits.ts'

/**
 * How likely two are one, after Fellegi and Sunter: each thing that they share, or say differently, weighs by how much
 * likelier it is of one person than of two, as a logarithm to base 2, against how unlikely it is that any two are one.
 */
export interface Likeness {
  points: number
  isSure: boolean
  reasons: Reason[]
}

/** What speaks for and against; undefined where they cannot be one, or nothing much says that they are. */
export function likenessOf(a: Traits, b: Traits, crowd: Crowd): Likeness | undefined {
  if (isRelated(a, b) || isOtherGeneration(a, b)) return undefined
  const name = nameLikeness(a, b, crowd)
  if (!name) return undefined
  const found = [
    ...[name, ...reachLikeness(a, b, crowd), ...birthdayLikeness(a, b)],
    ...[...membershipLikeness(a, b), ...familyLikeness(a, b), ...littleKnown(a, b, name)],
  ]
  const points = found.reduce((sum, { points }) => sum + points, -Math.log2(Math.max(crowd.people, 2)))
  const proofs = found.filter(({ reason }) => PROOFS.has(reason)).length
  const isSure = points >= SURELY && proofs > 0
  const reasons = found.sort((x, y) => y.points - x.points).map(({ reason }) => reason)
  return points >= MAYBE ? { points: Math.round(points * 10), isSure, reasons } : undefined
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

function localPart(address: string): string {
  const local = address.split('@')[0] ?? ''
  return local.length >= 6 ? local : address
}
