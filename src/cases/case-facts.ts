import type { StaffId } from '../staff/staff-member.ts'
import type { Form } from '../web/forms.ts'
import type { Case } from './queries.ts'
import type { CaseReader } from './reader.ts'
import type { CaseStep } from './step-queries.ts'

/** What can be done about a case, by the last word of the address that does it. */
export const ACTS = ['contacts', 'promises', 'summary', 'owner', 'due', 'closing'] as const
export type Act = (typeof ACTS)[number]

/** A form that could not be used, and which. */
export interface RefusedAct {
  act: Act
  form: Form
}

/** A case as its page is made from it. */
export interface CaseFacts {
  one: Case
  steps: readonly CaseStep[]
  reader: CaseReader
  colleagues: readonly { id: StaffId; name: string }[]
  refused?: RefusedAct
}
