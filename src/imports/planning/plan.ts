import type { Listed } from '../reading/listed.ts'
import { isNothing, ownChanges, type Changes } from './changes.ts'
import { planFamily } from './family.ts'
import type { Held, Memory } from './held.ts'
import { newInWords, remarkOn, updatesInWords } from './in-words.ts'
import { heldIn, match } from './match.ts'
import type { RowRead } from '../reading/read-row.ts'

/** What a row will do. Its reasons are sentences for whoever brings the list in. */
export type Plan =
  | { verdict: 'refused'; reasons: string[] }
  | { verdict: 'same'; held: Held; reasons: string[] }
  | { verdict: 'updates'; held: Held; changes: Changes; reasons: string[] }
  /** New as a customer; we may know them already as somebody's wife. */
  | { verdict: 'new'; held: Held | null; changes: Changes; reasons: string[] }

/** Plans what was read of a row: its remarks are said too, and what could not be read is refused. */
export function planRead(read: RowRead, memory: Memory): Plan {
  if ('refused' in read) return { verdict: 'refused', reasons: read.refused }
  const planned = plan(read.listed, memory)
  return { ...planned, reasons: [...planned.reasons, ...read.remarks] }
}

/** Whom of those we hold a plan is about. */
export function subjectOf(plan: Plan): Held | null {
  return plan.verdict === 'refused' ? null : plan.held
}

/** Plans one row, given everybody whom it could mean. An empty cell changes nothing, and nothing is said twice. */
export function plan(listed: Listed, memory: Memory): Plan {
  const meant = match(listed, memory)
  if (meant.means === 'unclear') return { verdict: 'refused', reasons: [meant.reason] }
  const held = heldIn(meant) ?? null
  const { relatives, remarks } = planFamily(listed, held, memory)
  const changes = { ...ownChanges(listed, held), relatives }
  if (!held || meant.means === 'somebody of')
    return {
      verdict: 'new',
      held,
      changes,
      reasons: [...newInWords(changes), ...remarkOn(meant), ...remarks],
    }
  if (isNothing(changes)) return { verdict: 'same', held, reasons: remarks }
  return { verdict: 'updates', held, changes, reasons: [...updatesInWords(held, changes), ...remarks] }
}
