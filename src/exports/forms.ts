import { z } from 'zod'
import { ticked } from '../web/fields.ts'

/** What was asked for besides the file itself. */
export const ExportForm = z.object({ archived: ticked })
