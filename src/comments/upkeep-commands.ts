import { sql, type SQL } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { caseSteps } from '../../db/schema/cases.ts'
import { commentThemes, commentTones, heardComments } from '../../db/schema/comments.ts'
import { improvementComments } from '../../db/schema/improvements.ts'
import { affectedCustomers } from '../../db/schema/incidents.ts'
import { surveyAnswers } from '../../db/schema/survey-answers.ts'

/** Forgets what was made of comments that are no more: taken back by whoever said them, or past their time. */
export async function forgetWhatWasMadeOfThem(tx: Tx): Promise<void> {
  for (const table of [commentThemes, commentTones, improvementComments])
    await tx.delete(table).where(sql`${table.commentId} not in (${everyId()})`)
}

/** Removed ones too: they may be brought back. */
function everyId(): SQL {
  const tables = [surveyAnswers, affectedCustomers, caseSteps, heardComments]
  return sql.join(
    tables.map((table) => sql`select ${table.id} from ${table}`),
    sql` union all `,
  )
}
