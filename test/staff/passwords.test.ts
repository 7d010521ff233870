import { expect, it } from 'vitest'
import { hashPassword, passwordMatches } from '../../src/staff/passwords.ts'

it('is kept as argon2id, as strong as OWASP asks', async () => {
  const [, , kind, , strength = ''] =
    (await hashPassword('the heron waits by the weir')).match(/^(\$)(\w+)\$(v=19)\$([^$]+)/) ?? []
  expect(kind).toBe('argon2id')
  const { m, t, p } = Object.fromEntries(strength.split(',').map((part) => part.split('='))) as Record<
    string,
    string
  >
  expect([Number(m) >= 19_456, Number(t) >= 2, Number(p)]).toEqual([true, true, 1])
})

it('is told from one that is longer, shorter or in other capitals', async () => {
  const kept = await hashPassword('The heron waits by the weir')
  expect(await passwordMatches(kept, 'The heron waits by the weir')).toBe(true)
  for (const other of [
    'the heron waits by the weir',
    'The heron waits by the wei',
    'The heron waits by the weirs',
    '',
  ])
    expect(await passwordMatches(kept, other)).toBe(false)
})
