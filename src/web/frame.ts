import type { Language } from '../lib/language.ts'

/** What surrounds every page. */
export interface Frame {
  title: string
  organisation: string
  nav: NavEntry[]
  staff: { name: string; initials: string; role: string } | null
  /** What else this role can open, behind the initials. */
  menu: { label: string; href: string }[]
  searchHint: string
  searchText: string
  flash: { text: string; undo: { action: string; label: string } | null } | null
  demo: boolean
  /** What is wrong and wants somebody now. */
  alarm: { text: string; href: string; label: string } | null
  /** What went wrong and goes on, for everybody on shift. */
  goingOn: { text: string; href: string }[]
  pageClass: string
  /** After so many minutes without use the page hides itself; 0 for never. */
  hideAfterMinutes: number
}

export interface NavEntry {
  label: string
  href: string
  current: boolean
  count: number
}

/** What a page says about itself. */
export interface About {
  title: string
  /** The address of the entry of the navigation that this page belongs to. */
  nav?: string
  pageClass?: string
  searchText?: string
  /** For a page that customers open: in their language, and with nothing of the desk around it. */
  publicIn?: Language
}

declare module './views.ts' {
  interface Views {
    'layouts/app': { frame: Frame }
    'layouts/plain': { frame: Frame }
    'layouts/public': { frame: Frame; language: Language }
  }
}
