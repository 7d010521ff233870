import type { Id } from '../../../src/lib/id.ts'

/** A fixed sequence of chances: the same seed tells the same story. */
export interface Random {
  /** From 0 up to 1. */
  next(): number
  /** A whole number from `least` to `most`. */
  int(least: number, most: number): number
  chance(probability: number): boolean
  pick<Value>(values: readonly Value[]): Value
  /** The earlier ones often, the later ones seldom, as names and hobbies are spread. */
  pickCommon<Value>(values: readonly Value[]): Value
  /** A whole number around the mean, never below 0. */
  around(mean: number): number
}

export function randomFrom(seed: number): Random {
  const next = mulberry32(seed)
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (values) => at(values, Math.floor(next() * values.length)),
    pickCommon: (values) => at(values, Math.floor(values.length * next() ** 1.7)),
    around: (mean) => Math.max(0, Math.round(mean * (next() + next()))),
  }
}

/** Ids as newId makes them (RFC 9562, version 7), but the same for the same seed, and each after the one before. */
export function seededIds(random: Random, now: Date): <Kind extends string>() => Id<Kind> {
  const first = now.getTime() - 3_600_000
  let made = 0
  return <Kind extends string>() => {
    const time = hex(first + Math.floor(made / 4096), 12)
    const counter = hex(made % 4096, 3)
    made += 1
    const tail = hex(Math.floor(random.next() * 2 ** 44), 11)
    const variant = hex(0x8000 + Math.floor(random.next() * 0x4000), 4)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${variant}-0${tail}` as Id<Kind>
  }
}

/** Tommy Ettinger's mulberry32, placed in the public domain. */
function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index]
  if (value === undefined) throw new Error('Nothing to pick from')
  return value
}

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0')
}
