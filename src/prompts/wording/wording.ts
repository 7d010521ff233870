import { dayIn, type Day } from '../../lib/day.ts'
import { monthName } from '../../lib/month.ts'
import { formatPartialDate, type PartialDate } from '../../lib/partial-date.ts'
import { capitalised, numberInWords, plural, possessive } from '../../lib/text.ts'
import { dueInWords } from '../../lib/words-for-time.ts'
import { calledName } from '../../people/names.ts'
import { spokenOf } from '../../people/pronouns.ts'
import type { WayWeKnow } from '../../facts/fact.ts'
import type { Strength } from '../../interests/interest.ts'
import type { Tone } from '../../talking-points/talking-point.ts'
import type {
  AskFact,
  CautionFact,
  InterestFact,
  OccasionFact,
  PersonFacts,
  PreferenceFact,
  PromiseFact,
  Source,
} from '../facts.ts'
import { isAgeToSay, whoItIs, whoseRelative, type Relative } from './kinship.ts'
import type { SaidLine, Words } from '../line.ts'
import type { ActivePoint, Moment } from '../moment.ts'
import { nearDay, onDay, postedWhen, untilWhen, type Occurrence } from './near-days.ts'

// Every sentence of a line, and nothing else: what is said is decided elsewhere. Staff's own words (a question, a
// talking point, a preference) pass through as they wrote them.

export function askWords(ask: AskFact, about: Relative | undefined, moment: Moment): Words {
  const indirect = /^How did (.+) go( .+)?\?$/u.exec(ask.question)
  const short = indirect ? `How ${indirect[1] ?? ''} went${indirect[2] ?? ''}` : ask.question
  const noted = `${notedWords(ask.source, moment)}; nobody has asked since`
  return { ...said(ask.question, about ? whoItIs(about, moment.today) : '', noted), short }
}

export function pointWords(point: ActivePoint, tone: Tone, whoCares: string, moment: Moment): Words {
  const text = tone === 'bad' ? `Tough one: ${point.text}` : point.text
  const posted = `${origin(point, moment)}; good until ${untilWhen(point.until, moment)}`
  return said(text, whoCares, posted)
}

/** 'Posted this morning by Dana', 'From Miami Herald, yesterday' */
function origin({ sourceName, postedBy, postedAt }: ActivePoint, moment: Moment): string {
  const when = postedWhen(postedAt, moment)
  if (sourceName !== null) return `From ${sourceName}, ${when}`
  return postedBy === null ? `Posted ${when}` : `Posted ${when} by ${postedBy}`
}

/** 'Follows the Dolphins', 'His son Mateo plays golf, handicap 4', "Wine is among Elena's interests". */
export function interestWords(
  fact: InterestFact,
  who: { customer: PersonFacts; relative: Relative | undefined; text: string },
): string {
  if (fact.category !== 'team' && fact.category !== 'sport') {
    const among = `${fact.name} is among ${spokenOf(who.relative?.person ?? who.customer).their} interests`
    return fact.detail === null ? among : `${among}: ${fact.detail}`
  }
  const subject = who.relative ? whoseRelative(who.customer, who.relative) : ''
  const detail = fact.detail === null ? '' : `, ${fact.detail}`
  const verb = fact.side === 'against' ? 'is against' : STRENGTH_VERBS[fact.strength]
  return capitalised(`${subject} ${verb} ${interestName(fact, who.text)}${detail}`.trim())
}

export function birthdayWords(person: PersonFacts, relative: Relative | undefined, on: Occurrence): Words {
  const called = calledName(person)
  const turns = on.isPast ? 'turned' : 'turns'
  const text = isAgeToSay(on.years)
    ? `${called} ${turns} ${String(on.years)} ${on.words}`
    : `${possessive(called)} birthday ${isOrWas(on)} ${on.words}`
  const reason = `Birthday ${formatPartialDate({ ...person.birthday, year: null })}`
  return said(text, relative ? whoItIs(relative, on.today) : '', reason)
}

export function weddingWords(relative: Relative, on: Occurrence, moment: Moment): Words {
  const { tie } = relative
  const together = tie.kind === 'spouse' ? 'Married' : 'Together since'
  const name = `anniversary with ${calledName(relative.person)}`
  return said(
    anniversary(name, on),
    `${together} ${formatPartialDate(tie.since)}`,
    notedWords(tie.source, moment),
  )
}

export function occasionWords(
  { kind, name, personId, withId, source }: OccasionFact,
  { customer, relative }: { customer: PersonFacts; relative: Relative | undefined },
  on: Occurrence,
  moment: Moment,
): Words {
  const noted = notedWords(source, moment)
  const isTheirs = personId === customer.id || withId === customer.id
  if (kind === 'anniversary' && isTheirs) return said(anniversary(name, on), noted)
  const called = calledName(relative?.person ?? customer)
  const full = name.startsWith(called) ? name : `${possessive(called)} ${name}`
  return said(`${full} ${isOrWas(on)} ${on.words}`, relative ? whoItIs(relative, on.today) : '', noted)
}

export function sinceWords(since: PartialDate, on: Occurrence): Words {
  const years = capitalised(`${numberInWords(on.years ?? 0)} ${on.years === 1 ? 'year' : 'years'} with us`)
  const when = on.isPast ? `since ${on.words.replace(/^on /u, '')}` : on.words
  return said(`${years} ${when}`, `With us since ${formatPartialDate(since)}`)
}

export function preferenceWords(preference: PreferenceFact, customer: PersonFacts, moment: Moment): Words {
  return said(preference.text, `How ${spokenOf(customer).likes} it`, notedWords(preference.source, moment))
}

export const learnWords = {
  college: (child: Relative, month: number, isOnlyGap: boolean) =>
    said(
      `Where does ${calledName(child.person)} start college?`,
      `${capitalised(child.tie.word)}, turned 18 in ${monthName(month)}`,
      isOnlyGap ? "The only thing we don't know about the family" : "We don't know yet",
    ),
  sound: (person: PersonFacts) => said(`How do we say “${person.name}”?`, 'Nobody has noted how it is said'),
  called: (person: PersonFacts) =>
    said(`What does ${calledName(person)} like to be called?`, 'We know no more than the name'),
  name: (customer: PersonFacts, relative: Relative) =>
    said(
      `What is ${possessive(`${spokenOf(customer).their} ${relative.tie.word}`)} name?`,
      `We know that there is a ${relative.tie.word}, not the name`,
    ),
  home: (customer: PersonFacts) =>
    said(`Who is at home with ${calledName(customer)}?`, "We don't know who is at home yet"),
  parents: (grandchild: Relative) => ({
    ...said(
      `What are ${possessive(calledName(grandchild.person))} parents' names?`,
      capitalised(grandchild.tie.word),
      "We don't know the parents yet",
    ),
    short: `We don't know ${possessive(calledName(grandchild.person))} parents' names yet`,
  }),
  birthday: (person: PersonFacts) =>
    said(`When is ${possessive(calledName(person))} birthday?`, "We don't know the day yet"),
  interest: (person: PersonFacts) =>
    said(`What does ${calledName(person)} enjoy most?`, 'We know of no interest yet'),
  town: (person: PersonFacts) => said(`Where is ${calledName(person)} from?`, "We don't know the town yet"),
  preference: (person: PersonFacts) =>
    said(`What is ${possessive(calledName(person))} usual?`, 'We know of no preference yet'),
}

export const mindWords = {
  need: ({ text, detail, source }: CautionFact, person: PersonFacts | undefined, moment: Moment) =>
    minded(ofRelative(person) + text + (detail === null ? '' : ` (${detail})`), text, source, moment),
  topic: ({ text, detail, source }: CautionFact, person: PersonFacts | undefined, moment: Moment) => {
    const whom = person ? ` ${calledName(person)}` : ''
    const isAdvice = /^(?:don['’]t|do not|avoid|no|never)\b/iu.test(text)
    const avoid = isAdvice ? text : `Don't ask${whom} about ${text}`
    return minded(avoid + (detail === null ? '' : ` — ${detail}`), text, source, moment)
  },
  failure: ({ text, detail, source }: CautionFact, moment: Moment) =>
    minded(sentences([text, detail ?? '']).replace(/\.$/u, ''), text, source, moment),
  promise: ({ text, dueOn, source }: PromiseFact & { dueOn: Day }, moment: Moment) =>
    minded(`Promised ${text}, ${dueInWords(dueOn, moment.today)}`, 'Promised', source, moment),
  died: (person: PersonFacts, on: Day, today: Day) => said(`${calledName(person)} died ${onDay(on, today)}`),
  bereaved: (customer: PersonFacts, relative: Relative, on: Day, today: Day) =>
    said(`${whoseRelative(customer, relative)} died ${onDay(on, today)}`),
  simple: () => said('Keep it simple today', 'Greet and help; leave questions for another day'),
}

/** 'Luis mentioned it' */
export function saidWords({ kind, act, by }: SaidLine): string {
  if (act === 'do') return `${by} saw to it`
  return kind === 'mention' ? `${by} mentioned it` : `${by} asked`
}

/** 'Dana noted it on 12 November' */
export function notedWords({ by, at, how }: Source, { timeZone, today }: Moment): string {
  return HOW_NOTED[how](by, nearDay(dayIn(at, timeZone), today))
}

function said(text: string, ...reasons: string[]): Words {
  return { text, short: text, stress: '', reason: sentences(reasons) }
}

function minded(text: string, stress: string, source: Source, moment: Moment): Words {
  return { text, short: text, stress, reason: sentences([notedWords(source, moment)]) }
}

function sentences(parts: string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.!?]$/u.test(part) ? part : `${part}.`))
    .join(' ')
}

function ofRelative(person: PersonFacts | undefined): string {
  return person ? `${calledName(person)}: ` : ''
}

function anniversary(name: string, on: Occurrence): string {
  const years = on.years ? `: ${plural(on.years, 'year')}` : ''
  return `${capitalised(name)}${on.isPast ? ' was' : ''} ${on.words}${years}`
}

function isOrWas(on: Occurrence): string {
  return on.isPast ? 'was' : 'is'
}

/** A team as the news calls it: "the Dolphins" for the Miami Dolphins. A sport is a common noun unless it cannot be. */
function interestName({ name, category }: InterestFact, text: string): string {
  if (category === 'sport')
    return COMMON_NOUN.test(name) ? name.toLowerCase() : name.replace(/^The /u, 'the ')
  const all = name.split(' ')
  const tails = all.map((_, from) => all.slice(from).join(' ')).reverse()
  const called = tails.find((tail) => tail.endsWith('s') && text.includes(tail)) ?? name
  return called.endsWith('s') && all.length > 1 ? `the ${called}` : called
}

const COMMON_NOUN = /^\p{Lu}\p{Ll}+(?: \p{Ll}+)*$/u

const STRENGTH_VERBS: Readonly<Record<Strength, string>> = {
  plays: 'plays',
  follows: 'follows',
  mentioned: 'has mentioned',
}

const HOW_NOTED: Readonly<Record<WayWeKnow, (by: string | null, when: string) => string>> = {
  'told us': (by, when) => (by === null ? `Noted ${when}` : `${by} noted it ${when}`),
  observed: (by, when) => (by === null ? `Seen ${when}` : `${by} saw it ${when}`),
  form: (by, when) => (by === null ? `From a form ${when}` : `${by} took it from a form ${when}`),
  import: (_, when) => `Brought in with a list ${when}`,
}
