import type { Reader } from '../../db/database.ts'
import { asId } from '../lib/id.ts'
import { fold } from '../lib/text.ts'
import type { PersonId } from '../people/person.ts'
import { searchCustomers, type SearchResult } from '../search/queries.ts'
import type { ReasonKind } from '../search/result.ts'
import { permits } from '../staff/permissions.ts'
import type { Role } from '../staff/staff-member.ts'
import { tickedPeople } from './forms.ts'

/** What a form sends instead of an id for somebody whom we do not know yet. */
export const SOMEBODY_NEW = 'new'

/** Whom a form names. */
export interface Who extends Meant {
  /** The name of somebody new, who is to be added. */
  newcomer: string | null
}

/** Whom a few typed words mean. */
export interface Meant {
  chosen: PersonId[]
  /** What is still to be said: which of several, or who it is at all where there are no choices. */
  open: { text: string; choices: Choice[] } | null
}

/** Somebody whom the words may mean, with what tells them apart. */
export interface Choice {
  id: PersonId
  name: string
  detail: string
}

export interface Asker {
  role: Role
  tiers: readonly string[]
}

/** The customers whom "Alvarez", "2214" or "Jonas & Petra Keller" mean. */
export async function whoIsMeant(reader: Reader, text: string, asker: Asker): Promise<Meant> {
  const chosen: PersonId[] = []
  for (const name of namesIn(text)) {
    const found = await living(reader, name, asker)
    const one = theOneMeant(found, name)
    if (!one) return { chosen, open: { text, choices: found.map(choiceOf) } }
    chosen.push(one.customerId)
  }
  return { chosen, open: null }
}

/** Everybody whom a form names: those ticked, the one picked among several, and whom the words mean. */
export async function whoComes(reader: Reader, values: Record<string, string>, asker: Asker): Promise<Who> {
  const ticked = tickedPeople(values, 'customer')
  const text = values.who?.trim() ?? ''
  const isSame = values.whoAsked === text
  const picked = asId<'Person'>(values.whoId ?? '')
  if (text === '') return { chosen: ticked, open: null, newcomer: null }
  if (picked && isSame) return { chosen: [...ticked, picked], open: null, newcomer: null }
  const meant = await whoIsMeant(reader, text, asker)
  const isNobody = meant.open?.choices.length === 0
  if (values.whoId === SOMEBODY_NEW && (isSame || isNobody) && mayBeNew(text, asker))
    return { chosen: ticked, open: null, newcomer: text }
  return { chosen: [...ticked, ...meant.chosen], open: meant.open, newcomer: null }
}

/** True where the words may be the name of one person whom the asker may add. */
export function mayBeNew(text: string, { role }: Pick<Asker, 'role'>): boolean {
  return permits(role, 'add customers') && /\p{L}/u.test(text) && namesIn(text).length === 1
}

/** The names in a line, each with the family name that they share: "Jonas & Petra Keller". */
export function namesIn(text: string): string[] {
  const names = text
    .split(/\s*(?:&|\+|\band\b)\s*/iu)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const [, ...family] = names.at(-1)?.split(/\s+/u) ?? []
  return names.map((name) => (/\s/u.test(name) ? name : [name, ...family].join(' ')))
}

const MOST_CHOICES = 8

async function living(reader: Reader, text: string, { role, tiers }: Asker): Promise<SearchResult[]> {
  const found = await searchCustomers(reader, { text, role, tiers, expected: new Map(), limit: MOST_CHOICES })
  return found.filter(({ archived, deceased }) => !archived && !deceased)
}

/** The only one, the only one of that very name or number, or the only one whose own name it is. */
function theOneMeant(found: readonly SearchResult[], text: string): SearchResult | undefined {
  const exact = found.filter(
    (one) => fold(nameOf(one)) === fold(text) || one.memberNumber?.toLowerCase() === text.toLowerCase(),
  )
  const certain = found.filter((one) => !one.reasons.some(({ kind }) => NO_MORE_THAN_LIKELY.has(kind)))
  const byName = certain.filter((one) => !one.reasons.some(({ kind }) => LESS_THAN_A_NAME.has(kind)))
  return [exact, certain, byName].find((some) => some.length === 1)?.[0]
}

const LESS_THAN_A_NAME = new Set<ReasonKind>(['relative', 'former name'])

/** By these somebody is offered, and never taken for the one who was meant. */
const NO_MORE_THAN_LIKELY = new Set<ReasonKind>([
  'nickname',
  'sound',
  'spelling',
  'interest',
  'preference',
  'caution',
  'note',
])

function choiceOf(found: SearchResult): Choice {
  const number = found.memberNumber ? `member ${found.memberNumber}` : ''
  const reasons = found.reasons.map(({ pieces }) => pieces.map(({ text }) => text).join(''))
  const partner = found.namesake?.partner ? `with ${found.namesake.partner}` : ''
  const detail = [
    number,
    found.tier ?? '',
    found.town ?? '',
    partner,
    ...reasons.filter((reason) => reason !== number),
  ]
  return { id: found.customerId, name: nameOf(found), detail: detail.filter(Boolean).join(' · ') }
}

function nameOf({ name }: SearchResult): string {
  return name.map(({ text }) => text).join('')
}
