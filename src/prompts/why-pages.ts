import { spokenOf } from '../people/pronouns.ts'
import { mendUrl } from './addresses.ts'
import type { PersonFacts } from './facts.ts'
import type { Line, Score } from './line.ts'
import { phrase } from './wording/fill.ts'
import { daysInWords } from './wording/noted.ts'

/** Why a line is there: its reason, and behind it the parts of its score. */
export interface WhyThis {
  id: string
  reason: string
  label: string
  parts: { label: string; points: string }[]
  /** Where it is corrected, or null. */
  mend: { href: string; label: string } | null
}

declare module '../web/views.ts' {
  interface Views {
    'prompts/_why': WhyThis
  }
}

const PARTS = [
  ...(['timeliness', 'closeness', 'strength', 'freshness', 'company', 'history', 'variety'] as const),
  'severity',
] as const satisfies (keyof Score)[]

/** The parts that count, in the order of the table; what adds nothing is left out. */
export function whyThis(
  id: string,
  line: Pick<Line, 'reason' | 'score' | 'age' | 'fact'>,
  customer: Pick<PersonFacts, 'id' | 'name' | 'goesBy' | 'pronoun'>,
): WhyThis {
  const { them } = spokenOf(customer)
  const { score, fact } = line
  const parts = PARTS.filter((part) => score[part] !== 0).map((part) => ({
    label: phrase(`why.${part}`, { them }) + (part === 'freshness' ? ageOf(line.age) : ''),
    points: signed(score[part]),
  }))
  const total = { label: phrase('why.total'), points: signed(score.total) }
  return {
    id: `${id}-why`,
    reason: line.reason,
    label: phrase('why.title'),
    parts: parts.length > 1 ? [...parts, total] : parts,
    mend: fact ? { href: mendUrl(fact, customer.id), label: phrase('answer.correct') } : null,
  }
}

function ageOf(days: number | null): string {
  if (days === null) return ''
  return `: ${days === 0 ? phrase('age.today') : phrase('age.ago', { age: daysInWords(days) })}`
}

/** '+2', '−1.5', '+0.3' */
function signed(points: number): string {
  const shown = String(Math.abs(Math.round(points * 10) / 10))
  return points < 0 ? `−${shown}` : `+${shown}`
}
