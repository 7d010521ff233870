import type { Role, StaffId } from '../staff/staff-member.ts'
import type { PlaceId } from '../places/place.ts'

/** Somebody who works here, and how much they look after. */
export interface Candidate {
  id: StaffId
  role: Role
  placeId: PlaceId
  isOnDuty: boolean
  openCases: number
  /** When they were last given one; null where they never were. */
  lastGivenAt: Date | null
}

/**
 * Who is to look after a case: whoever is on duty at the place, else its managers, else any manager, else the owners.
 * Of several, whoever has the fewest open cases, and of those, whoever was given one longest ago.
 */
export function ownerAmong(candidates: readonly Candidate[], placeId: PlaceId): StaffId | undefined {
  const managers = candidates.filter(({ role }) => role === 'manager')
  const turns = [
    candidates.filter(({ isOnDuty }) => isOnDuty),
    managers.filter((one) => one.placeId === placeId),
    managers,
    candidates.filter(({ role }) => role === 'owner'),
  ]
  return turns.find((some) => some.length > 0)?.toSorted(byTurn)[0]?.id
}

function byTurn(one: Candidate, other: Candidate): number {
  const fewer = one.openCases - other.openCases
  if (fewer !== 0) return fewer
  const longer = (one.lastGivenAt?.getTime() ?? 0) - (other.lastGivenAt?.getTime() ?? 0)
  if (longer !== 0) return longer
  return one.id < other.id ? -1 : 1
}
