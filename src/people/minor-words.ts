import { listInWords } from '../lib/text.ts'
import { DETAIL_CALLED, MINORS_DETAILS, type MinorsDetail } from '../organisation/privacy-rules.ts'
import { personColumns } from './columns.ts'
import type { PersonInput } from './forms.ts'
import { withinMinorsLimit, type MinorsLimit } from './minors.ts'

/** A sentence that confirms, followed by what was told of a minor and is not kept. */
export function confirming(sentence: string, told: PersonInput, limit: MinorsLimit): string {
  const { left } = withinMinorsLimit(personColumns(told, limit.today), limit)
  return [sentence, notKeptInWords(left)].filter(Boolean).join(' ')
}

/** "Of children we keep no family name and no year of birth here.", or '' where all of it is kept. */
export function notKeptInWords(left: readonly MinorsDetail[]): string {
  return left.length > 0 ? `Of children we keep ${noneOf(left)} here.` : ''
}

/** The details that the owner lets not be kept. */
export function notKept(kept: readonly MinorsDetail[]): MinorsDetail[] {
  return MINORS_DETAILS.filter((detail) => !kept.includes(detail))
}

/** What stands beside the mark of a minor on the form of somebody who is no customer. */
export function minorHint({ kept }: Pick<MinorsLimit, 'kept'>): string {
  const left = notKept(kept)
  const until = 'Please untick it once they have grown up.'
  return left.length > 0 ? `${notKeptInWords(left)} ${until}` : SAID_BY_THE_YEAR
}

const SAID_BY_THE_YEAR = 'A year of birth says so by itself.'

function noneOf(left: readonly MinorsDetail[]): string {
  return listInWords(left.flatMap((detail) => DETAIL_CALLED[detail].split(' and ')).map((one) => `no ${one}`))
}
