import { capitalised, plural } from '../lib/text.ts'
import { calledName } from '../people/names.ts'
import type { Empty } from '../web/fragments.ts'
import { minorsUrl, personUrl, privacySettingsUrl, trimMinorsUrl, trimMinorUrl } from '../web/urls.ts'
import { goesInWords, type Beyond } from './beyond.ts'

/** The children of whom more is kept than the owner lets be. */
export interface MinorsPage {
  rows: { name: string; href: string; goes: string; trim: string }[]
  more: string
  trimAll: { href: string; label: string } | null
  empty: Empty | null
}

/** What goes, to be confirmed. */
export interface TrimPage {
  title: string
  back: { href: string; label: string }
  action: string
  goes: string[]
  confirmLabel: string
}

declare module '../web/views.ts' {
  interface Views {
    'minors/minors': MinorsPage
    'minors/trim': TrimPage
  }
}

/** The list, as far as it is shown. */
export function minorsPage(beyond: readonly Beyond[]): MinorsPage {
  const shown = beyond.slice(0, MOST_SHOWN)
  return {
    rows: shown.map((one) => ({
      name: one.person.name,
      href: personUrl(one.person.id),
      goes: goesInWords(one).join('; '),
      trim: trimMinorUrl(one.person.id),
    })),
    more: beyond.length > shown.length ? `And ${String(beyond.length - shown.length)} more.` : '',
    trimAll: beyond.length > 1 ? { href: trimMinorsUrl, label: `Trim all ${String(beyond.length)}` } : null,
    empty: beyond.length > 0 ? null : NOBODY,
  }
}

/** What trimming them all takes away. */
export function trimAllPage(beyond: readonly Beyond[]): TrimPage {
  const many = (count: (one: Beyond) => boolean | number) =>
    beyond.reduce((sum, one) => sum + Number(count(one)), 0)
  const goes = [
    [many(({ person, kept }) => person.name !== kept.name), 'family name'],
    [many(({ person, kept }) => person.birthYear !== kept.birthYear), 'year of birth', 'years of birth'],
    [many(({ person, kept }) => isDescribed(person) && !isDescribed(kept)), 'description'],
    [many(({ preferences }) => preferences), 'preference'],
    [many(({ occasions }) => occasions), 'occasion'],
  ] as const
  const children = plural(beyond.length, 'child', 'children')
  return {
    title: `Trim what is kept of ${children}`,
    back: BACK,
    action: trimMinorsUrl,
    goes: goes.filter(([count]) => count > 0).map(([count, one, several]) => plural(count, one, several)),
    confirmLabel: `Trim ${children}`,
  }
}

/** What trimming one of them takes away. */
export function trimOnePage(beyond: Beyond): TrimPage {
  const name = calledName(beyond.person)
  return {
    title: `Trim what is kept of ${name}`,
    back: BACK,
    action: trimMinorUrl(beyond.person.id),
    goes: goesInWords(beyond).map(capitalised),
    confirmLabel: `Trim ${name}`,
  }
}

const MOST_SHOWN = 200

const BACK = { href: minorsUrl, label: 'Children beyond the limit' }

const NOBODY: Empty = {
  title: 'Nobody is beyond the limit',
  text: 'Of every child is kept what you let be kept, and no more.',
  action: { href: privacySettingsUrl, label: 'What may be kept' },
}

function isDescribed({ about, formerName, addressAs, addressWhen }: Beyond['person']): boolean {
  return [about, formerName, addressAs, addressWhen].some((text) => text !== null)
}
