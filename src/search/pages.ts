import { plural, truncate } from '../lib/text.ts'
import type { Piece } from './marks.ts'
import { newcomerOffers, nobodyFor, type Mays, type Nobody, type Offer } from './nobody-pages.ts'
import type { SearchResult } from './queries.ts'
import { nameIn, resultRow, type ResultRow } from './row-pages.ts'

declare module '../web/views.ts' {
  interface Views {
    'search/find': FindPage
    'search/_results': ResultList
    'search/_result': ResultRow
    'search/_pieces': Piece[]
  }
}

export interface FindPage {
  title: string
  lede: string
  results: ResultList
}

export interface ResultList {
  /** What the list is called, and whether that stands above it. */
  label: string
  showsLabel: boolean
  rows: ResultRow[]
  nobody: Nobody | null
  offers: Offer[]
  /** How many, and who is first, for whoever hears the list. */
  said: string
}

export interface Looked extends Mays {
  text: string
  results: readonly SearchResult[]
  /** No more than this many were asked for. */
  limit: number
}

/** The page of everybody found. */
export function findPage(looked: Looked): FindPage {
  const { text, results, limit } = looked
  const typed = text.trim()
  const more = results.length < limit ? '' : '; another word finds fewer'
  return {
    title: typed === '' ? 'Find anyone' : `Looking for “${truncate(typed, LONGEST_SHOWN)}”`,
    lede: typed === '' ? HINT : results.length > 0 ? `${countOf(looked)} found${more}` : '',
    results: { ...resultList(looked), said: '' },
  }
}

/** Those found, or where nothing is typed, those opened last: as they appear under the box. */
export function resultList(looked: Looked): ResultList {
  const { results } = looked
  const typed = looked.text.trim()
  const rows = results.map(resultRow)
  const said = saidOf(looked)
  if (typed === '') return { ...NOBODY_NEW, label: RECENT, showsLabel: rows.length > 0, rows, said }
  if (rows.length > 0) {
    const offers = results.every(isOnlyAlike) ? newcomerOffers(typed, looked) : []
    return { ...NOBODY_NEW, label: 'Found', showsLabel: false, rows, offers, said }
  }
  const nobody = nobodyFor(typed)
  const offers = newcomerOffers(typed, looked)
  return { label: 'Somebody new', showsLabel: false, rows, nobody, offers, said: nobody.text }
}

/** Those found who can come to visit; whoever is new has a link of their own beside the box. */
export function comerList({ results, ...looked }: Looked): ResultList {
  const able = results.filter(({ archived, deceased }) => !archived && !deceased)
  return resultList({ ...looked, results: able, mayAdd: false })
}

const HINT = 'A name, a daughter’s or a dog’s name, a member number, or some digits of a phone number.'
const LONGEST_SHOWN = 60
const RECENT = 'Recently opened'
const NOBODY_NEW = { nobody: null, offers: [] }

/** Found by what sounds or is spelt alike: whoever was typed may as well be somebody new. */
function isOnlyAlike({ reasons }: SearchResult): boolean {
  return reasons.some(({ kind }) => kind === 'sound' || kind === 'spelling')
}

function saidOf(looked: Looked): string {
  const [first] = looked.results
  if (!first) return ''
  const isRecent = looked.text.trim() === ''
  const count = isRecent ? plural(looked.results.length, 'person', 'people') : `${countOf(looked)} found`
  return `${isRecent ? `${RECENT}: ` : ''}${count}, ${nameIn(first)} first`
}

function countOf({ results: { length }, limit }: Looked): string {
  return length < limit ? plural(length, 'person', 'people') : `${String(limit)} or more people`
}
