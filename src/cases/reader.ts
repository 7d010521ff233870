import { permits } from '../staff/permissions.ts'
import type { Role, StaffId } from '../staff/staff-member.ts'
import type { Case } from './queries.ts'
import type { CaseStep } from './step-queries.ts'

/** Who opens a case. */
export interface CaseReader {
  id: StaffId
  role: Role
}

/** Whether somebody may close a case, hand it over and word it: managers may, and whoever looks after it. */
export function mayRun({ ownerId }: Pick<Case, 'ownerId'>, { id, role }: CaseReader): boolean {
  return permits(role, 'run cases') || id === ownerId
}

/**
 * Whether somebody may read what the customer wrote and said: managers may, and whoever is to get in touch with them, as
 * long as they are.
 */
export function mayHear(
  { ownerId, closedAt }: Pick<Case, 'ownerId' | 'closedAt'>,
  reader: CaseReader,
): boolean {
  return permits(reader.role, 'read what is for managers') || (reader.id === ownerId && closedAt === null)
}

/** Whether somebody may read the words of one step: their own they know. */
export function mayReadStep(
  { kind, byId }: Pick<CaseStep, 'kind' | 'byId'>,
  one: Pick<Case, 'ownerId' | 'closedAt'>,
  reader: CaseReader,
): boolean {
  return FOR_EVERYBODY.includes(kind) || byId === reader.id || mayHear(one, reader)
}

const FOR_EVERYBODY: readonly CaseStep['kind'][] = ['worded']
