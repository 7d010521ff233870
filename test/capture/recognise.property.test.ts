import fc from 'fast-check'
import { expect, it } from 'vitest'
import { casual } from 'chrono-node/en'
import { vi } from 'vitest'
import { LONGEST_SENTENCE, MOST_SENTENCES, sentencesOf } from '../../src/capture/reading/sentence.ts'
import { MOST_DATED } from '../../src/capture/reading/reading.ts'
import { MOST_OFFERED, recognise } from '../../src/capture/recognise.ts'
import { LONGEST_NOTE } from '../../src/notes/note.ts'
import { labelledSentences } from './labelled.ts'

const LABELLED = labelledSentences('sentences.txt')
const sentence = fc.constantFrom(...LABELLED.map(({ text }) => text))
const known = fc.constantFrom(...LABELLED.map((one) => one.known))
const bits = fc.constantFrom(
  ..."1/2/3 on Tuesday, 3 January. we'll we'll his wife had a girl ’s ' ( \n 12th the 40th".split(' '),
)
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: LONGEST_NOTE }),
  fc.array(sentence, { maxLength: 80 }).map((all) => all.join(' ')),
  fc.array(bits, { maxLength: 1200 }).map((all) => all.join(' ')),
  fc.string({ unit: fc.constantFrom('a', ' ', '1', '.', ',', 'A', "'"), maxLength: LONGEST_NOTE }),
)

it('whatever is written, little of it is looked at and few things are offered', () => {
  const dates = vi.spyOn(casual, 'parse')
  fc.assert(
    fc.property(text, known, (written, around) => {
      dates.mockClear()
      expect(recognise(written, around).length).toBeLessThanOrEqual(MOST_OFFERED)
      expect(dates.mock.calls.length).toBeLessThanOrEqual(MOST_DATED)
      for (const [read] of dates.mock.calls) expect(read.length).toBeLessThanOrEqual(LONGEST_SENTENCE)
      expect(sentencesOf(written).length).toBeLessThanOrEqual(MOST_SENTENCES)
    }),
    { numRuns: 150 },
  )
  dates.mockRestore()
})

it('the same text read against the same memory is understood the same, and nothing is offered twice', () => {
  fc.assert(
    fc.property(text, known, (written, around) => {
      const offered = recognise(written, around).map((one) => JSON.stringify(one))
      expect(recognise(written, around).map((one) => JSON.stringify(one))).toEqual(offered)
      expect(new Set(offered).size).toBe(offered.length)
    }),
    { numRuns: 100 },
  )
})

it('nobody is offered who has died or parted, and nobody whom the text may not mean', () => {
  const silent = LABELLED.flatMap((one) => one.known.people).filter(
    (person) => person.hasDied || person.isPast,
  )
  fc.assert(
    fc.property(text, known, (written, around) => {
      for (const one of recognise(written, around)) {
        const meant = [
          'personId' in one ? one.personId : null,
          'whose' in one ? one.whose : null,
          'aboutId' in one ? one.aboutId : null,
        ]
        expect(silent.filter(({ id }) => meant.includes(id))).toEqual([])
      }
    }),
    { numRuns: 150 },
  )
})
