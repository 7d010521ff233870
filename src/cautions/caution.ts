import type { Day } from '../lib/day.ts'
import type { Id } from '../lib/id.ts'

/** Something to mind. */
export type CautionId = Id<'Caution'>

/** Most severe first. */
export const CAUTION_KINDS = ['allergy', 'accessibility', 'topic to avoid', 'service failure'] as const
export type CautionKind = (typeof CAUTION_KINDS)[number]

/** Those that name something no line may touch. */
export const TOPIC_KINDS: readonly CautionKind[] = ['allergy', 'topic to avoid']

/** Those that say how somebody's health is. */
export const HEALTH_KINDS: readonly CautionKind[] = ['allergy', 'accessibility']

/** Whether a caution holds on a day; its last day is one of them. */
export function holdsOn({ expiresOn }: { expiresOn: Day | null }, day: Day): boolean {
  return expiresOn === null || day <= expiresOn
}

/** Most severe first; of one kind, in the order given. */
export function bySeverity<Caution extends { kind: CautionKind }>(cautions: readonly Caution[]): Caution[] {
  return CAUTION_KINDS.flatMap((kind) => cautions.filter((caution) => caution.kind === kind))
}
