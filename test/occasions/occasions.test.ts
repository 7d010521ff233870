import { describe, expect, it } from 'vitest'
import { newId } from '../../src/lib/id.ts'
import { OccasionForm } from '../../src/occasions/forms.ts'
import { occasionsPanel } from '../../src/occasions/pages.ts'
import type { OccasionRow } from '../../src/occasions/queries.ts'
import { parseForm } from '../../src/web/forms.ts'
import { day } from '../lib/given.ts'
import { MORNING } from '../support/clock.ts'

const RAY = { id: newId<'Person'>(MORNING), name: 'Ray Alvarez', goesBy: null, pronoun: 'he' } as const

describe('the form of an occasion', () => {
  const adoption = {
    kind: 'other',
    name: 'adoption day',
    recurrence: 'yearly',
    dateDay: '24',
    dateMonth: '11',
  }

  it('takes a yearly date without its year', () => {
    const parsed = parseForm(OccasionForm, adoption)
    expect(parsed).toMatchObject({ ok: true, input: { day: 24, month: 11, year: null } })
  })

  it('takes 29 February', () => {
    const parsed = parseForm(OccasionForm, { ...adoption, dateDay: '29', dateMonth: '2' })
    expect(parsed).toMatchObject({ ok: true, input: { day: 29, month: 2 } })
  })

  it.each([
    ['a day without a month', { dateMonth: '' }, { dateDay: /no such date/ }],
    ['a month alone', { dateDay: '' }, { dateDay: /day and month/ }],
    ['nothing at all', { dateDay: '', dateMonth: '' }, { dateDay: /day and month/ }],
    ['30 February', { dateDay: '30', dateMonth: '2' }, { dateDay: /no such date/ }],
    ['something that happens once, of no year', { recurrence: 'once' }, { dateYear: /needs its year/ }],
  ])('refuses %s', (_, mistake, errors) => {
    const { ok, form } = parseForm(OccasionForm, { ...adoption, ...mistake })
    expect(ok).toBe(false)
    for (const [field, sentence] of Object.entries(errors)) expect(form.errors[field]).toMatch(sentence)
  })
})

describe('the panel of dates', () => {
  it('has the next to come first, and what happened once and is over last', () => {
    const rows = [
      occasion({ name: 'wedding anniversary', day: 14, month: 6, year: 2003, withName: 'Elena Alvarez' }),
      occasion({ name: 'club centenary', day: 20, month: 11, year: 2026, recurrence: 'once' }),
      occasion({ name: 'adoption day', day: 24, month: 11 }),
    ]
    const { title, entries } = occasionsPanel(RAY, rows, day('2026-11-21'))
    expect(title).toBe('His dates')
    expect(entries.map(({ text, aside }) => `${text}: ${aside}`)).toEqual([
      'Adoption day: 24 November',
      'Wedding anniversary with Elena: 14 June 2003',
      'Club centenary: 20 November 2026, once',
    ])
  })
})

function occasion(known: Pick<OccasionRow, 'name' | 'day' | 'month'> & Partial<OccasionRow>): OccasionRow {
  return {
    id: newId(MORNING),
    recurrence: 'yearly',
    year: null,
    withName: null,
    withGoesBy: null,
    mutedAt: null,
    ...known,
  }
}
