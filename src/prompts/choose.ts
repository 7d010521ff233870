import { agedCandidates } from './candidates/aged.ts'
import { askCandidates } from './candidates/ask.ts'
import { learnCandidates } from './candidates/learn.ts'
import { mentionCandidates } from './candidates/mention.ts'
import { mindLines } from './candidates/mind.ts'
import { noteCandidates } from './candidates/notes.ts'
import { stageCandidates } from './candidates/stages.ts'
import { familyOf, type CustomerFacts } from './facts.ts'
import type { Candidate, ChosenLines, Line, SaidLine, Score } from './line.ts'
import { isOfNow, type Moment } from './moment.ts'
import type { PromptKind } from './outcome.ts'
import { lessened, scoreOf } from './scoring/score.ts'
import { COLLEAGUE_ASKED, SAME_AGAIN } from './scoring/table.ts'
import { repetition } from './silence/colleague.ts'
import { mayLearn } from './silence/learning.ts'
import { keepsQuiet } from './silence/quiet.ts'
import { rests } from './silence/rest.ts'
import { company, speakable } from './silence/speakable.ts'
import { topicsToAvoid, touches } from './silence/topics.ts'

/**
 * The lines for one customer now: everything to mind, the most severe first, and the best line of each kind to say.
 * The same facts at the same moment give the same lines.
 */
export function chooseLines(facts: CustomerFacts, moment: Moment): ChosenLines {
  const used = usedNow(facts, moment)
  return {
    mind: mindLines(facts, moment).sort(byRank),
    say: linesToSay(facts, used, moment),
    said: saidLines(used, facts, moment),
  }
}

const MOST_TO_SAY = 3

/** A kind that a colleague has used keeps its place for the visit, so that nobody asks twice in a row. */
function linesToSay(facts: CustomerFacts, used: readonly SaidLine[], moment: Moment): Line[] {
  if (facts.customer.deceasedOn !== null) return []
  const weighed = candidates(facts, moment)
    .filter(({ line }) => !used.some(({ kind }) => kind === line.kind))
    .map((candidate) => weigh(candidate, facts, moment))
  return mostVaried(weighed).map(({ candidate, score }) => ({
    ...candidate.line,
    ...candidate.words(),
    score,
  }))
}

interface Weighed extends Ranked {
  candidate: Candidate
}

function weigh(candidate: Candidate, facts: CustomerFacts, moment: Moment): Weighed {
  const score = scoreOf(candidate, facts.outcomes, moment)
  const isRepeated = repetition(candidate, facts, moment) === 'is worth less'
  const { key } = candidate.line
  return { key, candidate, score: isRepeated ? lessened(score, 'history', COLLEAGUE_ASKED.points) : score }
}

/** The best of each kind, one after the other: what is about the same as one before it is worth less. */
function mostVaried(all: readonly Weighed[]): Weighed[] {
  const chosen: Weighed[] = []
  let left = [...all]
  while (chosen.length < MOST_TO_SAY && left.length > 0) {
    const best = left
      .map((each) => beside(chosen, each))
      .reduce((one, other) => (byRank(other, one) < 0 ? other : one))
    chosen.push(best)
    const kind: PromptKind = best.candidate.line.kind
    left = left.filter(({ candidate }) => candidate.line.kind !== kind)
  }
  return chosen.sort(byRank)
}

function beside(chosen: readonly Weighed[], weighed: Weighed): Weighed {
  const { about, interestIds } = weighed.candidate
  const isSame = chosen.some(
    ({ candidate }) =>
      (about !== null && candidate.about === about) ||
      candidate.interestIds.some((id) => interestIds.includes(id)),
  )
  return isSame ? { ...weighed, score: lessened(weighed.score, 'variety', SAME_AGAIN) } : weighed
}

function candidates(facts: CustomerFacts, moment: Moment): Candidate[] {
  const spoken = speakable(facts, moment)
  const topics = topicsToAvoid(facts, spoken, moment)
  const all = [
    ...askCandidates(spoken, moment),
    ...noteCandidates(spoken, moment),
    ...stageCandidates(spoken, moment),
    ...agedCandidates(spoken, moment),
    ...mentionCandidates(spoken, moment),
    ...(mayLearn(facts, moment) ? learnCandidates(facts, spoken, moment) : []),
  ]
  // Where people are in mourning or in trouble, what is done without a word is all that is done.
  const mayBe = keepsQuiet(facts, moment) ? all.filter(({ line }) => line.act === 'do') : all
  return mayBe.filter(
    (each) =>
      !touches(topics, each) && !rests(each, facts, moment) && repetition(each, facts, moment) !== 'rests',
  )
}

interface Used extends SaidLine {
  forThemAlone: boolean
}

/** What was used today or during this visit, each line once, as it was first said. */
function usedNow({ outcomes, visit }: CustomerFacts, moment: Moment): Used[] {
  const used = outcomes.filter((past) => past.outcome === 'used' && isOfNow(past, visit, moment))
  return used
    .filter((past, at) => used.findIndex((other) => other.key === past.key) === at)
    .map(({ key, kind, text, forThemAlone, by, at }) => ({
      ...{ key, kind, text, forThemAlone, by, at },
      act: actOf(key),
    }))
}

/** What was said to them alone is not shown before whoever came along since. */
function saidLines(used: readonly Used[], facts: CustomerFacts, moment: Moment): SaidLine[] {
  const isAlone = company(facts, moment).size === 0
  return used
    .filter(({ forThemAlone }) => isAlone || !forThemAlone)
    .map(({ key, kind, text, act, by, at }) => ({ key, kind, text, act, by, at }))
}

function actOf(key: string): Line['act'] {
  return familyOf(key) === 'preference' ? 'do' : 'say'
}

interface Ranked {
  key: string
  score: Score
}

function byRank(one: Ranked, other: Ranked): number {
  const rank = other.score.total - one.score.total
  return rank === 0 ? (one.key < other.key ? -1 : 1) : rank
}
