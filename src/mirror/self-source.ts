import type { MirrorFacts } from './queries.ts'
import { CAME } from './line.ts'
import { noted, type When } from './trace-words.ts'

/** How we know somebody's own details: as far as that is kept, and who corrected them last. */
export function selfSource({ membership, traces, sources }: MirrorFacts, when: When): string {
  const { entered, corrected, tied } = sources
  const [list] = traces.lists.slice(-1)
  const came = [
    list && `${CAME.import}, brought in${noted(list, when)}.`,
    entered && `Entered${noted(entered, when)}.`,
    !membership && tied && `${CAME[tied.howWeKnow]}. Noted${noted(tied, when)}.`,
  ].find(Boolean)
  const later = corrected ? ` Last corrected${noted(corrected, when)}.` : ''
  return `${came || NOT_KNOWN}${later}`
}

const NOT_KNOWN = 'We don’t know any more who told us.'
