import { faceOf } from '../people/face.ts'
import type { Face } from '../web/fragments.ts'
import { customerUrl } from '../web/urls.ts'
import type { Piece } from './marks.ts'
import type { SearchResult } from './queries.ts'

/** Somebody found: who, why, and what matters today. */
export interface ResultRow {
  href: string
  face: Face
  name: Piece[]
  /** Why they were found, or else what tells them apart. */
  why: Piece[]
  /** "Today 09:40", or what else to know before greeting. */
  state: string
  isExpected: boolean
  /** What they come for, or their number where they are not expected. */
  more: string
}

/** The row of somebody found. */
export function resultRow(result: SearchResult): ResultRow {
  const name = nameIn(result)
  const state = stateOf(result)
  const apart = whatTellsApart(result)
  const reasons = result.reasons.flatMap(({ pieces }, i) => (i > 0 ? [plain(', '), ...pieces] : pieces))
  return {
    href: customerUrl(result.customerId),
    face: faceOf({ name, photoId: result.photoId }, 'small'),
    name: result.name,
    why: whyOf(reasons, plain(apart.slice(state ? 0 : 1).join(' · ')), result.namesake !== null),
    state,
    isExpected: result.visit !== undefined,
    more: state ? (result.visit?.purpose ?? '') : (apart[0] ?? ''),
  }
}

/** The name of somebody found, without its marks. */
export function nameIn({ name }: Pick<SearchResult, 'name'>): string {
  return name.map(({ text }) => text).join('')
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
  return visit.isHere ? 'Here now' : `Today ${visit.time}`
}

function isThere(text: string | null): text is string {
  return text !== null && text !== ''
}

function plain(text: string): Piece {
  return { text, marked: false }
}
