import { describe, expect, it } from 'vitest'
import { pageAt } from '../support/browsing.ts'
import { kitAnswers } from '../cases/given.ts'

describe('praise in a comment', () => {
  it('is shown to whom it names, without who wrote it', async () => {
    const { world } = await kitAnswers(10, 'Dana found my racket. The courts were wet.')
    const page = await pageAt(await world.as('attendant'), '/well-done')
    expect(page).toContain('What members said of you')
    expect(page).toContain('Dana found my racket.')
    expect(page).not.toContain('wet')
    expect(page).not.toMatch(/Kit|Rosen/u)
  })

  it('is shown to managers with whom it names, and to no other attendant', async () => {
    const { world } = await kitAnswers(10, 'Luis found my racket.')
    const toMara = await pageAt(await world.as('manager'), '/well-done')
    expect(toMara).toContain('Of Luis Ortega, today')
    expect(toMara).not.toMatch(/Kit|Rosen/u)
    expect(await pageAt(await world.as('attendant'), '/well-done')).not.toContain('racket')
  })

  it('is none where the score is no praise', async () => {
    const { world } = await kitAnswers(8, 'Dana found my racket.')
    expect(await pageAt(await world.as('attendant'), '/well-done')).not.toContain('racket')
  })
})
