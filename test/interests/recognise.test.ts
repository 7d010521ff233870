import { describe, expect, it } from 'vitest'
import { mentionsIn, phrasesIn } from '../../src/interests/recognise.ts'
import { fold } from '../../src/lib/text.ts'

const CATALOGUE = [
  ...named('Miami Dolphins', 'Dolphins', 'Fins'),
  ...named('Buffalo Bills', 'Bills'),
  ...named('Boston Red Sox', 'Red Sox'),
  ...named('New York Giants'),
  ...named('New York'),
  ...named('Model trains', 'model railways'),
  ...named('Mysteries', 'crime novels'),
  ...named('Theater'),
  ...named('St. Louis Cardinals'),
]

describe('the interests that a text names', () => {
  it.each([
    ['Dolphins 27, Bills 24', ['Miami Dolphins', 'Buffalo Bills']],
    ['The Dolphins’ new coach', ['Miami Dolphins']],
    ['Builds a model train for Leo', ['Model trains']],
    ['Reads one mystery after another', ['Mysteries']],
    ['New York Giants tickets', ['New York Giants']],
    ['Red-Sox fan', ['Boston Red Sox']],
    ['St. Louis Cardinals', ['St. Louis Cardinals']],
    ['DOLPHINS! and again the miami dolphins', ['Miami Dolphins']],
  ])('in “%s” are found', (text, names) => {
    expect(mentionsIn(text, CATALOGUE).map(({ entry }) => entry.name)).toEqual(names)
  })

  it.each(['Bill’s cousin is here', 'A new coat, York said', 'He wears red. Sox too', 'Buffalo wings', ''])(
    'are none in “%s”',
    (text) => {
      expect(mentionsIn(text, CATALOGUE)).toEqual([])
    },
  )

  it('are marked where they stand', () => {
    const text = 'Big fan of the Fins, always'
    const [mention] = mentionsIn(text, CATALOGUE)
    expect(text.slice(mention?.start, mention?.end)).toBe('Fins')
  })
})

it('what a text may name is every run of its words, folded, in both numbers', () => {
  expect(phrasesIn('Miami Heat won')).toEqual(
    ['miami', 'miamis', 'miami heat', 'miami heats', 'miami heat won', 'miami heat wons'].concat([
      'heat',
      'heats',
      'heat won',
      'heat wons',
      'won',
      'wons',
    ]),
  )
  expect(phrasesIn(' — ')).toEqual([])
})

function named(name: string, ...aliases: string[]) {
  return [name, ...aliases].map((called) => ({ id: name, name, called: fold(called) }))
}
