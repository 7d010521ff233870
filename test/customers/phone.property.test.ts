import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPhone } from '../../src/customers/phone.ts'

const typed = fc.oneof(
  fc.string(),
  fc.stringMatching(/^[+(]?[0-9 ().-]{3,24}$/),
  fc.stringMatching(/^\+[1-9][0-9]{6,14}$/),
)

describe('any phone number', () => {
  it('stays as it was typed where formatting would make another of it', () => {
    const phone = readPhone('+4300000')
    expect(phone && readPhone(phone.number)).toEqual(phone)
  })

  it('is found by digits alone', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const phone = readPhone(text)
        if (phone) expect(phone.digits).toMatch(/^\d{3,}$/)
      }),
    )
  })

  it('says the same when what is shown is typed again', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const phone = readPhone(text)
        if (phone) expect(readPhone(phone.number)).toEqual(phone)
      }),
    )
  })
})
