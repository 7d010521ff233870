import { askCandidates } from './candidates/ask.ts'
import { learnCandidates } from './candidates/learn.ts'
import { mentionCandidates } from './candidates/mention.ts'
import { mindLines } from './candidates/mind.ts'
import type { CustomerFacts, PastOutcome } from './facts.ts'
import type { Candidate, ChosenLines, Line, SaidLine, Score } from './line.ts'
import { isToday, type Moment } from './moment.ts'
import type { PromptKind } from './outcome.ts'
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
  const { customer, outcomes } = facts
  if (customer.deceasedOn !== null || isSensitive(customer, moment)) return []
  const best = new Map<PromptKind, Weighed>()
  for (const candidate of candidates(facts, moment)) {
    const { key, kind } = candidate.line
    const weighed = { key, candidate, score: scoreOf(candidate, outcomes, moment) }
    const other = best.get(kind)
    const isTaken = said.some((line) => line.kind === kind)
    if (!isTaken && (!other || byRank(weighed, other) < 0)) best.set(kind, weighed)
  }
  const chosen = [...best.values()].sort(byRank)
  return chosen.map(({ candidate, score }) => ({ ...candidate.line, ...candidate.words(), score }))
}

interface Weighed extends Ranked {
  candidate: Candidate
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

interface Ranked {
  key: string
  score: Score
}

function byRank(one: Ranked, other: Ranked): number {
  const rank = other.score.total - one.score.total
  return rank === 0 ? (one.key < other.key ? -1 : 1) : rank
}
