import { longDay } from '../../lib/words-for-time.ts'
import { capitalised, numberInWords } from '../../lib/text.ts'
import { calledName } from '../../people/names.ts'
import { spokenOf } from '../../people/pronouns.ts'
import { whoMayCome } from '../../prompts/company/pages.ts'
import type { Line } from '../../prompts/line.ts'
import type { Moment } from '../../prompts/moment.ts'
import { modeOf } from '../../prompts/pages.ts'
import { company } from '../../prompts/silence/speakable.ts'
import { phrase } from '../../prompts/wording/fill.ts'
import { namesTogether, purposeFirst } from '../../visits/comers.ts'
import type { Comer, VisitOnItsDay } from '../../visits/day-queries.ts'
import { customerUrlInMail } from '../../web/urls.ts'
import type { TapLink } from '../taps/links.ts'
import type { Travelling } from '../travelling.ts'

/** Who comes, in a mail: what the desk would know in one glance at the card. */
export interface VisitLetter {
  /** "Saturday 21 November". */
  day: string
  time: string
  names: string
  /** What for and how many, or ''. */
  what: string
  customers: CustomerPart[]
}

/** One of those whom the visit is for. */
export interface CustomerPart {
  /** The name, where the visit is for several. */
  name: string
  /** “al-VAR-ez”, or ''. */
  said: string
  /** "Mr. Alvarez" and "in front of guests"; '' where nothing is known. */
  address: string
  addressWhen: string
  tier: string
  mind: MindPart[]
  /** How many lines the mail leaves to the card, in a sentence; or ''. */
  kept: string
  greet: string
  say: SayPart[]
  /** A sentence where there is nothing to say, or ''. */
  empty: string
  /** Who may come along, each with who it is; or null. */
  people: { title: string; all: { name: string; relation: string }[] } | null
  card: { href: string; label: string }
}

export interface MindPart {
  before: string
  stress: string
  after: string
  reason: string
}

export interface SayPart {
  kind: Line['kind']
  word: string
  text: string
  mode: string
  reason: string
  /** Links that answer it, with a click to confirm. */
  taps: TapLink[]
}

declare module '../../web/views.ts' {
  interface Views {
    'mail/visit': VisitLetter
    'mail/_customer': CustomerPart
    'mail/_say': SayPart
  }
}

/** What a letter about a visit is made from. */
export interface VisitAndLines {
  visit: VisitOnItsDay
  moment: Moment
  travelling: ReadonlyMap<string, Travelling>
  baseUrl: string
  tapsFor: (customerId: string, line: Line) => TapLink[]
}

export function visitLetter(about: VisitAndLines): VisitLetter {
  const { visit } = about
  return {
    day: longDay(visit.day),
    time: visit.time,
    names: namesTogether(visit.customers.map(({ name }) => name)),
    what: purposeFirst(visit),
    customers: visit.customers.map((comer) => customerPart(comer, about)),
  }
}

function customerPart(
  comer: Comer,
  { visit, moment, travelling, baseUrl, tapsFor }: VisitAndLines,
): CustomerPart {
  const theirs = travelling.get(comer.id)
  const kept = theirs?.kept ?? 0
  const { them } = spokenOf({ ...comer, pronoun: theirs?.facts.customer.pronoun ?? null })
  const say = theirs?.say.map((line) => sayPart(line, tapsFor(comer.id, line))) ?? []
  const { addressAs, addressWhen, goesBy, pronunciation } = comer
  return {
    name: visit.customers.length > 1 ? comer.name : '',
    said: pronunciation ? `“${pronunciation}”` : '',
    address: addressAs ?? (goesBy && goesBy !== comer.name ? `goes by ${goesBy}` : ''),
    addressWhen: addressAs ? (addressWhen ?? '') : '',
    tier: comer.tier ?? '',
    mind: theirs?.mind.map(mindPart) ?? [],
    kept: keptSentence(kept),
    greet: phrase('greet.title', { them }),
    say,
    empty: say.length === 0 && kept === 0 ? phrase('greet.nothing') : '',
    people: theirs ? peoplePart(theirs, moment, them) : null,
    card: {
      href: `${baseUrl}${customerUrlInMail(comer.id)}`,
      label: `Open the card of ${calledName(comer)}`,
    },
  }
}

/** Counted, and not told which: "One more thing to mind: open the card." */
export function keptSentence(count: number): string {
  if (count === 0) return ''
  const things = count === 1 ? 'One more thing' : `${capitalised(numberInWords(count))} more things`
  return `${things} to mind: open the card.`
}

function mindPart({ text, stress, reason }: Line): MindPart {
  const at = text.indexOf(stress)
  return { before: text.slice(0, at), stress, after: text.slice(at + stress.length), reason }
}

function sayPart(line: Line, taps: TapLink[]): SayPart {
  const { kind, text, reason } = line
  return { kind, word: phrase(`kind.${kind}`), text, mode: modeOf(line), reason, taps }
}

const MOST_PEOPLE = 6

/** Those who are expected with them first. */
function peoplePart({ facts }: Travelling, moment: Moment, them: string): CustomerPart['people'] {
  const along = company(facts, moment)
  const known = whoMayCome(facts, moment)
  const coming = known.filter(({ person }) => along.has(person.id))
  const others = known.filter(({ person }) => !along.has(person.id))
  const all = [...coming, ...others].slice(0, MOST_PEOPLE).map(({ person, tie }) => ({
    name: calledName(person),
    relation: along.has(person.id) ? `${tie.word}, expected` : tie.word,
  }))
  return all.length > 0 ? { title: `May be with ${them}`, all } : null
}
