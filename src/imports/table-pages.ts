import type { Pagination, Pill } from '../web/fragments.ts'
import { pagination, type PageOfRows } from '../web/pagination.ts'
import { importLineUrl, importRefusedUrl, importUrl, personUrl } from '../web/urls.ts'
import type { Decision } from './candidate.ts'
import { sumOf, VERDICTS, type Counts, type ImportId, type Verdict } from './import.ts'
import type { ImportRow } from './queries.ts'
import type { RowOfImport } from './row-queries.ts'
import { figure, VERDICT_WORDS } from './wording.ts'

/** The lines of a list, as far as they are shown. */
export interface ImportTable {
  tabs: { label: string; href: string; current: boolean }[]
  refusedHref: string
  rows: RowShown[]
  none: string
  pagination: Pagination | null
}

interface RowShown {
  line: string
  label: string
  href: string
  verdict: Pill
  reasons: string[]
  /** What was said of it, or where to say so. */
  decision: { text: string; href: string; label: string } | null
}

declare module '../web/views.ts' {
  interface Views {
    'imports/_rows': ImportTable
  }
}

/** What the table is made from. */
export interface TableShown {
  list: ImportRow
  counts: Counts
  only: Verdict | null
  rows: RowOfImport[]
  page: PageOfRows
}

/** The lines of a list with what each would do, or did. */
export function tableOf({ list, counts, only, rows, page }: TableShown): ImportTable {
  const filter = only ? { only } : {}
  const total = only ? counts[only] : sumOf(counts)
  return {
    tabs: tabsOf(list, counts, only),
    refusedHref: counts.refused > 0 ? importRefusedUrl(list.id) : '',
    rows: rows.map((row) => rowShown(list.id, row)),
    none: 'No line of this kind.',
    pagination:
      page.pages > 1
        ? pagination(page, total, (n) => importUrl(list.id, { ...filter, page: String(n) }))
        : null,
  }
}

function tabsOf({ id }: ImportRow, counts: Counts, only: Verdict | null): ImportTable['tabs'] {
  const all = { label: `All ${figure(sumOf(counts))}`, href: importUrl(id), current: only === null }
  const each = VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => ({
    label: `${VERDICT_WORDS[verdict]} ${figure(counts[verdict])}`,
    href: importUrl(id, { only: verdict }),
    current: only === verdict,
  }))
  return [all, ...each]
}

const TONES: Readonly<Record<Verdict, Pill['tone']>> = {
  new: 'green',
  updates: 'blue',
  same: 'sand',
  maybe: 'amber',
  refused: 'red',
}

function rowShown(id: ImportId, row: RowOfImport): RowShown {
  const { line, verdict, label, reasons, personId, appliedAt } = row
  const isThere = personId !== null && (appliedAt !== null || verdict !== 'new')
  return {
    line: figure(line),
    label: label || 'No name',
    href: isThere ? personUrl(personId) : '',
    verdict: { text: VERDICT_WORDS[verdict], tone: TONES[verdict] },
    reasons,
    decision: decisionOn(id, row),
  }
}

function decisionOn(id: ImportId, row: RowOfImport): RowShown['decision'] {
  const { line, verdict, candidates, decision, decidedFor, appliedAt } = row
  if (!candidates || (decision === null && verdict !== 'maybe')) return null
  const label = appliedAt ? '' : decision === null ? 'Decide' : 'Look again'
  const text = decision === null ? '' : DECIDED[decision](decidedFor?.name ?? '')
  return { text, label, href: importLineUrl(id, line) }
}

const DECIDED: Readonly<Record<Decision, (name: string) => string>> = {
  same: (name) => `You said: this is ${name}.`,
  apart: () => 'You said: somebody else.',
  later: () => 'Left for later.',
}
