import { z } from 'zod'
import { requiredText, version } from '../web/fields.ts'

export const HouseStandardForm = z.object({ text: requiredText('the standard', 160), version })
export type HouseStandardInput = z.output<typeof HouseStandardForm>
