/** Small parts that many pages show, each with its template. */

export type Tone = 'green' | 'blue' | 'amber' | 'red' | 'sand'

/** A fact in a few words. */
export interface Pill {
  text: string
  tone: Tone
}

/** What a page says where there is nothing to list, and what to do about it. */
export interface Empty {
  title: string
  text: string
  action: { href: string; label: string } | null
}

declare module './views.ts' {
  interface Views {
    'shared/_pill': Pill
    'shared/_empty': Empty
  }
}
