import { TOPIC_KINDS } from '../../cautions/caution.ts'
import type { InterestId } from '../../interests/interest.ts'
import { words } from '../../lib/text.ts'
import type { CautionFact, CustomerFacts } from '../facts.ts'
import type { Candidate } from '../line.ts'
import type { Moment } from '../moment.ts'
import { unspokenNames, type Speakable } from './speakable.ts'

/** What no line may touch: words that cautions name, names of those not spoken of, and interests to avoid. */
export interface Topics {
  words: ReadonlySet<string>
  interestIds: ReadonlySet<InterestId>
}

/** What this customer's lines must steer clear of. */
export function topicsToAvoid(facts: CustomerFacts, spoken: Speakable, { today }: Moment): Topics {
  const cautions = facts.cautions.filter(
    (caution) => TOPIC_KINDS.includes(caution.kind) && isInForce(caution, today),
  )
  const named = cautions.map((caution) => caution.text).flatMap(tellingStems)
  const people = unspokenNames(facts, spoken).flatMap(stems)
  const interestIds = cautions.flatMap((caution) => caution.interestId ?? [])
  return { words: new Set([...named, ...people]), interestIds: new Set(interestIds) }
}

/** Whether a line touches one of the topics. */
export function touches(topics: Topics, candidate: Candidate): boolean {
  if (candidate.interestIds.some((id) => topics.interestIds.has(id))) return true
  if (topics.words.size === 0) return false
  return [candidate.words().text, ...candidate.topics].flatMap(stems).some((stem) => topics.words.has(stem))
}

/** A caution holds through its last day. */
export function isInForce(caution: CautionFact, today: string): boolean {
  return caution.expiresOn === null || caution.expiresOn >= today
}

/** The words of a text that say what it is about, folded and without the s of plurals and possessives. */
export function tellingStems(text: string): string[] {
  return stems(text).filter((stem) => stem.length > 2 && !EMPTY.has(stem))
}

function stems(text: string): string[] {
  return words(text).map(stemOf)
}

const stemOf = (word: string) => word.replace(/s+$/u, '') || word

const EMPTY = new Set(
  `about after again allergy all and any anything are ask asking avoid avoiding been before being bring bringing but came come can
   comment discuss don dont does for from get go goes going gone good had has have her hers him his how intolerance into it its kind know like did mention
   mentioning never not now off old one our out over own raise severe she subject talk talking than that the their
   them then they this think time today topic until was were what when where which who why will with without you your`
    .split(/\s+/u)
    .map(stemOf),
)
