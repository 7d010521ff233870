import { expect, it } from 'vitest'
import { AskForm } from '../../src/asks/forms.ts'
import { asksPanel } from '../../src/asks/pages.ts'
import { newId } from '../../src/lib/id.ts'
import { parseForm } from '../../src/web/forms.ts'
import { day } from '../lib/given.ts'
import { MORNING } from '../support/clock.ts'

it('a question does not end before it begins', () => {
  const { form } = parseForm(AskForm, {
    question: 'How was Rome?',
    fromDay: '2026-12-01',
    untilDay: '2026-11-30',
  })
  expect(form.errors).toEqual({ untilDay: 'Please give a day after the one it begins on.' })
})

it('a question may be for one day alone', () => {
  const one = {
    question: 'How is the new knee?',
    fromDay: '2026-12-01',
    untilDay: '2026-12-01',
    mutedAt: null,
  }
  expect(parseForm(AskForm, one).ok).toBe(true)
})

it('the panel says from when a question is asked, where that is still to come', () => {
  const ray = { id: newId<'Person'>(MORNING), name: 'Ray Alvarez', goesBy: null, pronoun: 'he' } as const
  const id = newId<'Ask'>(MORNING)
  const { title, entries } = asksPanel(
    ray,
    [
      { id, question: 'How did the final go?', fromDay: day('2026-11-18'), untilDay: null, mutedAt: null },
      {
        id,
        question: 'How was Rome?',
        fromDay: day('2026-12-01'),
        untilDay: day('2027-01-15'),
        mutedAt: null,
      },
    ],
    day('2026-11-21'),
  )
  expect(title).toBe('To ask him')
  expect(entries.map(({ aside }) => aside)).toEqual(['', 'from 1 Dec until 15 Jan 2027'])
})
