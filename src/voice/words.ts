import type { Figure } from './figures.ts'

/** "62%" */
export function percentOf(count: number, whole: number): string {
  return whole > 0 ? `${String(Math.round((100 * count) / whole))}%` : ''
}

/** Why a figure is not told. */
export const NOT_TOLD: Readonly<Record<Exclude<Figure['stands'], 'told'>, string>> = {
  'too few': 'Too few to tell',
  'nobody answered': 'Nobody answered',
  open: 'Can still be answered',
}
