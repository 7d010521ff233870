import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressKey, mailAddress } from '../../src/mail/address.ts'

describe('an address', () => {
  it.each([
    ['dana@cedarridge.example', 'dana@cedarridge.example'],
    [' Dana@CedarRidge.Example ', 'Dana@cedarridge.example'],
    ["o'brien+vip@club.example", "o'brien+vip@club.example"],
    ['"at the bar"@club.example', '"at the bar"@club.example'],
    ['dana@bücher.example', 'dana@xn--bcher-kva.example'],
    ['данa@почта.рф', 'данa@xn--80a1acny.xn--p1ai'],
    ['dana@localhost', 'dana@localhost'],
  ])('%s is said to a server as %s', (typed, said) => {
    expect(mailAddress(typed)).toBe(said)
  })

  it.each([
    ...[
      '',
      'dana',
      '@club.example',
      'dana@',
      'dana@club..example',
      'da na@club.example',
      'dana@club.example>',
    ],
    ...[
      'dana@club.example, eve@evil.example',
      'a,b@club.example',
      '<dana@club.example>',
      'dana@-club.example',
    ],
    ...['dana@club.example\r\nBcc: eve@evil.example', '"a\r\nRCPT TO:<eve@evil.example>"@club.example'],
    ...[`${'a'.repeat(65)}@club.example`, 'dana@[192.0.2.1]', '.dana@club.example', 'da..na@club.example'],
  ])('%j is none', (typed) => {
    expect(mailAddress(typed)).toBeUndefined()
  })

  it('is never more than one, and holds nothing that ends a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.domain(), (local, domain) => {
        const address = mailAddress(`${local}@${domain}`)
        if (address === undefined) return
        expect(address).not.toMatch(/[\r\n\0<>]/)
        expect(address.slice(address.lastIndexOf('@') + 1)).toMatch(/^[a-z0-9.-]+$/)
        expect(mailAddress(address)).toBe(address)
      }),
    )
  })

  it('is known again in capitals', () => {
    expect(addressKey('DANA@CedarRidge.example')).toBe(addressKey('dana@cedarridge.example'))
  })
})
