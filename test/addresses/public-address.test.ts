import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../src/addresses/public-address.ts'

describe('an IP address', () => {
  it.each(['93.184.216.34', '8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:2800:220:1:248:1893:25c8:1946'])(
    'such as %s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1'],
    ...['172.31.255.255', '192.168.1.1', '198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
    ...[
      '::',
      '::1',
      'fe80::1',
      'fc00::1',
      'fd12::1',
      'ff02::1',
      '::ffff:10.0.0.1',
      '::ffff:8.8.8.8',
      '64:ff9b::a00:1',
    ],
    ...['2002:0a00:0001::', '2001:0:a00:1::', '2001:db8::1', 'localhost', '', '1.2.3'],
  ])('such as “%s” is not', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it('of a private network never is, whichever it is', () => {
    const byte = fc.nat(255)
    const inPrivate = fc.oneof(
      fc.tuple(fc.constantFrom('10', '127', '0'), byte, byte, byte),
      fc.tuple(fc.constant('192.168'), byte, byte),
      fc.tuple(fc.constant('169.254'), byte, byte),
      fc.tuple(fc.constant('172'), fc.integer({ min: 16, max: 31 }), byte, byte),
    )
    fc.assert(fc.property(inPrivate, (parts) => !isPublicAddress(parts.join('.'))))
  })
})
