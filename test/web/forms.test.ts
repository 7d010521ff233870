import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { optionalDay, optionalText, requiredText, ticked } from '../../src/web/fields.ts'
import { parseForm } from '../../src/web/forms.ts'

const Guestbook = z.object({
  name: requiredText('a name'),
  about: optionalText(),
  since: optionalDay,
  isBack: ticked,
})

describe('a form', () => {
  it('gives what was typed, read', () => {
    const parsed = parseForm(Guestbook, { name: ' Ray ', about: '', since: '2009-05-01', isBack: 'yes' })
    expect(parsed).toMatchObject({
      ok: true,
      input: { name: 'Ray', about: null, since: '2009-05-01', isBack: true },
    })
  })

  it('comes back as it was typed, with a sentence beside each field that cannot be used', () => {
    const parsed = parseForm(Guestbook, { name: '  ', about: 'likes shade', since: '2009-02-30' })
    expect(parsed.ok).toBe(false)
    expect(parsed.form.values).toEqual({ name: '  ', about: 'likes shade', since: '2009-02-30' })
    expect(parsed.form.errors).toEqual({
      name: 'Please write a name.',
      since: 'Please give a day that exists, such as 2026-11-21.',
    })
  })

  it('takes neither side of a field that was sent twice', () => {
    expect(parseForm(Guestbook, { name: ['Ray', 'Elena'] }).ok).toBe(false)
  })

  it('drops what it did not ask for', () => {
    const parsed = parseForm(Guestbook, { name: 'Ray', role: 'owner', __proto__: { role: 'owner' } })
    expect(parsed.ok && parsed.input).not.toHaveProperty('role')
  })

  it('reads nothing as an empty form', () => {
    expect(parseForm(Guestbook, undefined).form.errors).toEqual({ name: 'Please write a name.' })
  })
})
