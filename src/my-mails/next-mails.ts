import { dayIn } from '../lib/day.ts'
import { capitalised } from '../lib/text.ts'
import { timeOfDayIn } from '../lib/wall-time.ts'
import { dayInWords } from '../lib/words-for-time.ts'
import type { NextMail } from './queries.ts'

/** "Today at 13:00: a reminder of Ray Alvarez, who comes at 14:00". */
export function nextInWords(mail: NextMail, now: Date, timeZone: string): string {
  const day = capitalised(dayInWords(dayIn(mail.dueAt, timeZone), dayIn(now, timeZone)))
  return `${day} at ${timeOfDayIn(mail.dueAt, timeZone)}: ${whatOf(mail)}`
}

function whatOf({ kind, person, payload }: NextMail): string {
  const who = person ?? 'somebody'
  if (kind === 'digest') return 'the digest of the day'
  if (kind === 'promise due') return `a promise to ${who} comes due`
  const time = payload.at?.slice(11) ?? ''
  return kind === 'visit reminder' ? `${who} comes at ${time}` : `a correction about ${who}`
}
