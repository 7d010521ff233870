import type { CustomerWord } from '../organisation/organisation.ts'
import { importAskAgainUrl, importDecisionUrl, importUrl, personUrl } from '../web/urls.ts'
import type { Candidate } from './candidate.ts'
import type { ImportRow } from './queries.ts'
import type { RowOnLine } from './decide-queries.ts'
import { SIDE_LABELS, type Side } from './side.ts'
import { figure } from './wording.ts'

/** A line beside whoever it may be, for somebody to say. */
export interface LinePage {
  title: string
  lede: string
  back: { href: string; label: string }
  action: string
  /** Everybody whom it may be. */
  candidates: CandidateView[]
  /** What was said, and where to take it back. */
  said: { text: string; again: string } | null
  newLabel: string
}

interface CandidateView {
  index: string
  name: string
  href: string
  why: string
  isSure: boolean
  rows: { label: string; listed: string; held: string; differs: boolean }[]
  sameLabel: string
}

declare module '../web/views.ts' {
  interface Views {
    'imports/line': LinePage
    'imports/_candidate': CandidateView
  }
}

export interface LineShown {
  list: ImportRow
  row: RowOnLine
  said: Side
  /** What is known of each candidate, in their order; missing where they are gone. */
  sides: (Side | undefined)[]
  word: CustomerWord
}

/** The page on which somebody says whom a line means. */
export function linePage({ list, row, said, sides, word }: LineShown): LinePage {
  const { line, label, candidates, decision, appliedAt } = row
  const back = { href: importUrl(list.id, { only: 'maybe' }), label: list.fileName }
  return {
    title: `Line ${figure(line)}: ${label}`,
    lede: appliedAt ? 'This line is in.' : 'Is this somebody you have already?',
    back,
    action: importDecisionUrl(list.id, line),
    candidates: (candidates ?? []).flatMap((candidate, i) => {
      const side = sides[i]
      return side ? [candidateView(candidate, i, said, side)] : []
    }),
    said: decision && !appliedAt ? saidOf(row, importAskAgainUrl(list.id, line)) : null,
    newLabel: `Not the same: a new ${word}`,
  }
}

function saidOf({ decision, decidedFor }: RowOnLine, again: string): LinePage['said'] {
  if (decision === 'same') return { text: `You said that this is ${decidedFor?.name ?? ''}.`, again }
  return {
    text: decision === 'apart' ? 'You said that this is somebody else.' : 'You left it for later.',
    again,
  }
}

function candidateView(candidate: Candidate, i: number, said: Side, side: Side): CandidateView {
  const { name, personId, line, why, isSure } = candidate
  const rows = SIDE_LABELS.map((label) => ({
    ...{ label, listed: said[label], held: side[label] },
    differs:
      said[label] !== '' && side[label] !== '' && said[label].toLowerCase() !== side[label].toLowerCase(),
  }))
  return {
    index: String(i),
    name: line === null ? name : `${name} on line ${figure(line)}`,
    href: personId ? personUrl(personId) : '',
    ...{ why, isSure },
    rows: rows.filter(({ listed, held }) => listed !== '' || held !== ''),
    sameLabel: line === null ? `This is ${name}` : `The same as line ${figure(line)}`,
  }
}
