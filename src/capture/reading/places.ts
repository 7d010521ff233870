import { looksLikeName } from './names.ts'
import { weekdaysAndMonths } from './calendar-words.ts'
import type { Reading } from './reading.ts'

/**
 * Where somebody is or goes, as a question says it: "in Lisbon", "at Gainesville", "at school". Read after the first
 * of the words that lead up to it.
 */
export function placeIn({ sentence, mentions }: Reading, from: number, lead: RegExp): string | undefined {
  const { words, plain } = sentence
  const leads = [...plain.slice(from).matchAll(new RegExp(lead, 'g'))]
  const begins = BARE.exec(plain.slice(from))
  if (begins) return `${begins[1] === 'work' ? 'at' : 'at'} ${begins[1] ?? ''}`
  for (const match of leads) {
    const end = from + match.index + match[0].length
    const i = words.findIndex(({ start }) => start >= end)
    const room = HOME.exec(plain.slice(end))
    if (room) return `in the ${room[1] ?? ''}`
    const place = properFrom(
      words.slice(Math.max(i, 0)),
      mentions.map(({ start }) => start),
    )
    if (i >= 0 && place) return `${prepositionFor(match[0], plain.slice(from, end))} ${place}`
  }
  return undefined
}

/** The names that begin at the words: "Costa Rica", "the Bahamas"; nothing where a person or a day stands there. */
function properFrom(words: Reading['sentence']['words'], people: readonly number[]): string | undefined {
  const article = words[0]?.folded === 'the' ? 'the ' : ''
  const from = article ? words.slice(1) : words
  const taken: string[] = []
  for (const word of from.slice(0, 3)) {
    const isPart =
      looksLikeName(word) && !weekdaysAndMonths.includes(word.folded) && !people.includes(word.start)
    if (!isPart || (taken.length > 0 && word.beginsClause)) break
    taken.push(word.text)
  }
  const plainPlace = article ? TRIPS.exec(from[0]?.folded ?? '')?.[0] : undefined
  if (taken.length > 0) return `${article}${taken.join(' ')}`
  return plainPlace ? `${article}${plainPlace}` : undefined
}

function prepositionFor(lead: string, before: string): string {
  return /\b(?:at|chose|picked|got into|accepted|decided on|committed to|signed with)$/.test(before) ||
    lead === 'at'
    ? 'at'
    : 'in'
}

const BARE =
  /^(?:starts|starting|begins|is starting) (?:at )?(school|college|kindergarten|preschool|university|work|law school|medical school|high school)\b/
const HOME = /^ (?:his|her|their|the|a|an) (?:new )?(dorm|apartment|flat|condo|house|office|place)\b/
const TRIPS = /^(?:cruise|lake|mountains|coast|islands|keys|cabin)$/
