import { slipsBetween, soundsOf } from '../../db/search/likeness.ts'
import { nicknamesOf } from '../../db/search/nicknames.ts'
import type { Reason } from './pair.ts'
import { nameKey, type Traits } from './traits.ts'

/** What speaks for or against two being one, as a logarithm to base 2. */
export interface Evidence {
  reason: Reason
  points: number
}

/** How many there are, and how many share a key. */
export interface Crowd {
  people: number
  sharing: (key: string) => number
}

/** The names, given and family; undefined where they are not one person's. */
export function nameLikeness(a: Traits, b: Traits, { people, sharing }: Crowd): Evidence | undefined {
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
