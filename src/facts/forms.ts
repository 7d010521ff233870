import { z } from 'zod'
import { ticked, version } from '../web/fields.ts'
import { AUDIENCES, WAYS_WE_KNOW } from './fact.ts'

/** The fields that the form of every fact ends with. */
export const provenanceFields = {
  audience: z.enum(AUDIENCES).catch('everyone'),
  howWeKnow: z.enum(WAYS_WE_KNOW).catch('told us'),
  forThemAlone: ticked,
  version,
}
