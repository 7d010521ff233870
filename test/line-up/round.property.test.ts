import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  afterKnown,
  afterMissed,
  readRound,
  writeRound,
  type Round,
} from '../../src/line-up/warm-up/round.ts'

const rounds = fc.uniqueArray(fc.nat({ max: 300 }), { maxLength: 40 })

test('whoever is missed comes round again until they are known, and nobody is asked once they are', () => {
  fc.assert(
    fc.property(rounds, fc.array(fc.boolean(), { maxLength: 200 }), (everybody, answers) => {
      const known: number[] = []
      let round: Round = everybody
      for (const knew of answers) {
        const [asked] = round
        if (asked !== undefined && knew) known.push(asked)
        round = knew ? afterKnown(round) : afterMissed(round)
      }
      expect([...known, ...round].sort()).toEqual([...everybody].sort())
    }),
  )
})

test('whoever is missed is not asked twice in a row, unless they are the last', () => {
  fc.assert(
    fc.property(rounds, (round) => {
      const next = afterMissed(round)
      if (round.length > 1) expect(next[0]).not.toBe(round[0])
      expect(next).toHaveLength(round.length)
    }),
  )
})

test('an address gives back the round that it was made from', () => {
  fc.assert(
    fc.property(rounds, (round) => {
      expect(readRound(writeRound(round), round)).toEqual(round)
    }),
  )
})

test('whatever an address says, only those who come are asked for', () => {
  fc.assert(
    fc.property(rounds, fc.oneof(fc.string(), fc.stringMatching(/^[0-9.]{0,30}$/u)), (everybody, text) => {
      for (const number of readRound(text, everybody)) expect(everybody).toContain(number)
    }),
  )
})
