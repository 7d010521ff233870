import type { RelationshipKind } from '../../relationships/relationship.ts'
import { relationCalled } from '../reading/relation.ts'
import type { SourceCard } from './cards.ts'
import { propertyIn, textOf, type Property } from './property.ts'

/** Whom the cards of a file mean where they point at one another (RELATED with a UID, RFC 6350 section 6.6.6). */
export interface CardTies {
  /** What the card with this UID calls its person. */
  nameAt(uid: string): string | undefined
  /** True where the file has somebody descend from themselves by this tie. */
  isRing(uid: string, label: string, other: string): boolean
}

/** What those who are pointed at are called, and who descends from whom. */
export function tiesBetween(cards: Iterable<SourceCard>): CardTies {
  const names = new Map<string, string>()
  const eldersOf = new Map<string, Set<string>>()
  for (const card of cards) {
    const properties = card.lines.flatMap(({ text }) => (TELLING.test(text) ? (propertyIn(text) ?? []) : []))
    const uid = uidIn(properties)
    if (!uid) continue
    names.set(uid, textOf(properties, 'FN'))
    for (const property of properties) {
      const descent = property.name === 'RELATED' && descentIn(property, uid)
      if (descent) eldersOf.set(descent.of, (eldersOf.get(descent.of) ?? new Set()).add(descent.from))
    }
  }
  return {
    nameAt: (uid) => names.get(uid) || undefined,
    isRing(uid, label, other) {
      const direction = DIRECTIONS[relationCalled(label).kind]
      if (uid === other) return true
      if (!direction) return false
      return direction === 'younger' ? descends(uid, other, eldersOf) : descends(other, uid, eldersOf)
    },
  }
}

/** The UID of a card, where it has one. */
export function uidIn(properties: readonly Property[]): string {
  return textOf(properties, 'UID')
}

/** What a card calls one at whom it points: its own word, or the type without the mark of one that is not standard. */
export function labelOf({ params, types }: Property): string {
  const [type = ''] = types.filter((one) => one !== 'pref')
  return params.get('x-word') ?? type.replace(/^x-/u, '').replaceAll('-', ' ')
}

const TELLING = /^(?:[\w-]+\.)?(?:UID|FN|RELATED)[;:]/iu

const DIRECTIONS: Readonly<Partial<Record<RelationshipKind, 'younger' | 'elder'>>> = {
  ...{ child: 'younger', grandchild: 'younger', parent: 'elder', grandparent: 'elder' },
}

function descentIn(property: Property, uid: string): { of: string; from: string } | undefined {
  const other = property.values[0]?.trim() ?? ''
  const direction = DIRECTIONS[relationCalled(labelOf(property)).kind]
  if (!direction) return undefined
  return direction === 'younger' ? { of: other, from: uid } : { of: uid, from: other }
}

/** True where the file has the one descend from the other, however many generations lie between. */
function descends(one: string, other: string, eldersOf: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set<string>()
  const waiting = [one]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const elder of eldersOf.get(at) ?? []) {
      if (elder === other) return true
      if (!seen.has(elder)) waiting.push(elder)
      seen.add(elder)
    }
  }
  return false
}
