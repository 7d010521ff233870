import { describe, expect, it } from 'vitest'
import type { Id } from '../../src/lib/id.ts'
import { praiseIn } from '../../src/praise/praise.ts'

const COLLEAGUES = ['Dana Kim', 'José Ruiz', 'Sam Whitlock', 'Sam Perez', 'Will Tan'].map((name) => ({
  id: name as Id<'Staff'>,
  name,
}))

describe('what was said of a colleague', () => {
  it('is the sentences that name them, and no others', () => {
    expect(said('Dana found my glasses. The path floods. Thank Dana!')).toEqual([
      ['Dana Kim', 'Dana found my glasses. Thank Dana!'],
    ])
  })

  it('is found whatever the accents, and as a whole word alone', () => {
    expect(said('Jose knew my name.')).toEqual([['José Ruiz', 'Jose knew my name.']])
    expect(said('Lunch on the veranda.')).toEqual([])
  })

  it('is of both where two share the name, for a manager to tell', () => {
    expect(said('Sam had read the book.')).toEqual([['Sam Whitlock or Sam Perez', 'Sam had read the book.']])
  })

  it('takes a word for a name only with a capital, unless nothing has one', () => {
    expect(said('We will come again.')).toEqual([])
    expect(said('will was lovely')).toEqual([['Will Tan', 'will was lovely']])
  })

  it('leaves out a sentence that says who wrote it', () => {
    expect(said('Dana called me Mrs. Mehta. Dana is lovely.')).toEqual([['Dana Kim', 'Dana is lovely.']])
  })
})

function said(comment: string): string[][] {
  return praiseIn(comment, 'Anjali Mehta', COLLEAGUES).map(({ colleagues, words }) => [
    colleagues.map(({ name }) => name).join(' or '),
    words,
  ])
}
