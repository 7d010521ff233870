import { z } from 'zod'
import { whatWasDone } from '../promises/forms.ts'

export const KeepingForm = z.object({ done: whatWasDone })
