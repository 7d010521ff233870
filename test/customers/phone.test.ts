import { describe, expect, it } from 'vitest'
import { phoneHref, readPhone } from '../../src/customers/phone.ts'

describe('a phone number', () => {
  it.each([
    ['(305) 555-0142', '+1 305 555 0142', '13055550142'],
    ['305.555.0142', '+1 305 555 0142', '13055550142'],
    ['+1 305 555 0142', '+1 305 555 0142', '13055550142'],
    ['+44 20 7946 0958', '+44 20 7946 0958', '442079460958'],
    ['  +49  89 5550142 ', '+49 89 5550142', '49895550142'],
  ])('%j is shown in the international manner and found by its digits', (typed, number, digits) => {
    expect(readPhone(typed)).toEqual({ number, digits })
  })

  it('of another country is read by that country where it says none', () => {
    expect(readPhone('020 7946 0958', 'GB')).toEqual({ number: '+44 20 7946 0958', digits: '442079460958' })
  })

  it.each([
    ['0142', '0142'],
    ['305 555 0142 ext. 7', '30555501427'],
    ['call the pro shop, 4417', '4417'],
  ])('that is only a part of one, as %j, stays as it was typed', (typed, digits) => {
    expect(readPhone(typed)).toEqual({ number: typed, digits })
  })

  it.each(['', 'ask Elena', '7'])('is not what %j says', (typed) => {
    expect(readPhone(typed)).toBeUndefined()
  })

  it('is dialled abroad with its country, and in the house without', () => {
    expect(phoneHref({ number: '+1 305 555 0142', digits: '13055550142' })).toBe('tel:+13055550142')
    expect(phoneHref({ number: '4417', digits: '4417' })).toBe('tel:4417')
  })
})
