/** A chart of bars, drawn by the server: a name and a number above each bar, and the same in words for those who listen. */
export interface Bars {
  id: string
  title: string
  description: string
  height: number
  bars: Bar[]
}

interface Bar {
  label: string
  value: string
  /** "62%". */
  width: string
  tone: 'green' | 'sand' | 'amber'
  textY: number
  barY: number
}

/** What a bar is drawn from. */
export interface Measured {
  label: string
  count: number
  /** Beside the bar, where it is not the count itself. */
  value?: string
  tone?: Bar['tone']
}

declare module './views.ts' {
  interface Views {
    'shared/_bars': Bars
  }
}

const ROW = 36
const TEXT = 15
const BAR = 22

/** Draws bars against a whole: a hundred of two hundred is half of the width. */
export function barsOf(id: string, title: string, measured: readonly Measured[], whole: number): Bars {
  return {
    id,
    title,
    description: measured
      .map(({ label, count, value }) => `${label}: ${value ?? numberOf(count)}`)
      .join('; '),
    height: measured.length * ROW,
    bars: measured.map(({ label, count, value, tone }, at) => ({
      label,
      value: value ?? numberOf(count),
      width: widthOf(count, whole),
      tone: tone ?? 'green',
      textY: at * ROW + TEXT,
      barY: at * ROW + BAR,
    })),
  }
}

/** "1,361". */
export function numberOf(count: number): string {
  return count.toLocaleString('en-GB')
}

/** "62%", '' of nothing. */
export function shareOf(count: number, whole: number): string {
  return whole > 0 ? `${String(Math.round((100 * count) / whole))}%` : ''
}

function widthOf(count: number, whole: number): string {
  const share = whole > 0 ? Math.min(1, count / whole) : 0
  return `${String(Math.round(share * 1000) / 10)}%`
}
