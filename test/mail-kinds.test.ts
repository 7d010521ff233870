import { expect, it } from 'vitest'
import { MAIL_KINDS } from '../src/mail-kinds.ts'

it('every kind of mail has a name and a title of its own', () => {
  for (const words of [MAIL_KINDS.map(({ name }) => name), MAIL_KINDS.map(({ title }) => title)])
    expect(new Set(words).size).toBe(words.length)
})
