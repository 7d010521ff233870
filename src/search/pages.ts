import { plural, truncate } from '../lib/text.ts'
import { faceOf } from '../people/face.ts'
import type { Face } from '../web/fragments.ts'
import { customerUrl, newCustomerUrl } from '../web/urls.ts'
import type { Piece } from './marks.ts'
import type { SearchResult } from './queries.ts'

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
  rows: ResultRow[]
  /** What to say where nobody was found. */
  none: { text: string; add: { href: string; label: string } | null } | null
}

export interface ResultRow {
  href: string
  face: Face
  name: Piece[]
  /** Why they were found, or else what tells them apart. */
  why: Piece[]
  more: string
}

export interface Looked {
  text: string
  results: readonly SearchResult[]
  mayAdd: boolean
  /** No more than this many were asked for. */
  limit: number
}

/** The page of everybody found. */
export function findPage(looked: Looked): FindPage {
  const { text, results, limit } = looked
  const typed = text.trim()
  const found =
    results.length < limit
      ? `${plural(results.length, 'person', 'people')} found`
      : 'The first of many; another word finds fewer'
  return {
    title: typed === '' ? 'Find anyone' : `Looking for “${truncate(typed, LONGEST_SHOWN)}”`,
    lede: typed === '' ? HINT : results.length > 0 ? found : '',
    results: resultList(looked),
  }
}

/** Those found, as they appear under the box. */
export function resultList({ text, results, mayAdd }: Looked): ResultList {
  const typed = text.trim()
  if (results.length > 0) return { rows: results.map(resultRow), none: null }
  return {
    rows: [],
    none: typed === '' ? null : { text: 'Nobody yet.', add: mayAdd ? addition(typed) : null },
  }
}

/** Those found who can come to visit; whoever is new has a link of their own beside the box. */
export function comerList({ results, ...looked }: Looked): ResultList {
  const able = results.filter(({ archived, deceased }) => !archived && !deceased)
  return resultList({ ...looked, results: able, mayAdd: false })
}

const HINT = 'A name, a daughter’s or a dog’s name, a member number, or some digits of a phone number.'
const LONGEST_SHOWN = 60
const LOOKS_LIKE_A_NAME = /^[\p{L}\p{M}\s'’.-]+$/u

function addition(typed: string): { href: string; label: string } {
  if (!LOOKS_LIKE_A_NAME.test(typed) || typed.length > LONGEST_SHOWN)
    return { href: newCustomerUrl, label: 'Add somebody new' }
  return { href: `${newCustomerUrl}?name=${encodeURIComponent(typed)}`, label: `Add ${typed}` }
}

function resultRow(result: SearchResult): ResultRow {
  const name = result.name.map(({ text }) => text).join('')
  const apart = whatTellsApart(result)
  const reasons = result.reasons.flatMap(({ pieces }, i) => (i > 0 ? [plain(', '), ...pieces] : pieces))
  const state = stateOf(result)
  const rest = plain(apart.slice(state === '' ? 1 : 0).join(' · '))
  return {
    href: customerUrl(result.customerId),
    face: faceOf({ name, photoId: result.photoId }, 'small'),
    name: result.name,
    why: whyOf(reasons, rest, result.namesake !== null),
    more: state === '' ? (apart[0] ?? '') : state,
  }
}

/** Of two who are called the same, both: why they were found, and what tells them apart. */
function whyOf(reasons: Piece[], apart: Piece, isNamesake: boolean): Piece[] {
  if (reasons.length === 0) return [apart]
  return isNamesake && apart.text !== '' ? [...reasons, plain(' · '), apart] : reasons
}

function whatTellsApart({ memberNumber, tier, town, reasons, namesake }: SearchResult): string[] {
  const isSaid = reasons.some(({ kind }) => kind === 'number')
  const number = memberNumber === null || isSaid ? null : `member ${memberNumber}`
  const partner = namesake?.partner ? `with ${namesake.partner}` : null
  return [number, tier, town, partner].filter(isThere)
}

/** The one thing to know before greeting: has died, archived, here, or expected today. */
function stateOf({ deceased, archived, visit }: SearchResult): string {
  if (deceased) return 'has died'
  if (archived) return 'archived'
  if (visit === undefined) return ''
  const when = visit.isHere ? 'Here now' : `Today ${visit.time}`
  return visit.purpose ? `${when}, ${visit.purpose}` : when
}

function isThere(text: string | null): text is string {
  return text !== null && text !== ''
}

function plain(text: string): Piece {
  return { text, marked: false }
}
