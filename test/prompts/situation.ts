import type { CautionKind } from '../../src/cautions/caution.ts'
import type { Audience, WayWeKnow } from '../../src/facts/fact.ts'
import type { OfferAnswer } from '../../src/incidents/affected-customer.ts'
import type { IncidentStatus } from '../../src/incidents/incident.ts'
import type { InterestCategory, Side, Strength } from '../../src/interests/interest.ts'
import { addDays, dayIn, partsOf, type Day } from '../../src/lib/day.ts'
import { asId, type Id } from '../../src/lib/id.ts'
import type { PartialDate } from '../../src/lib/partial-date.ts'
import type { OccasionKind, Recurrence } from '../../src/occasions/occasion.ts'
import type { PersonKind, Pronoun } from '../../src/people/person.ts'
import type { Habit } from '../../src/preferences/preference.ts'
import { chooseLines } from '../../src/prompts/choose.ts'
import type { CustomerFacts, PersonFacts, RelatedPerson, Remembered } from '../../src/prompts/facts.ts'
import type { ChosenLines } from '../../src/prompts/line.ts'
import type { Moment } from '../../src/prompts/moment.ts'
import type { Outcome, PromptKind } from '../../src/prompts/outcome.ts'
import { relationWord, type RelationshipKind } from '../../src/relationships/relationship.ts'
import type { Role } from '../../src/staff/staff-member.ts'
import type { Tone } from '../../src/talking-points/talking-point.ts'
import { MORNING } from '../support/clock.ts'

/**
 * What is remembered of one customer, written shortly. A day is a number of days from today, which is Saturday
 * 21 November 2026 unless `daysLater` moves it; people, interests and talking points are known by their names.
 */
export interface Written extends WrittenPerson {
  since?: Date3
  town?: string | null
  people?: (WrittenPerson & WrittenTie & { name: string; is: RelationshipKind })[]
  interests?: WrittenInterest[]
  preferences?: (Told & { of?: string; text: string; habit?: Habit })[]
  cautions?: (Told & {
    of?: string
    kind: CautionKind
    text: string
    detail?: string
    interest?: string
    until?: number
  })[]
  asks?: (Told & { of?: string; question: string; about?: string; from: number; until?: number })[]
  promises?: (Told & { text: string; due: number | null; kept?: number; done?: string; keptBy?: string })[]
  cases?: { day: number; summary?: string; owner?: string }[]
  incidents?: {
    title: string
    began: number
    status?: IncidentStatus
    toldBy?: string
    offer?: string
    answer?: OfferAnswer
    reply?: string
  }[]
  occasions?: (Told & {
    of?: string
    with?: string
    name: string
    kind?: OccasionKind
    date: Date3
    once?: true
  })[]
  notes?: (Told & { text: string; about?: string; followedUp?: true })[]
  visit?: { day?: number; with?: string[] }
  outcomes?: {
    key: string
    outcome: Outcome
    ago: number
    by?: string
    kind?: PromptKind
    text?: string
    alone?: true
  }[]
  /** How many days ago they were here last. */
  lastHere?: number
  points?: { text: string; on: Record<string, Tone>; postedAgo?: number; until?: number; from?: string }[]
  role?: Role
  cameAlong?: string[]
  stayedAway?: string[]
  daysLater?: number
}

interface Told {
  by?: string | null
  noted?: number
  confirmed?: number
  how?: WayWeKnow
  audience?: Audience
  alone?: boolean
}

interface WrittenTie extends Told {
  word?: string
  together?: Date3
  ended?: number
}

interface WrittenPerson {
  name?: string
  kind?: PersonKind
  goesBy?: string
  saidAs?: string
  pronoun?: Pronoun | 'unknown'
  about?: string
  born?: Date3
  privateAge?: true
  died?: number
  sensitiveUntil?: number
  /** How many days ago their own line was last looked at. */
  heard?: number
}

interface WrittenInterest extends Told {
  of?: string
  name: string
  category?: InterestCategory
  strength?: Strength
  detail?: string
  side?: Side
  noSpoilers?: true
}

/** '14 June 2003' as [2003, 6, 14]; any part may be unknown. */
export type Date3 = [number | null, number | null, number | null]

/** The date that comes round so many days from today, so many years after its own. */
export function comingRound(days: number, years: number | null): Date3 {
  const { year, month, day } = partsOf(onDay(days))
  return [years === null ? null : year - years, month, day]
}

/** What the chooser makes of it, line by line: "Ask: How did it go?" */
export function linesFor(written: Written): string[] {
  const { mind, say } = chosenFor(written)
  return [...mind, ...say].map((line) => `${KIND_WORDS[line.kind]}: ${line.text}`)
}

/** Why each line is there, in the same order. */
export function reasonsFor(written: Written): string[] {
  const { mind, say } = chosenFor(written)
  return [...mind, ...say].map((line) => line.reason)
}

export function chosenFor(written: Written): ChosenLines {
  return chooseLines(factsOf(written), momentOf(written))
}

export function momentOf(written: Written): Moment {
  const now = later(MORNING, written.daysLater ?? 0)
  return {
    now,
    today: dayIn(now, ZONE),
    timeZone: ZONE,
    reader: { staffId: idOf('staff Dana'), role: written.role ?? 'attendant' },
    talkingPoints: (written.points ?? []).map((point) => ({
      id: idOf(`point ${point.text}`),
      text: point.text,
      postedBy: point.from === undefined ? 'Luis' : null,
      sourceName: point.from ?? null,
      postedAt: later(MORNING, -(point.postedAgo ?? 0), -1),
      until: later(MORNING, point.until ?? 0, 14.5),
      changedAt: later(MORNING, -(point.postedAgo ?? 0), -1),
      interests: Object.entries(point.on).map(([name, tone]) => ({
        interestId: idOf(`interest ${name}`),
        tone,
      })),
    })),
  }
}

/** The customer is Ray Alvarez, whom we know well enough to have nothing to learn, unless it says otherwise. */
export function factsOf(written: Written): CustomerFacts {
  const name = written.name ?? 'Ray Alvarez'
  const personId = (of: string | undefined): Id<'Person'> => idOf(`person ${of ?? name}`)
  return {
    customer: {
      ...person({ born: [1972, 6, 24], pronoun: 'he', about: 'Real estate lawyer', ...written, name }),
      id: idOf(`person ${name}`),
      pronunciation: written.saidAs ?? null,
      addressAs: null,
      since: partial(written.since ?? [2009, null, null]),
      town: written.town === undefined ? 'Coral Gables' : written.town,
    },
    people: peopleOf(written.people ?? [{ name: 'Pat', is: 'friend' }]),
    interests: (written.interests ?? [{ name: 'Chess', category: 'other' }]).map((each) => ({
      ...told(each),
      id: idOf(`tie of ${each.of ?? name} to ${each.name}`),
      personId: personId(each.of),
      interestId: idOf(`interest ${each.name}`),
      name: each.name,
      category: each.category ?? 'team',
      detail: each.detail ?? null,
      strength: each.strength ?? 'follows',
      side: each.side ?? null,
      noSpoilers: each.noSpoilers ?? false,
    })),
    preferences: (written.preferences ?? [{ text: 'Window seat', habit: 'just this time' as const }]).map(
      (each) => ({
        ...told(each),
        id: idOf(`preference ${each.text}`),
        personId: personId(each.of),
        area: 'other' as const,
        text: each.text,
        habit: each.habit ?? 'always',
      }),
    ),
    cautions: (written.cautions ?? []).map((each) => ({
      ...told(each),
      id: idOf(`caution ${each.text}`),
      personId: personId(each.of),
      kind: each.kind,
      text: each.text,
      detail: each.detail ?? null,
      interestId: each.interest === undefined ? null : idOf(`interest ${each.interest}`),
      expiresOn: each.until === undefined ? null : onDay(each.until),
    })),
    asks: (written.asks ?? []).map((each) => ({
      ...told(each),
      id: idOf(`ask ${each.question}`),
      personId: personId(each.of),
      aboutId: each.about === undefined ? null : personId(each.about),
      question: each.question,
      fromDay: onDay(each.from),
      untilDay: each.until === undefined ? null : onDay(each.until),
    })),
    promises: (written.promises ?? []).map((each) => ({
      ...told(each),
      id: idOf(`promise ${each.text}`),
      text: each.text,
      owner: 'Luis',
      dueOn: each.due === null ? null : onDay(each.due),
      kept:
        each.kept === undefined
          ? null
          : { at: later(MORNING, each.kept), by: each.keptBy ?? 'Luis', done: each.done ?? null },
    })),
    cases: (written.cases ?? []).map(({ day, summary = null, owner = 'Luis' }) => ({
      ...{ id: idOf(`case ${day}`), day: onDay(day), summary, owner },
      openedAt: later(MORNING, day),
    })),
    incidents: (written.incidents ?? []).map((each) => ({
      id: idOf(`incident ${each.title}`),
      title: each.title,
      status: each.status ?? 'over',
      startedAt: later(MORNING, each.began),
      toldAt: each.toldBy === undefined ? null : later(MORNING, each.began),
      toldBy: each.toldBy ?? null,
      reply: each.reply ?? null,
      offer: each.offer === undefined ? null : ('gesture' as const),
      offerWords: each.offer ?? null,
      answer: each.answer ?? null,
    })),
    occasions: (written.occasions ?? []).map((each) => ({
      ...told(each),
      id: idOf(`occasion ${each.name}`),
      personId: personId(each.of),
      withId: each.with === undefined ? null : personId(each.with),
      kind: each.kind ?? 'other',
      name: each.name,
      recurrence: recurrence(each.once),
      date: partial(each.date),
    })),
    notes: (written.notes ?? []).map((each) => ({
      ...told(each),
      id: idOf(`note ${each.text}`),
      personId: personId(each.about),
      text: each.text,
      isFollowedUp: each.followedUp ?? false,
    })),
    visit: written.visit
      ? {
          id: idOf('visit'),
          day: onDay(written.visit.day ?? 0),
          companions: (written.visit.with ?? []).map(personId),
        }
      : null,
    company: [
      ...(written.cameAlong ?? []).map((each) => ({ personId: personId(each), isHere: true })),
      ...(written.stayedAway ?? []).map((each) => ({ personId: personId(each), isHere: false })),
    ],
    lastVisitOn: written.lastHere === undefined ? null : onDay(-written.lastHere),
    outcomes: (written.outcomes ?? []).map((each) => ({
      key: each.key,
      kind: each.kind ?? 'ask',
      text: each.text ?? '',
      outcome: each.outcome,
      forThemAlone: each.alone ?? false,
      staffId: idOf(`staff ${each.by ?? 'Dana'}`),
      by: each.by ?? 'Dana',
      at: later(MORNING, -each.ago),
      visitId: null,
    })),
  }
}

/** The id that a situation gives to what is called so: `keyOf('ask', question)` is the key of that ask's line. */
export function keyOf(kind: 'ask' | 'point' | 'preference' | 'promise', called: string): string {
  return `${kind}:${idOf(`${kind} ${called}`)}`
}

export function personIdOf(name: string): Id<'Person' | 'Customer'> {
  return idOf(`person ${name}`)
}

const ZONE = 'America/New_York'
const TODAY = dayIn(MORNING, ZONE)
const UNKNOWN: Date3 = [null, null, null]
const KIND_WORDS: Record<PromptKind, string> = {
  ask: 'Ask',
  mention: 'Mention',
  learn: 'Learn',
  mind: 'Mind',
}

/** Somebody who is written twice is tied in two ways. */
function peopleOf(written: NonNullable<Written['people']>): RelatedPerson[] {
  const people = new Map<string, RelatedPerson>()
  for (const each of written) {
    const somebody = people.get(each.name) ?? { ...person(each), ties: [] }
    somebody.ties.push({
      ...told(each),
      id: idOf(`${each.is} ${each.name}`),
      kind: each.is,
      word: each.word ?? relationWord(each.is, somebody.pronoun),
      since: partial(each.together ?? UNKNOWN),
      endedOn: each.ended === undefined ? null : onDay(each.ended),
    })
    people.set(each.name, somebody)
  }
  return [...people.values()]
}

function person(written: WrittenPerson): PersonFacts {
  const { name = '' } = written
  return {
    id: idOf(`person ${name}`),
    kind: written.kind ?? 'person',
    name,
    goesBy: written.goesBy ?? null,
    pronoun: written.pronoun === 'unknown' ? null : (written.pronoun ?? null),
    about: written.about ?? null,
    birthday: partial(written.born ?? UNKNOWN),
    ageIsPrivate: written.privateAge ?? false,
    deceasedOn: written.died === undefined ? null : onDay(written.died),
    sensitiveUntil: written.sensitiveUntil === undefined ? null : onDay(written.sensitiveUntil),
    changedAt: later(MORNING, -(written.heard ?? 100)),
  }
}

function told({
  by = 'Dana',
  noted = -9,
  how = 'told us',
  audience = 'everyone',
  alone = false,
  confirmed,
}: Told): Remembered {
  const at = later(MORNING, noted)
  const confirmedAt = confirmed === undefined ? null : later(MORNING, confirmed)
  return { source: { by, at, how }, audience, forThemAlone: alone, changedAt: at, confirmedAt, mutedAt: null }
}

function recurrence(once: true | undefined): Recurrence {
  return once ? 'once' : 'yearly'
}

function partial([year, month, day]: Date3): PartialDate {
  return { year, month, day }
}

function onDay(days: number): Day {
  return addDays(TODAY, days)
}

function later(instant: Date, days: number, hours = 0): Date {
  return new Date(instant.getTime() + (days * 24 + hours) * 3_600_000)
}

/** One name, one id, whatever ran before. */
function idOf<Kind extends string>(called: string): Id<Kind> {
  const known = numbers.get(called) ?? numbers.size + 1
  numbers.set(called, known)
  const id = asId<Kind>(`00000000-0000-7000-8000-${String(known).padStart(12, '0')}`)
  if (!id) throw new Error(`No id for ${called}`)
  return id
}

const numbers = new Map<string, number>()
