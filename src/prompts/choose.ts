import { askCandidates } from './candidates/ask.ts'
import { learnCandidates } from './candidates/learn.ts'
import { mentionCandidates } from './candidates/mention.ts'
import { mindLines } from './candidates/mind.ts'
import type { CustomerFacts, PastOutcome } from './facts.ts'
import type { Candidate, ChosenLines, Line, SaidLine } from './line.ts'
import { isToday, type Moment } from './moment.ts'
import { scoreOf } from './score.ts'
import { familyOf, rests } from './silence/rest.ts'
import { isSensitive, speakable } from './silence/speakable.ts'
import { topicsToAvoid, touches } from './silence/topics.ts'

/**
 * The lines for one customer now: everything to mind, the most severe first, and the best line of each kind to say.
 * The same facts at the same moment give the same lines.
 */
export function chooseLines(facts: CustomerFacts, moment: Moment): ChosenLines {
  const said = saidLines(facts, moment)
  return { mind: mindLines(facts, moment).sort(byRank), say: linesToSay(facts, said, moment), said }
}

/** A kind that a colleague has used keeps its place for the visit, so that nobody asks twice in a row. */
function linesToSay(facts: CustomerFacts, said: readonly SaidLine[], moment: Moment): Line[] {
  const { customer } = facts
  if (customer.deceasedOn !== null || isSensitive(customer, moment)) return []
  const taken = new Set(said.map((line) => line.kind))
  const ranked = candidates(facts, moment)
    .filter(({ line }) => !taken.has(line.kind))
    .map((candidate) => ({
      ...candidate.line,
      words: candidate.words,
      score: scoreOf(candidate, facts.outcomes, moment),
    }))
    .sort(byRank)
  return ranked
    .filter((line, at) => ranked.findIndex((other) => other.kind === line.kind) === at)
    .map(({ words, ...line }) => ({ ...line, ...words() }))
}

function candidates(facts: CustomerFacts, moment: Moment): Candidate[] {
  const spoken = speakable(facts, moment)
  const topics = topicsToAvoid(facts, spoken, moment)
  return [
    ...askCandidates(spoken, moment),
    ...mentionCandidates(spoken, moment),
    ...learnCandidates(facts, spoken, moment),
  ].filter((candidate) => !touches(topics, candidate) && !rests(candidate, facts, moment))
}

/** What was used today or during this visit, each line once, as it was first said. */
function saidLines({ outcomes, visit }: CustomerFacts, moment: Moment): SaidLine[] {
  const used = outcomes.filter((past) => past.outcome === 'used' && isOfNow(past, visit?.id ?? null, moment))
  return used
    .filter((past, at) => used.findIndex((other) => other.key === past.key) === at)
    .map(({ key, kind, text, by, at }) => ({ key, kind, text, act: actOf(key), by, at }))
}

function actOf(key: string): Line['act'] {
  return familyOf(key) === 'preference' ? 'do' : 'say'
}

function isOfNow(past: PastOutcome, visitId: string | null, moment: Moment): boolean {
  return isToday(past.at, moment) || (visitId !== null && past.visitId === visitId)
}

function byRank(one: Pick<Line, 'key' | 'score'>, other: Pick<Line, 'key' | 'score'>): number {
  const rank = other.score.total - one.score.total
  return rank === 0 ? (one.key < other.key ? -1 : 1) : rank
}
