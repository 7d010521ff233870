import type { AskFact } from '../facts.ts'
import type { Candidate } from '../line.ts'
import type { Moment } from '../moment.ts'
import { askTimeliness, CLOSENESS, freshness } from '../score.ts'
import type { Speakable } from '../silence/speakable.ts'
import { askWords } from '../wording/wording.ts'

/** Asks that have come due and are not past. */
export function askCandidates(spoken: Speakable, moment: Moment): Candidate[] {
  return spoken.asks.filter((ask) => isDue(ask, moment)).map((ask) => candidate(ask, spoken, moment))
}

function candidate(ask: AskFact, { people }: Speakable, moment: Moment): Candidate {
  const { id, aboutId, source, changedAt } = ask
  const about = people.find(({ person }) => person.id === aboutId)
  return {
    words: () => askWords(ask, about, moment),
    line: { key: `ask:${id}`, kind: 'ask', act: 'say', source, answer: null, fact: { kind: 'ask', id } },
    merits: {
      timeliness: askTimeliness(ask.fromDay, moment.today),
      closeness: CLOSENESS[about?.tie.kind ?? 'self'],
      strength: 0,
      freshness: freshness(source, moment.now),
    },
    topics: about ? [about.person.name, about.person.about ?? ''] : [],
    interestIds: [],
    changedAt,
  }
}

function isDue({ fromDay, untilDay }: AskFact, { today }: Moment): boolean {
  return fromDay <= today && (untilDay === null || today <= untilDay)
}
