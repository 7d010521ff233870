import { describe, expect, it } from 'vitest'
import { writtenWords } from '../../src/lib/written-words.ts'

describe('the words of a text', () => {
  it('know where they stand, whose they are and where a sentence or a clause begins', () => {
    const text = 'Met Mr. Lee’s son, Øystein. Agnes’ too!'
    const found = writtenWords(text)
    expect(found.map(({ folded }) => folded)).toEqual(['met', 'mr', 'lee', 'son', 'oystein', 'agnes', 'too'])
    expect(found.filter((word) => word.isPossessive).map((word) => word.text)).toEqual(['Lee', 'Agnes'])
    expect(found.filter((word) => word.beginsSentence).map((word) => word.text)).toEqual(['Met', 'Agnes'])
    expect(found.filter((word) => word.beginsClause).map((word) => word.text)).toEqual([
      'Met',
      'Øystein',
      'Agnes',
    ])
    for (const word of found) expect(text.slice(word.start, word.end)).toContain(word.text)
  })

  it('are found in scripts without capitals, and nowhere in marks alone', () => {
    expect(writtenWords('さくら と 美咲').map(({ text }) => text)).toEqual(['さくら', 'と', '美咲'])
    expect(writtenWords(' — … ’ . ')).toEqual([])
  })
})
