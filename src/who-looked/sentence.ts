import type { EntryKind } from '../audit/entry.ts'
import type { Entry } from './queries.ts'

/** An entry in words, in the parts that lead somewhere and those that do not. */
export interface Sentence {
  who: string
  /** "opened", "archived a customer:" */
  did: string
  /** Whom it is about, or ''. */
  whom: string
  /** "'s card, from Today"; or ''. */
  rest: string
}

/** What an entry says: "Dana Kim" "opened" "Ray Alvarez" "'s card, from Today". */
export function sentenceOf(entry: Entry): Sentence {
  const { kind, staffId, aboutId, page } = entry
  const who = entry.who ?? (staffId === null ? 'Rapport' : SOMEBODY_GONE)
  const whom = entry.whom ?? (aboutId === null ? '' : SOMEBODY_GONE)
  const [did, rest] = SAID[kind](entry, whom !== '')
  return { who, did, whom, rest: `${rest}${page ? `, from ${page}` : ''}` }
}

/** The same as one text. */
export function inOneLine({ who, did, whom, rest }: Sentence): string {
  return `${[who, did, whom].filter(Boolean).join(' ')}${rest}`
}

// Whoever was erased has left an id that leads nowhere.
const SOMEBODY_GONE = 'somebody who is no longer here'

type Said = readonly [did: string, rest: string]

const SAID: Readonly<Record<EntryKind, (entry: Entry, hasWhom: boolean) => Said>> = {
  opened: ({ subjectKind }) => ['opened', `'s ${subjectKind}`],
  searched: () => ['searched for somebody', ''],
  'took out': ({ action }, hasWhom) => [hasWhom ? `${action}:` : action, ''],
  changed: ({ action }, hasWhom) => [hasWhom ? `${action}:` : action, ''],
  refused: ({ action }, hasWhom) => [`tried to ${action}${hasWhom ? ':' : ''}`, ', and was refused'],
}
