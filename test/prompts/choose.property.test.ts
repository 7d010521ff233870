import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { words } from '../../src/lib/text.ts'
import { chooseLines } from '../../src/prompts/choose.ts'
import { familyOf, type Remembered } from '../../src/prompts/facts.ts'
import { RESTS } from '../../src/prompts/scoring/table.ts'
import { aCaution, TOPICS, writtens } from './given.ts'
import { chosenFor, factsOf, momentOf, type Written } from './situation.ts'

/** Holds for whatever is remembered. */
function always(holds: (written: Written) => void): void {
  fc.assert(fc.property(writtens, holds), { numRuns: 200 })
}

describe('whatever is remembered', () => {
  it('says at most three lines, each of another kind, each key once', () => {
    always((written) => {
      const { mind, say } = chosenFor(written)
      expect(say.length).toBeLessThanOrEqual(3)
      expect(new Set(say.map((line) => line.kind)).size).toBe(say.length)
      const keys = [...mind, ...say].map((line) => line.key)
      expect(new Set(keys).size).toBe(keys.length)
    })
  })

  it('gives the same lines for the same memory, in whatever order it was read', () => {
    always((written) => {
      const facts = factsOf(written)
      const turned = {
        ...facts,
        people: facts.people.toReversed(),
        interests: facts.interests.toReversed(),
        preferences: facts.preferences.toReversed(),
        cautions: facts.cautions.toReversed(),
        asks: facts.asks.toReversed(),
        occasions: facts.occasions.toReversed(),
      }
      const moment = momentOf(written)
      const backwards = { ...moment, talkingPoints: moment.talkingPoints.toReversed() }
      expect(chooseLines(turned, backwards)).toEqual(chooseLines(facts, moment))
    })
  })

  it('speaks of nobody who has died, nor of a former partner, but to mind it', () => {
    always((written) => {
      const unspoken = (written.people ?? [])
        .filter(
          (person) => person.died !== undefined || person.is === 'former partner' || (person.ended ?? 1) <= 0,
        )
        .map((person) => person.name.toLowerCase())
      const said = chosenFor(written).say.flatMap((line) => words(line.text.replaceAll("'s", '')))
      expect(said.filter((word) => unspoken.includes(word))).toEqual([])
    })
  })

  it('says nothing to a customer who has died, and in a sensitive time only what is done without a word', () => {
    always((written) => {
      expect(chosenFor({ ...written, died: -9 }).say).toEqual([])
      const acts = chosenFor({ ...written, sensitiveUntil: 0 }).say.map((line) => line.act)
      expect(acts.filter((act) => act !== 'do')).toEqual([])
    })
  })

  it('shows an attendant the same lines, scores and all, as if nothing were kept for managers', () => {
    always((written) => {
      const facts = factsOf({ ...written, role: 'attendant' })
      const isForEveryone = (fact: Remembered) => fact.audience === 'everyone'
      const withoutManagers = {
        ...facts,
        preferences: facts.preferences.filter(isForEveryone),
        asks: facts.asks.filter(isForEveryone),
        promises: facts.promises.filter(isForEveryone),
        occasions: facts.occasions.filter(isForEveryone),
        notes: facts.notes.filter(isForEveryone),
      }
      const moment = momentOf({ ...written, role: 'attendant' })
      const lines = ({ mind, say }: ReturnType<typeof chooseLines>) =>
        [...mind, ...say].filter((line) => line.kind !== 'learn')
      expect(lines(chooseLines(facts, moment))).toEqual(lines(chooseLines(withoutManagers, moment)))
    })
  })

  it('rests on no fact that the reader may not see', () => {
    always((written) => {
      const facts = factsOf({ ...written, role: 'attendant' })
      const hidden = [
        ...[...facts.interests, ...facts.preferences, ...facts.cautions, ...facts.asks, ...facts.promises],
        ...[...facts.occasions, ...facts.notes, ...facts.people.flatMap(({ ties }) => ties)],
      ].flatMap((fact) => (fact.audience === 'managers' ? [String(fact.id)] : []))
      const { mind, say } = chooseLines(facts, momentOf({ ...written, role: 'attendant' }))
      expect([...mind, ...say].filter(({ fact }) => hidden.includes(fact?.id ?? ''))).toEqual([])
    })
  })

  it('adds no line on a topic when a caution is added, and takes none away from Mind', () => {
    fc.assert(
      fc.property(writtens, aCaution, (written, caution) => {
        const topic = Object.entries(TOPICS).find(([text]) => text === caution.text)?.[1] ?? ''
        const on = (each: Written) =>
          chosenFor(each)
            .say.filter(({ text }) => words(text).includes(topic))
            .map(({ key }) => key)
        const others = (written.cautions ?? []).filter(({ text }) => text !== caution.text)
        const without = { ...written, cautions: others }
        const withIt = { ...written, cautions: [...others, caution] }
        expect(on(without)).toEqual(expect.arrayContaining(on(withIt)))
        const minded = chosenFor(without).mind.map(({ key }) => key)
        expect(chosenFor(withIt).mind.map(({ key }) => key)).toEqual(expect.arrayContaining(minded))
      }),
      { numRuns: 200 },
    )
  })

  it('minds the same whatever there is to say and however lines went', () => {
    always((written) => {
      const bare = {
        ...written,
        outcomes: [],
        points: [],
        asks: [],
        preferences: [],
        notes: [],
        interests: [],
      }
      expect(chosenFor(written).mind).toEqual(chosenFor(bare).mind)
    })
  })

  it('asks to learn nothing on the visit after one on which it did', () => {
    always((written) => {
      const asked = { key: 'learn:town:x', kind: 'learn' as const, outcome: 'used' as const, ago: 9 }
      const after = (lastHere: number) => chosenFor({ ...written, outcomes: [asked], lastHere })
      expect(after(9).say.map((line) => line.kind)).not.toContain('learn')
    })
  })

  it('names no age that is private', () => {
    always((written) => {
      const people = (written.people ?? []).map((person) => ({ ...person, privateAge: true as const }))
      const { say } = chosenFor({ ...written, people, privateAge: true })
      const told = say.flatMap(({ key, text, reason }) => (key.startsWith('birthday:') ? [text, reason] : []))
      expect(told.filter((text) => /turn(?:s|ed)|, \d/u.test(text))).toEqual([])
    })
  })

  it('reads no one-off as a habit', () => {
    always((written) => {
      const once = (written.preferences ?? []).map((each) => ({ ...each, habit: 'just this time' as const }))
      expect(chosenFor({ ...written, preferences: once }).say.filter(({ act }) => act === 'do')).toEqual([])
    })
  })

  it('spoils nothing for who has yet to watch it', () => {
    always((written) => {
      const interests = (written.interests ?? []).map((each) => ({ ...each, noSpoilers: true as const }))
      const own = interests.filter((each) => each.of === undefined)
      const { say } = chosenFor({ ...written, interests: own })
      expect(say.filter(({ key }) => key.startsWith('point:'))).toEqual([])
    })
  })

  it('gives each line a reason, a score that adds up, and the same key tomorrow', () => {
    always((written) => {
      const { say } = chosenFor(written)
      for (const { text, reason, score } of say) {
        expect(`${text} ${reason}`).not.toMatch(/[{}]|undefined|null|NaN/u)
        expect(reason).not.toBe('')
        const { total, severity, ...parts } = score
        expect(Object.values(parts).reduce((sum, each) => sum + each, severity)).toBeCloseTo(total, 1)
      }
      const tomorrow = chosenFor({ ...written, daysLater: 1 }).say
      const both = say.filter(({ text }) => tomorrow.some((line) => line.text === text))
      const keys = tomorrow.map(({ key }) => key)
      expect(both.filter(({ key }) => !keys.includes(key))).toEqual([])
    })
  })

  it('says no word that a caution names', () => {
    always((written) => {
      const named = (written.cautions ?? [])
        .filter(({ kind, until = 0 }) => (kind === 'topic to avoid' || kind === 'allergy') && until >= 0)
        .map(({ text }) => Object.entries(TOPICS).find(([topic]) => topic === text)?.[1])
      const said = chosenFor(written).say.flatMap((line) => words(line.text))
      expect(said.filter((word) => named.includes(word))).toEqual([])
    })
  })

  it('never drops a caution that holds and may be read', () => {
    always((written) => {
      const alone = { ...written, cameAlong: [], visit: {}, role: 'manager' as const }
      const held = (written.cautions ?? []).filter(({ of, until = 0 }) => of === undefined && until >= 0)
      const minded = chosenFor(alone).mind.map((line) => line.stress)
      expect(minded).toEqual(expect.arrayContaining(held.map((caution) => caution.text)))
    })
  })

  it('does not offer again what somebody used, until it has rested', () => {
    always((written) => {
      const [used] = chosenFor(written).say
      if (!used) return
      const outcome = { key: used.key, kind: used.kind, outcome: 'used' as const }
      const after = (ago: number) =>
        chosenFor({ ...written, outcomes: [...(written.outcomes ?? []), { ...outcome, ago }] })
      const rest = Math.min(RESTS[familyOf(used.key)]?.used ?? 0, 799)
      const days = [0, 0.5, rest / 2, rest - 0.01]
      expect(days.flatMap((ago) => after(ago).say.map((line) => line.key))).not.toContain(used.key)
      expect(after(0).said.map((line) => line.key)).toContain(used.key)
    })
  })

  it('keeps what is for them alone from whoever came along', () => {
    always((written) => {
      const together = { ...written, cameAlong: ['Elena'], stayedAway: [] }
      const facts = factsOf(together)
      const secret = [
        ...facts.asks,
        ...facts.preferences,
        ...facts.occasions,
        ...facts.promises,
        ...facts.notes,
      ]
        .filter((fact) => fact.forThemAlone)
        .map((fact) => fact.id)
      const { mind, say } = chosenFor(together)
      expect([...mind, ...say].filter((line) => secret.some((id) => id === line.fact?.id))).toEqual([])
    })
  })
})
