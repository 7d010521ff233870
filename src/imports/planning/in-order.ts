import type { MinorsLimit } from '../../people/minors.ts'
import type { PersonId } from '../../people/person.ts'
import type { Told } from '../candidate.ts'
import type { RowRead } from '../reading/read-row.ts'
import { NOTHING_WINS, type Wins } from '../wins.ts'
import type { Held, Memory } from './held.ts'
import { planRead, subjectOf, toldOf, type Plan } from './plan.ts'

/** A row that is to be planned. */
export interface RowToPlan {
  line: number
  read: RowRead
  told: Told
}

/** A row with what it would do. */
export type Planned<Row> = Row & { plan: Plan }

/** How the rows of a list are planned; `lineByPerson` grows as rows are found to mean somebody. */
export interface PlanningOf {
  wins: Wins
  limit: MinorsLimit
  lineByPerson: Map<PersonId, number>
}

/** Plans rows in their order, given everybody whom they could mean. */
export function planInOrder<Row extends RowToPlan>(
  rows: readonly Row[],
  memory: Memory,
  planning: PlanningOf,
): Planned<Row>[] {
  return rows.map((row) => ({ ...row, plan: planOne(row, memory, planning) }))
}

/** Somebody belongs to the first row of a list that means them. A second one asks; told to be theirs, it fills gaps alone. */
function planOne(row: RowToPlan, memory: Memory, { wins, limit, lineByPerson }: PlanningOf): Plan {
  const told = toldOf(row.read, memory, row.told)
  const plan = planRead(row.read, memory, { wins, limit, told })
  const held = subjectOf(plan)
  if (!held) return plan
  const first = lineByPerson.get(held.id) ?? row.line
  lineByPerson.set(held.id, first)
  if (first === row.line) return plan
  return told ? planRead(row.read, memory, { wins: NOTHING_WINS, limit, told }) : askAbout(held, first)
}

function askAbout({ id, name }: Held, line: number): Plan {
  const why = `This means ${name}, and so does line ${line}.`
  return {
    verdict: 'maybe',
    candidates: [{ personId: id, line: null, name, why, isSure: false }],
    reasons: [why],
  }
}
