import type { Field } from './field.ts'
import type { Frame } from './frame.ts'

/** The small parts that pages of every domain are made of. */

export interface Face {
  initials: string
  /** The address of the photo, or ''. */
  photo: string
  tint: 'green' | 'amber' | 'blue' | 'sand'
  size: 'small' | 'medium' | 'large'
  alt: string
}

export interface Pill {
  text: string
  tone: 'green' | 'blue' | 'amber' | 'red' | 'sand'
}

export interface Pagination {
  /** "51 to 100 of 4,210". */
  summary: string
  /** Addresses, or ''. */
  previous: string
  next: string
}

export interface Empty {
  title: string
  text: string
  action: { href: string; label: string } | null
}

declare module './views.ts' {
  interface Views {
    'shared/_face': Face
    'shared/_pill': Pill
    'shared/_pagination': Pagination
    'shared/_empty': Empty
    'shared/_as-if-read': { href: string }
    'shared/_more': { menu: { label: string; href: string }[] }
    'shared/_head': Frame
    'shared/_header': Frame
    'shared/_me': {
      staff: { name: string; initials: string; role: string }
      menu: { label: string; href: string }[]
    }
    'shared/_flash': Frame
    'shared/_keys': Frame
    'shared/_tell': Frame
    'shared/_control': Field
    'shared/_control-state': Field
  }
}
