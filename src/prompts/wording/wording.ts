import { dayIn, daysBetween, type Day } from '../../lib/day.ts'
import { formatPartialDate, type PartialDate } from '../../lib/partial-date.ts'
import { capitalised, numberInWords, plural, possessive } from '../../lib/text.ts'
import { calledName } from '../../people/names.ts'
import { spokenOf } from '../../people/pronouns.ts'
import type { Tone } from '../../talking-points/talking-point.ts'
import type {
  AskFact,
  CustomerDetails,
  InterestFact,
  NoteFact,
  OccasionFact,
  PersonFacts,
  PreferenceFact,
  PromiseFact,
} from '../facts.ts'
import type { Words } from '../line.ts'
import type { ActivePoint, Moment } from '../moment.ts'
import { phrase } from './fill.ts'
import { isAgeToSay, whoItIs, whoseRelative, type Relative } from './kinship.ts'
import { daysInWords, factWords, said } from './noted.ts'
import { nearDay, postedWhen, untilWhen, type Occurrence } from './near-days.ts'

// What is asked and mentioned. What is said is decided elsewhere; staff's own words pass through as they wrote them.

export function askWords(ask: AskFact, about: Relative | undefined, moment: Moment): Words {
  const question = questionNow(ask, moment)
  const indirect = /^How did (.+) go( .+)?\?$/u.exec(question)
  const how = { what: indirect?.[1] ?? '', when: indirect?.[2] ?? '' }
  const short = indirect ? phrase('ask.how it went', how) : question
  const noted = phrase('ask.not since', { noted: factWords(ask, moment) })
  return { ...said(question, about ? whoItIs(about, moment.today) : '', noted), short }
}

/** "On Tuesday" is this week's: once that is over, the question does without it. */
function questionNow({ question, fromDay }: AskFact, { today }: Moment): string {
  return daysBetween(fromDay, today) < 6 ? question : question.replace(ON_A_WEEKDAY, '?')
}

const ON_A_WEEKDAY = / on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\?$/u

/** A day that a note names: what it says, before and after. */
export const dayWords = {
  ahead: (note: NoteFact, quote: string, when: string, moment: Moment) =>
    said(phrase('dayAhead', { When: capitalised(when), quote }), wroteWords(note, moment)),
  after: (note: NoteFact, quote: string, moment: Moment) =>
    said(phrase('dayAfter', { quote }), phrase('dayAfter.not since', { noted: wroteWords(note, moment) })),
}

export function pointWords(point: ActivePoint, tone: Tone, whoCares: string, moment: Moment): Words {
  const text = tone === 'bad' ? phrase('point.bad', { text: point.text }) : point.text
  const until = untilWhen(point.until, moment)
  const posted = phrase('point.good until', { origin: origin(point, moment), until })
  return said(text, whoCares, posted)
}

/** 'Posted this morning by Dana', 'From Miami Herald, yesterday' */
function origin({ sourceName, postedBy: who, postedAt }: ActivePoint, moment: Moment): string {
  const when = postedWhen(postedAt, moment)
  if (sourceName !== null) return phrase('point.from', { source: sourceName, when })
  return who === null ? phrase('point.posted.by nobody', { when }) : phrase('point.posted', { when, who })
}

/** 'Follows the Dolphins', 'His son Mateo plays golf, handicap 4', "Wine is among Elena's interests". */
export function interestWords(
  fact: InterestFact,
  who: { customer: PersonFacts; relative: Relative | undefined; text: string },
): string {
  const { name: interest, category, detail } = fact
  if (category !== 'team' && category !== 'sport') {
    const { their } = spokenOf(who.relative?.person ?? who.customer)
    return detail === null
      ? phrase('interest.among', { interest, their })
      : phrase('interest.among.detail', { interest, their, detail })
  }
  const subject = who.relative ? whoseRelative(who.customer, who.relative) : ''
  const does = fact.side === 'against' ? 'against' : fact.strength
  const verb = phrase(`interest.${does}`, { interest: interestName(fact, who.text) })
  return capitalised(`${subject} ${verb}${detail === null ? '' : `, ${detail}`}`.trim())
}

export function birthdayWords(person: PersonFacts, relative: Relative | undefined, on: Occurrence): Words {
  const name = calledName(person)
  const [turns, is] = on.isPast ? (['turned', 'was'] as const) : (['turns', 'is'] as const)
  const text = isAgeToSay(on.years)
    ? phrase(`birthday.${turns}`, { name, years: String(on.years), when: on.words })
    : phrase(`birthday.${is}`, { Whose: possessive(name), when: on.words })
  const date = formatPartialDate({ ...person.birthday, year: null })
  return said(text, relative ? whoItIs(relative, on.today) : '', phrase('birthday.on', { date }))
}

export function weddingWords(relative: Relative, on: Occurrence, moment: Moment): Words {
  const { tie, person } = relative
  const date = formatPartialDate(tie.since)
  return said(
    anniversary(phrase('anniversary.with', { name: calledName(person) }), on),
    phrase(tie.kind === 'spouse' ? 'married.since' : 'together.since', { date }),
    factWords(tie, moment),
  )
}

export function occasionWords(
  fact: OccasionFact,
  { customer, relative }: { customer: PersonFacts; relative: Relative | undefined },
  on: Occurrence,
  moment: Moment,
): Words {
  const { kind, name, personId, withId } = fact
  const noted = factWords(fact, moment)
  const isTheirs = personId === customer.id || withId === customer.id
  if (kind === 'anniversary' && isTheirs) return said(anniversary(name, on), noted)
  const called = calledName(relative?.person ?? customer)
  const is = on.isPast ? 'was' : 'is'
  const text = name.startsWith(called)
    ? phrase(`occasion.named.${is}`, { occasion: name, when: on.words })
    : phrase(`occasion.${is}`, { Whose: possessive(called), occasion: name, when: on.words })
  return said(text, relative ? whoItIs(relative, on.today) : '', noted)
}

export function sinceWords(since: PartialDate, on: Occurrence): Words {
  const unit = phrase(on.years === 1 ? 'year' : 'years')
  const years = capitalised(`${numberInWords(on.years ?? 0)} ${unit}`)
  const text = on.isPast
    ? phrase('since.past', { years, when: on.words.replace(/^on /u, '') })
    : phrase('since.ahead', { years, when: on.words })
  return said(text, phrase('since.from', { date: formatPartialDate(since) }))
}

export function keptWords(
  { text: promise, kept }: PromiseFact & { kept: NonNullable<PromiseFact['kept']> },
  customer: CustomerDetails,
  moment: Moment,
): Words {
  const { them } = spokenOf(customer)
  const when = nearDay(dayIn(kept.at, moment.timeZone), moment.today)
  const by = kept.by === null ? phrase('kept.by nobody', { when }) : phrase('kept.by', { who: kept.by, when })
  const done = kept.done?.replace(/\.$/u, '')
  const text = done ? phrase('kept.how', { them, promise, done }) : phrase('kept', { them, promise })
  return said(text, by)
}

export function preferenceWords(
  preference: PreferenceFact,
  { customer, relative }: { customer: PersonFacts; relative: Relative | undefined },
  moment: Moment,
): Words {
  const { text } = preference
  const shown = relative ? phrase('of relative', { name: calledName(relative.person), text }) : text
  const { likes } = spokenOf(relative?.person ?? customer)
  return said(shown, phrase('preference', { likes }), factWords(preference, moment))
}

export function babyWords(child: Relative, born: Day, moment: Moment): Words {
  const age = daysInWords(daysBetween(born, moment.today))
  const why = phrase('baby.age', { Relation: capitalised(child.tie.word), age })
  return said(phrase('baby', { name: calledName(child.person) }), why)
}

export function retiredWords(
  fact: OccasionFact,
  relative: Relative | undefined,
  when: string,
  moment: Moment,
): Words {
  const text = relative
    ? phrase('retired.theirs', { name: calledName(relative.person) })
    : phrase('retired.own')
  const who = relative ? whoItIs(relative, moment.today) : ''
  return said(text, who, phrase('retired.since', { when }), factWords(fact, moment))
}

/** A team as the news calls it: "the Dolphins" for the Miami Dolphins. A sport is a common noun unless it cannot be. */
export function interestName({ name, category }: InterestFact, text: string): string {
  if (category === 'sport')
    return COMMON_NOUN.test(name) ? name.toLowerCase() : name.replace(/^The /u, 'the ')
  const all = name.split(' ')
  const tails = all.map((_, from) => all.slice(from).join(' ')).reverse()
  const called = tails.find((tail) => tail.endsWith('s') && text.includes(tail)) ?? name
  return called.endsWith('s') && all.length > 1 ? `the ${called}` : called
}

const COMMON_NOUN = /^\p{Lu}\p{Ll}+(?: \p{Ll}+)*$/u

function wroteWords({ source: { by, at } }: NoteFact, { timeZone, today }: Moment): string {
  const when = nearDay(dayIn(at, timeZone), today)
  return by === null ? phrase('note.of.by nobody', { when }) : phrase('note.of', { who: by, when })
}

function anniversary(name: string, on: Occurrence): string {
  const slots = { name: capitalised(name), when: on.words }
  const sentence = on.isPast ? phrase('anniversary.was', slots) : phrase('anniversary.is', slots)
  const years = plural(on.years ?? 0, phrase('year'), phrase('years'))
  return on.years ? phrase('anniversary.years', { sentence, years }) : sentence
}
