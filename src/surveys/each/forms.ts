import { z } from 'zod'
import { LANGUAGES } from '../../lib/language.ts'
import { oneOf, optionalId, optionalText, requiredText, ticked, version } from '../../web/fields.ts'
import { daysOrNever, whole } from '../forms.ts'

/** What an owner may choose of a service survey: which visits it asks about, whom, and when. */
export const ServiceRulesForm = z.object({
  isOn: ticked,
  name: requiredText('what it is called', 80),
  placeId: optionalId<'Place'>(),
  purposes: optionalText(200),
  hoursAfter: whole(1, 720, 'hours'),
  everyDays: whole(1, 1000, 'days'),
  sharePercent: whole(1, 100, 'percent'),
  closesAfterDays: whole(2, 180, 'days'),
  remindAfterDays: daysOrNever,
  language: oneOf(LANGUAGES),
  version,
})
export type ServiceRules = z.output<typeof ServiceRulesForm>
