import type { Reader } from '../../db/database.ts'
import { HEALTH_KINDS } from '../cautions/caution.ts'
import { sensitiveWordsIn } from '../notes/sensitive-words.ts'
import type { CustomerId } from '../people/person.ts'
import { chooseLines } from '../prompts/choose.ts'
import type { CustomerFacts } from '../prompts/facts.ts'
import { factsFor } from '../prompts/gathering/gather.ts'
import type { Discretion, Line } from '../prompts/line.ts'
import type { Moment } from '../prompts/moment.ts'
import { isOfInjury } from '../prompts/silence/shelf.ts'
import { permits } from '../staff/permissions.ts'

/** What a mail may tell of one customer, to whomever it goes: mails are forwarded, printed and left open. */
export interface Travelling {
  /** Of what everybody on shift may read, without what is kept for the customer alone. */
  facts: CustomerFacts
  mind: Line[]
  say: Line[]
  /** How many of the lines on the reader's card stay in the house. */
  kept: number
}

/** The lines of these customers' cards as this reader has them, each only where it may travel. */
export async function travellingFor(
  reader: Reader,
  customerIds: readonly CustomerId[],
  moment: Moment,
): Promise<Map<CustomerId, Travelling>> {
  const shared = await factsFor(reader, customerIds, amongEverybody(moment))
  return travellingOf(reader, shared, moment)
}

/** The same where what everybody may read has been gathered already. */
export async function travellingOf(
  reader: Reader,
  shared: ReadonlyMap<CustomerId, CustomerFacts>,
  moment: Moment,
): Promise<Map<CustomerId, Travelling>> {
  const readsMore = permits(moment.reader.role, 'read what is for managers')
  const own = readsMore ? await factsFor(reader, [...shared.keys()], moment) : shared
  return new Map([...shared].map(([id, facts]) => [id, travelling(facts, own.get(id) ?? facts, moment)]))
}

/** The same moment before somebody who reads what everybody may. */
function amongEverybody(moment: Moment): Moment {
  return { ...moment, reader: { ...moment.reader, role: 'attendant' } }
}

/**
 * What is not read cannot be told, so the lines are chosen twice: as the reader's card shows them, and from what may
 * travel alone. A line travels where both say it in the same words.
 */
function travelling(shared: CustomerFacts, own: CustomerFacts, moment: Moment): Travelling {
  const facts = withoutSecrets(shared)
  const card = chooseLines(own, moment)
  const open = chooseLines(facts, amongEverybody(moment))
  const harmless = [...open.mind, ...open.say].filter((line) => isHarmless(line, facts))
  const told = new Set(harmless.map(inWords))
  const mind = card.mind.filter((line) => told.has(inWords(line)))
  const say = card.say.filter((line) => told.has(inWords(line)))
  return { facts, mind, say, kept: card.mind.length + card.say.length - mind.length - say.length }
}

function inWords({ key, text, reason }: Line): string {
  return JSON.stringify([key, text, reason])
}

/** Cautions stay, for the topics that no line may touch; whether one is told is another matter. */
function withoutSecrets(facts: CustomerFacts): CustomerFacts {
  return {
    ...facts,
    people: facts.people.map((person) => ({ ...person, ties: person.ties.filter(isShared) })),
    interests: facts.interests.filter(isShared),
    preferences: facts.preferences.filter(isShared),
    asks: facts.asks.filter(isShared),
    promises: facts.promises.filter(isShared),
    occasions: facts.occasions.filter(isShared),
    notes: facts.notes.filter(isShared),
  }
}

/** Whether what somebody noted may travel: neither a secret nor of somebody's health, beliefs, looks or money. */
export function mayTravel(fact: Discretion, words: string): boolean {
  return isShared(fact) && sensitiveWordsIn(words).length === 0
}

/** For everybody on shift, and not for the customer alone. */
function isShared({ audience, forThemAlone }: Discretion): boolean {
  return audience === 'everyone' && !forThemAlone
}

function isHarmless({ kind, fact, text, reason, discretion }: Line, { cautions }: CustomerFacts): boolean {
  const caution = fact?.kind === 'caution' ? cautions.find(({ id }) => id === fact.id) : undefined
  const words = `${text} ${reason}`
  const isOfHealth = caution ? HEALTH_KINDS.includes(caution.kind) : kind !== 'mind' && isOfInjury(words)
  return mayTravel(discretion, words) && !isOfHealth
}
