import { CAUTION_KINDS } from '../../../src/cautions/caution.ts'
import { OFFER_ANSWERS } from '../../../src/incidents/affected-customer.ts'
import { INCIDENT_STATUSES } from '../../../src/incidents/incident.ts'
import type { InterestCategory } from '../../../src/interests/interest.ts'
import { OUTCOMES } from '../../../src/prompts/outcome.ts'
import type { RelationshipKind } from '../../../src/relationships/relationship.ts'
import { TONES, type Tone } from '../../../src/talking-points/talking-point.ts'
import { keyOf, personIdOf, type Written } from '../situation.ts'
import { attribute, dateIn, daysIn, has, lineOf, toldBy, type Line } from './attributes.ts'

/** What a line of the file adds to what is remembered. */
export function factOf(text: string): Partial<Written> {
  const line = lineOf(text)
  const reader = READERS.find(({ heads }) => heads.includes(line.head))
  if (!reader) throw new Error(`Nobody knows what “${line.head}” is in “${text}”`)
  return reader.read(line)
}

const KINDS: Readonly<Record<string, RelationshipKind>> = {
  Wife: 'spouse',
  Husband: 'spouse',
  Partner: 'partner',
  'Former wife': 'former partner',
  Daughter: 'child',
  Son: 'child',
  Child: 'child',
  Mother: 'parent',
  Father: 'parent',
  Grandson: 'grandchild',
  Granddaughter: 'grandchild',
  Sister: 'sibling',
  Friend: 'friend',
  Colleague: 'colleague',
  Dog: 'pet',
}

const SHE = ['Wife', 'Former wife', 'Daughter', 'Mother', 'Granddaughter', 'Sister']
const HE = ['Husband', 'Son', 'Father', 'Grandson']
const STRENGTHS = { Plays: 'plays', Follows: 'follows', 'Has mentioned': 'mentioned' } as const
const CAUTIONS = Object.fromEntries(CAUTION_KINDS.map((kind) => [capital(kind), kind]))

const READERS: { heads: readonly string[]; read: (line: Line) => Partial<Written> }[] = [
  { heads: ['Member'], read: member },
  { heads: Object.keys(KINDS), read: (line) => ({ people: [relative(line)] }) },
  { heads: Object.keys(STRENGTHS), read: (line) => ({ interests: [interest(line)] }) },
  { heads: ['Likes', 'Liked once'], read: (line) => ({ preferences: [preference(line)] }) },
  { heads: Object.keys(CAUTIONS), read: (line) => ({ cautions: [caution(line)] }) },
  { heads: ['To ask'], read: (line) => ({ asks: [ask(line)] }) },
  { heads: ['Promised'], read: (line) => ({ promises: [promise(line)] }) },
  { heads: ['Unhappy'], read: (line) => ({ cases: [openCase(line)] }) },
  { heads: ['Went wrong'], read: (line) => ({ incidents: [incident(line)] }) },
  { heads: ['Day'], read: (line) => ({ occasions: [occasion(line)] }) },
  { heads: ['Note'], read: (line) => ({ notes: [note(line)] }) },
  { heads: ['Talking point'], read: (line) => ({ points: [point(line)] }) },
  { heads: ['Expected today with'], read: ({ text }) => ({ visit: { with: text.split(', ') } }) },
  { heads: ['Came along'], read: ({ text }) => ({ cameAlong: text.split(', ') }) },
  { heads: ['Stayed away'], read: ({ text }) => ({ stayedAway: text.split(', ') }) },
  { heads: OUTCOMES.map(capital), read: (line) => ({ outcomes: [outcome(line)] }) },
  { heads: ['Last here'], read: ({ text }) => ({ lastHere: -daysIn(text) }) },
  { heads: ['Read by a manager'], read: () => ({ role: 'manager' }) },
  { heads: ['No town'], read: () => ({ town: null }) },
  { heads: ['Nobody at home'], read: () => ({ people: [] }) },
  { heads: ['No interests'], read: () => ({ interests: [] }) },
  { heads: ['No preferences'], read: () => ({ preferences: [] }) },
]

function life(line: Line) {
  const born = attribute(line, 'born')
  const died = attribute(line, 'died')
  const sensitive = attribute(line, 'sensitive until')
  const goesBy = attribute(line, 'goes by')
  const heard = attribute(line, 'heard')
  return {
    ...(born ? { born: dateIn(born) } : {}),
    ...(died ? { died: daysIn(died) } : {}),
    ...(sensitive ? { sensitiveUntil: daysIn(sensitive) } : {}),
    ...(goesBy ? { goesBy } : {}),
    ...(heard ? { heard: -daysIn(heard) } : {}),
    ...(has(line, 'keeps the age private') ? { privateAge: true as const } : {}),
    ...quoted(line, 'about'),
  }
}

/** "“Runs a bakery”" among the attributes, as the one line that colleagues say of somebody. */
function quoted<Name extends string>({ attributes }: Line, name: Name): Partial<Record<Name, string>> {
  const found = attributes.find((each) => each.startsWith('“'))
  return found ? ({ [name]: found.slice(1, -1) } as Record<Name, string>) : {}
}

function member(line: Line): Partial<Written> {
  const since = attribute(line, 'with us since')
  const pronoun = has(line, 'she') ? ('she' as const) : has(line, 'they') ? ('they' as const) : undefined
  return {
    ...{ name: line.text, ...life(line) },
    ...(since ? { since: dateIn(since) } : {}),
    ...(pronoun ? { pronoun } : {}),
    ...(has(line, 'no pronoun known') ? { pronoun: 'unknown' as const } : {}),
  }
}

function relative(line: Line): NonNullable<Written['people']>[number] {
  const { head, text: name } = line
  const together = attribute(line, 'together since')
  const ended = attribute(line, 'ended')
  const kind = KINDS[head] ?? 'other'
  return {
    ...{ name, is: kind, word: head.toLowerCase(), ...life(line), ...toldBy(line) },
    ...(SHE.includes(head) ? { pronoun: 'she' as const } : {}),
    ...(HE.includes(head) ? { pronoun: 'he' as const } : {}),
    ...(kind === 'pet' ? { kind: 'pet' as const } : {}),
    ...(together ? { together: dateIn(together) } : {}),
    ...(ended ? { ended: daysIn(ended) } : {}),
  }
}

function interest(line: Line): NonNullable<Written['interests']>[number] {
  const { head, text: name } = line
  const category = attribute(line, 'a kind of') as InterestCategory | undefined
  return {
    ...{ name, strength: STRENGTHS[head as keyof typeof STRENGTHS], ...toldBy(line), ...whose(line) },
    ...(category ? { category } : {}),
    ...(has(line, 'against') ? { side: 'against' as const } : {}),
    ...(has(line, 'no spoilers') ? { noSpoilers: true as const } : {}),
    ...quoted(line, 'detail'),
  }
}

function whose(line: Line): { of?: string } {
  const of = attribute(line, 'of')
  return of ? { of } : {}
}

function preference(line: Line): NonNullable<Written['preferences']>[number] {
  const habit = line.head === 'Likes' ? 'always' : 'just this time'
  return { text: line.text, habit, ...toldBy(line), ...whose(line) }
}

function caution(line: Line): NonNullable<Written['cautions']>[number] {
  const until = attribute(line, 'until')
  const touched = attribute(line, 'touches')
  const kind = CAUTIONS[line.head]
  if (!kind) throw new Error(`No caution: ${line.head}`)
  return {
    ...{ kind, text: line.text, ...toldBy(line), ...whose(line), ...quoted(line, 'detail') },
    ...(until ? { until: daysIn(until) } : {}),
    ...(touched ? { interest: touched } : {}),
  }
}

function ask(line: Line): NonNullable<Written['asks']>[number] {
  const about = attribute(line, 'about')
  const until = attribute(line, 'until')
  return {
    ...{ question: line.text, from: daysIn(attribute(line, 'from') ?? 'today') },
    ...{ ...toldBy(line), ...whose(line) },
    ...(about ? { about } : {}),
    ...(until ? { until: daysIn(until) } : {}),
  }
}

function promise(line: Line): NonNullable<Written['promises']>[number] {
  const due = attribute(line, 'due')
  const kept = attribute(line, 'kept')
  return {
    ...{ text: line.text, due: due ? daysIn(due) : null, ...toldBy(line), ...quoted(line, 'done') },
    ...(kept ? { kept: daysIn(kept) } : {}),
  }
}

/** "Unhappy: waited 25 minutes · on 18 days ago · looked after by Luis" */
function openCase(line: Line): NonNullable<Written['cases']>[number] {
  const owner = attribute(line, 'looked after by')
  return {
    day: daysIn(attribute(line, 'on') ?? 'today'),
    ...(line.text ? { summary: line.text } : {}),
    ...(owner ? { owner } : {}),
  }
}

function incident(line: Line): NonNullable<Written['incidents']>[number] {
  const toldBy = attribute(line, 'told by')
  const offer = attribute(line, 'offered')
  const status = INCIDENT_STATUSES.find((each) => has(line, each))
  const answer = OFFER_ANSWERS.find((each) => has(line, each))
  return {
    ...{ title: line.text, began: daysIn(attribute(line, 'began') ?? 'today'), ...quoted(line, 'reply') },
    ...(toldBy ? { toldBy } : {}),
    ...(offer ? { offer } : {}),
    ...(status ? { status } : {}),
    ...(answer ? { answer } : {}),
  }
}

function occasion(line: Line): NonNullable<Written['occasions']>[number] {
  const with_ = attribute(line, 'with')
  return {
    ...{ name: line.text, date: dateIn(attribute(line, 'on') ?? 'today'), ...toldBy(line), ...whose(line) },
    ...(with_ ? { with: with_, kind: 'anniversary' as const } : {}),
    ...(has(line, 'once') ? { once: true as const } : {}),
  }
}

function note(line: Line): NonNullable<Written['notes']>[number] {
  const about = attribute(line, 'about')
  return {
    ...{ text: line.text, ...toldBy(line) },
    ...(about ? { about } : {}),
    ...(has(line, 'made into a question') ? { followedUp: true as const } : {}),
  }
}

function point(line: Line): NonNullable<Written['points']>[number] {
  const on = line.attributes.flatMap((each) => {
    const tone = TONES.find((one) => each.startsWith(`${one} for `))
    return tone ? [[each.slice(`${tone} for `.length), tone] as const] : []
  })
  const posted = attribute(line, 'posted')
  const until = attribute(line, 'until')
  return {
    ...{ text: line.text, on: Object.fromEntries<Tone>(on) },
    ...(posted ? { postedAgo: -daysIn(posted) } : {}),
    ...(until ? { until: daysIn(until) } : {}),
  }
}

/** "Used: ask How was it? · yesterday · by Luis" */
function outcome(line: Line): NonNullable<Written['outcomes']>[number] {
  const { head, text, attributes } = line
  const [family = '', ...rest] = text.split(' ')
  const what = rest.join(' ')
  return {
    ...{ key: keyFor(family, what), text: what, kind: KIND_OF[family] ?? 'mention' },
    ...{ outcome: OUTCOMES.find((each) => capital(each) === head) ?? 'used' },
    ...{ ago: -daysIn(attributes[0] ?? 'today') || 0.02, by: attribute(line, 'by') ?? 'Dana' },
  }
}

const KIND_OF: Readonly<Record<string, 'ask' | 'learn'>> = { ask: 'ask', learn: 'learn', still: 'ask' }

function keyFor(family: string, what: string): string {
  if (family === 'ask' || family === 'point' || family === 'preference') return keyOf(family, what)
  if (family === 'still') return `still:${keyOf('preference', what)}`
  if (family === 'kept') return `kept:${keyOf('promise', what).slice('promise:'.length)}`
  const [gap = '', name = ''] = what.split(' of ')
  return `learn:${gap.replace(' ', '-')}:${personIdOf(name)}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
