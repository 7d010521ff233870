import { roleCalled } from '../../capture/reading/roles.ts'
import { fold } from '../../lib/text.ts'
import type { RelationshipKind } from '../../relationships/relationship.ts'

/** What somebody is to another, with the word for it where it says more than the kind does. */
export interface CalledRelation {
  kind: RelationshipKind
  word: string | null
}

/** What a list or an address book calls somebody: "Wife", "Domestic Partner", Apple's "_$!<Mother>!$_". */
export function relationCalled(label: string): CalledRelation {
  const plain = label.replace(/^_\$!<(?<word>.*)>!\$_$/u, '$<word>').trim()
  const folded = fold(plain)
  const kind = roleCalled(folded)?.kind ?? KINDS.get(folded) ?? 'other'
  const saysMore = folded !== '' && folded !== kind && !SAYING_NOTHING.has(folded)
  return { kind, word: saysMore ? plain.toLowerCase().slice(0, LONGEST_WORD) : null }
}

const LONGEST_WORD = 60

// The words of Google, of Apple and of RFC 6350 that nobody at a desk would use.
const KINDS: ReadonlyMap<string, RelationshipKind> = new Map([
  ...(['domestic partner', 'co resident', 'sweetheart', 'significant other'] as const).map(
    (word) => [word, 'partner'] as const,
  ),
  ...(['manager', 'co worker', 'employee'] as const).map((word) => [word, 'colleague'] as const),
  ...(['neighbor', 'acquaintance'] as const).map((word) => [word, 'friend'] as const),
  ...(['kin', 'relative', 'family'] as const).map((word) => [word, 'other'] as const),
  ...(['ex wife', 'ex husband', 'ex spouse', 'ex partner', 'former spouse', 'former partner'] as const).map(
    (word) => [word, 'former partner'] as const,
  ),
])

const SAYING_NOTHING: ReadonlySet<string> = new Set(['other', 'contact', 'related name', 'custom'])
