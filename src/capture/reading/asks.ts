import { addDays, addMonths, type Day } from '../../lib/day.ts'
import type { PersonId } from '../../people/person.ts'
import { calledName } from '../../people/names.ts'
import type { SuggestionOf } from '../suggestion.ts'
import { howIsAfter, howIsAt, howIsNew, howWas, howWent, isBackFrom } from './ask-wording.ts'
import type { Dated } from './days.ts'
import { eventIn } from './events.ts'
import { placeIn } from './places.ts'
import type { Reading } from './reading.ts'
import { clauseText, type Sentence } from './sentence.ts'

type NewAsk = SuggestionOf<'ask'>

/** For how long there is something to ask after it was. */
const WEEKS_TO_ASK = 4

/** What to ask about once a day has come: one question a sentence, about what is certain to be. */
export function asksIn(reading: Reading): NewAsk[] {
  const { sentence, days } = reading
  const day = days.find(({ isMonth, start }) => !isMonth || !isNameOfSomebody(reading, start)) ?? days[0]
  if (!day || sentence.isDoubtful || isOff(sentence, day) || OURS.test(sentence.plain)) return []
  const question =
    stay(reading, day) ?? arrival(reading, day) ?? event(reading, day) ?? departure(reading, day)
  return question ? [askOf(question, reading)] : []
}

/** It will not be, or it has been, or it is nothing to ask after lightly. */
function isOff(sentence: Sentence, day: Dated): boolean {
  return GRAVE.test(sentence.plain) || NOT_SO.test(clauseText(sentence, day.start))
}

/** What to ask, about whom and from when. */
interface Question {
  text: string
  whose: PersonId
  fromDay: Day
}

/** "In Costa Rica until 4 December", "back from Boston on Friday". */
function stay(reading: Reading, first: Dated): Question | undefined {
  const { sentence, days, subjectAt } = reading
  const back = days.find((day) => UNTIL.test(sentence.plain.slice(Math.max(0, day.start - 8), day.start + 8)))
  const match = RETURN.exec(sentence.plain)
  const end = back ?? (match ? first : undefined)
  const place = placeIn(reading, match ? match.index : 0, /\b(?:in|to|from|at)\b/)
  const whose = subjectAt(match?.index ?? end?.start ?? 0)
  if (!end || !place || !whose || (!match && !AWAY.test(sentence.plain))) return undefined
  const who = whoIs(reading, whose)
  return { text: end.isMonth ? isBackFrom(who, place) : howWas(who, place), whose, fromDay: end.day }
}

/** "The new boat arrives on Friday" */
function arrival({ sentence, subjectAt, known, ...reading }: Reading, { day }: Dated): Question | undefined {
  const match = ARRIVES.exec(sentence.plain)
  const whose = match && subjectAt(match.index + 1)
  if (!match || !whose) return undefined
  const who = whoIs({ sentence, subjectAt, known, ...reading }, whose)
  return { text: howIsNew(who, match[1] ?? ''), whose, fromDay: day }
}

/** "Her final is on Tuesday": how it went, from the day after. */
function event(reading: Reading, day: Dated): Question | undefined {
  const found = eventIn(reading)
  if (!found || !isOneThought(reading, found.position, day.start)) return undefined
  const who = whoIs(reading, found.whose)
  const text = found.heals ? howIsAfter(who, found.phrase) : howWent(who, found)
  return { text, whose: found.whose, fromDay: after(day) }
}

/** "Leaves for Gainesville on 3 January", "starts school on Monday", "off to Lisbon 2 Dec". */
function departure(reading: Reading, day: Dated): Question | undefined {
  const { sentence, subjectAt, known } = reading
  const goes = GOES.exec(sentence.plain)
  const begins = BEGINS.exec(sentence.plain)
  const match = begins ?? goes
  const whose = match && subjectAt(match.index + 1)
  if (!match || !whose || !isOneThought(reading, match.index, day.start)) return undefined
  const place =
    placeIn(reading, match.index, /\b(?:in|to|at|for|into)\b/) ?? chosenPlace(reading, match.index)
  if (!place && !begins) return undefined
  const who = whoIs(reading, whose)
  if (goes && !begins && whose === known.owner.id && place)
    return { text: howWas(who, place), whose, fromDay: after(day) }
  return { text: howIsAt(who, place), whose, fromDay: day.day }
}

/** True where nothing parts what happens from the day that is named. */
function isOneThought({ sentence }: Reading, one: number, other: number): boolean {
  return !/[;:]/.test(sentence.plain.slice(Math.min(one, other), Math.max(one, other)))
}

/** "Chose Gainesville, leaves 3 January" */
function chosenPlace(reading: Reading, before: number): string | undefined {
  const match = CHOSE.exec(reading.sentence.plain)
  return match && match.index < before ? placeIn(reading, match.index, CHOSE) : undefined
}

function askOf({ text, whose, fromDay }: Question, { known }: Reading): NewAsk {
  const aboutId = whose === known.owner.id ? null : whose
  return { kind: 'ask', aboutId, question: text, fromDay, untilDay: addDays(fromDay, WEEKS_TO_ASK * 7) }
}

/** The name that a question calls somebody by; null where it is asked of themselves. */
function whoIs({ known }: Reading, id: PersonId): string | null {
  const person = known.people.find((one) => one.id === id)
  return person ? calledName(person) : null
}

/** Nobody knows how it went while it may still be going on. */
function after({ day, isMonth }: Dated): Day {
  return isMonth ? addMonths(day, 1) : addDays(day, 1)
}

function isNameOfSomebody({ mentions }: Reading, start: number): boolean {
  return mentions.some((mention) => mention.start <= start && start < mention.end)
}

const UNTIL = /\b(?:back|until|till?|returns?|returning|home)\b/
const RETURN = /\b(?:is back from|back from|returns from|returning from|home from)\b/
const AWAY = /\b(?:in|to|at|from)\b/
const GOES =
  /(?:^|\b)(?:off to|fly(?:ing)? to|flies to|fly|flying|flies|leaves? for|leaving for|travels? to|traveling to|travelling to|heading to|heads to|going to|goes to|moves? to|moving to|drives? to|sails? to)\b/
const BEGINS =
  /\b(?:leaves|leaving|starts|starting|begins|joins|moves in(?:to)?|moving in(?:to)?|moves to|moving to)\b/
const CHOSE = /\b(?:chose|picked|got into|accepted at|accepted by|decided on|committed to|signed with)\b/
const ARRIVES =
  /\b(?:the|his|her|their) new ((?!baby)[a-z]+) (?:arrives|comes|is delivered|gets here|lands|is ready)\b/
const NOT_SO = /\b(?:not|no longer|never|isn't|doesn't|didn't|won't|can't|was|were|lost|moved to)\b/
const GRAVE =
  /\b(?:cancel(?:s|led|ed)?|postponed|called off|fell through|died|dies|passed away|funeral|memorial|would have|rehab|chemo|court|divorce|birthday|turns \d+|biopsy|scan|miscarriage|hospice)\b/
// What happens here is a visit, and what we do is a promise.
const OURS =
  /\b(?:table|tee time|booked|booking|reservation|we'll|i'll|we will|i will|promised|owe|lesson|mark the date|dinner for|lunch for|gala)\b/
