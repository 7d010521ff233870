import { candidateLine, candidatesOf, type Candidate, type Told } from '../candidate.ts'
import type { MinorsLimit } from '../../people/minors.ts'
import type { Listed } from '../reading/listed.ts'
import type { RowRead } from '../reading/read-row.ts'
import type { Wins } from '../wins.ts'
import { isNothing, ownChanges, type Changes } from './changes.ts'
import { planFamily } from './family.ts'
import type { Held, Memory } from './held.ts'
import { newInWords, remarkOn, updatesInWords } from './in-words.ts'
import { match } from './match.ts'
import { rowKey } from './row-key.ts'

/** What a row will do. Its reasons are sentences for whoever brings the list in. */
export type Plan =
  | { verdict: 'refused'; reasons: string[] }
  /** Somebody has to say whom it means. */
  | { verdict: 'maybe'; candidates: Candidate[]; reasons: string[] }
  | { verdict: 'same'; held: Held; reasons: string[] }
  | { verdict: 'updates'; held: Held; changes: Changes; reasons: string[] }
  /** New as a customer; we may know them already as somebody's wife. */
  | { verdict: 'new'; held: Held | null; changes: Changes; reasons: string[] }

/** Of what the list's word counts, whom the row was said to mean, and what may be kept of minors. */
export interface How {
  wins: Wins
  limit: MinorsLimit
  told: Told
}

/** Plans what was read of a row: its remarks are said too, and what could not be read is refused. */
export function planRead(read: RowRead, memory: Memory, how: How): Plan {
  if ('refused' in read) return { verdict: 'refused', reasons: read.refused }
  const { listed, twin, remarks } = read
  if (twin && !how.told)
    return { verdict: 'maybe', candidates: [candidateLine(twin, listed.name)], reasons: [twin.why] }
  const planned = plan(listed, memory, how)
  return { ...planned, reasons: [...planned.reasons, ...remarks] }
}

/** Whom a row was said to mean: just now, or when an earlier list had it. */
export function toldOf(read: RowRead, memory: Memory, told: Told): Told {
  if (told || 'refused' in read) return told
  const means = memory.answered.get(rowKey(read.listed, read.twin?.nth))
  return means && { means, isRemembered: true }
}

/** Whom of those we hold a plan is about. */
export function subjectOf(plan: Plan): Held | null {
  return 'held' in plan ? plan.held : null
}

/** Plans one row, given everybody whom it could mean. An empty cell changes nothing, and nothing is said twice. */
export function plan(said: Listed, memory: Memory, { wins, told, limit }: How): Plan {
  const meant = match(said, memory, told)
  if (meant.means === 'maybe')
    return { verdict: 'maybe', candidates: candidatesOf(meant), reasons: [meant.why] }
  const held = 'held' in meant ? meant.held : null
  const { listed, taken } = withoutTakenNumber(said, held, memory)
  const own = ownChanges(listed, held, wins)
  const family = planFamily(listed, held, memory, limit)
  const changes = { ...own.changes, relatives: family.relatives }
  const remarks = [...taken, ...own.remarks, ...family.remarks]
  if (!held?.customer)
    return {
      verdict: 'new',
      held,
      changes,
      reasons: [...newInWords(changes), ...remarkOn(meant), ...remarks],
    }
  if (isNothing(changes)) return { verdict: 'same', held, reasons: remarks }
  return { verdict: 'updates', held, changes, reasons: [...updatesInWords(held, changes), ...remarks] }
}

/** Of somebody who was said not to be the one who has the number. */
function withoutTakenNumber(listed: Listed, held: Held | null, memory: Memory) {
  const { memberNumber } = listed
  const holder = memberNumber === null ? undefined : memory.byNumber.get(memberNumber)
  if (!holder || holder.id === held?.id) return { listed, taken: [] }
  return {
    listed: { ...listed, memberNumber: null },
    taken: [`Number ${memberNumber ?? ''} stays with ${holder.name}.`],
  }
}
