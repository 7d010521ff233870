import { addDays, dayOf, partsOf, weekdayOf, type Day } from '../../lib/day.ts'

/**
 * The day to come that a note names, with the sentence that names it. Only what cannot be misread counts: "3 January",
 * "January 3rd", "tomorrow", "next Tuesday", "this Friday", "in two weeks". A plain "on Monday" may be every Monday.
 */
export function namedDay(text: string, notedOn: Day): { day: Day; quote: string } | undefined {
  for (const quote of text.split(/(?<=[.!?;])\s+/u)) {
    const day = dayIn(quote, notedOn)
    if (day && day > notedOn) return { day, quote: quote.replace(/[.;]$/u, '') }
  }
  return undefined
}

/** Whether it is worth a look: most notes name no day, and that is cheap to see. */
export function mayNameADay(text: string): boolean {
  return /\d|tomorrow|\b(?:this|next|coming|in) \w/iu.test(text)
}

function dayIn(sentence: string, notedOn: Day): Day | undefined {
  return /\b(?:every|each|always)\b/iu.test(sentence)
    ? undefined
    : (dateIn(sentence, notedOn) ?? relativeIn(sentence.toLowerCase(), notedOn))
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const AHEAD = '(?<!\\b(?:until|till|since|from) (?:the )?)'
const DAY_FIRST = new RegExp(`${AHEAD}\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b(?!,? \\d{4})`, 'iu')
const MONTH_FIRST = new RegExp(`${AHEAD}\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?\\b(?!,? \\d{4})`, 'iu')

function dateIn(sentence: string, notedOn: Day): Day | undefined {
  const dayFirst = DAY_FIRST.exec(sentence)
  const monthFirst = dayFirst ? null : MONTH_FIRST.exec(sentence)
  const day = Number(dayFirst?.[1] ?? monthFirst?.[2])
  const month = MONTHS.indexOf((dayFirst?.[2] ?? monthFirst?.[1] ?? '').slice(0, 3).toLowerCase()) + 1
  if (month === 0) return undefined
  const { year } = partsOf(notedOn)
  const next = [year, year + 1].map((each) => dayOf(each, month, day)).find((each) => each && each > notedOn)
  // "Told us on 3 May" in June is last May's: only what lies within three months is ahead.
  return next && next <= addDays(notedOn, 92) ? next : undefined
}

const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const NUMBERS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 }

function relativeIn(sentence: string, notedOn: Day): Day | undefined {
  if (/\btomorrow\b/u.test(sentence)) return addDays(notedOn, 1)
  const span = /\bin (a|one|two|three|four|five|six|\d{1,2}) (day|week)s?\b/u.exec(sentence)
  if (span) {
    const count = NUMBERS[span[1] ?? ''] ?? Number(span[1])
    return addDays(notedOn, count * (span[2] === 'week' ? 7 : 1))
  }
  const weekday = /\b(?:this|next|coming) (sun|mon|tues|wednes|thurs|fri|satur)day\b(?! of)/u.exec(sentence)
  if (!weekday) return undefined
  const ahead = (WEEKDAYS.indexOf(`${weekday[1] ?? ''}day`) - weekdayOf(notedOn) + 7) % 7
  return addDays(notedOn, ahead === 0 ? 7 : ahead)
}
