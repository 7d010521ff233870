import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namesOf, namesThem, rowNamesThem, withoutThem } from '../../src/erasure/names.ts'

const word = fc.constantFrom(
  'Ana',
  'José',
  'Grace',
  'Łoś',
  'O’Brien',
  'Anne-Marie',
  'de',
  'Cruz',
  '山田',
  'Zoë',
)
const name = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(' '))
const text = fc.array(
  fc.oneof(word, fc.constantFrom('plays', 'golf', '(', '’s', ', ', 'grace', '12 May', '$&', '.*')),
  { maxLength: 12 },
)

describe('what others wrote, without somebody', () => {
  it('never holds a whole name of theirs, however it was written, and says the rest as it was', () => {
    fc.assert(
      fc.property(name, text, text, fc.boolean(), (full, before, after, shouted) => {
        const names = known(full)
        const written = shouted ? full.toUpperCase() : full
        const said = [...before, written, ...after].join(' ')
        expect(namesThem(said, names)).toBe(true)
        expect(namesThem(withoutThem(said, names), names)).toBe(false)
      }),
    )
  })

  it('is as it was where it does not name them', () => {
    fc.assert(
      fc.property(fc.string(), (said) => {
        expect(withoutThem(said, known('Nikhil Raozqxwvk'))).toBe(said)
      }),
    )
  })

  it.each([
    ['Plays with Ana on Sundays', 'Plays with someone on Sundays'],
    ['ANA CRUZ’s car, ana@example.com', 'someone’s car, …'],
    ['Call +1 (305) 555-0748 before noon', 'Call … before noon'],
    ['Banana bread for Ray Cruz', 'Banana bread for Ray Cruz'],
  ])('says “%s” as “%s” once Ana Cruz is gone and Ray Cruz stays', (said, without) => {
    const names = namesOf([{ name: 'Ana Cruz', goesBy: null, formerName: null }], REACH, ['Ray Cruz'])
    expect(withoutThem(said, names)).toBe(without)
  })

  it('takes a word for a name only where it is written as one', () => {
    expect(withoutThem('Grace says grace', known('Grace Lee'))).toBe('someone says grace')
  })
})

describe('a row of a list', () => {
  it('names them with the parts of the name in cells of their own', () => {
    expect(rowNamesThem(['CRUZ', 'Ana', 'Doral'], known('Ana Cruz'))).toBe(true)
    expect(rowNamesThem(['Cruz', 'Ray'], known('Ana Cruz'))).toBe(false)
  })
})

const REACH = { emails: ['ana@example.com'], digits: ['13055550748'], ids: [] }

function known(full: string) {
  return namesOf([{ name: full, goesBy: null, formerName: null }], { emails: [], digits: [], ids: [] }, [])
}
