import { describe, expect, it } from 'vitest'
import { pageOfRows, pagination } from '../../src/web/pagination.ts'

const addressOf = (page: number) => `/customers?page=${page}`

describe('the pages of a long list', () => {
  it('hold fifty each, and the last what is left', () => {
    const page = pageOfRows('3', 120, 50)
    expect(page).toEqual({ page: 3, pages: 3, offset: 100, limit: 50 })
    expect(pagination(page, 120, addressOf)).toEqual({
      summary: '101 to 120 of 120',
      previous: '/customers?page=2',
      next: '',
    })
  })

  it('say large numbers as one reads them', () => {
    expect(pagination(pageOfRows('1', 100_000, 50), 100_000, addressOf).summary).toBe('1 to 50 of 100,000')
  })

  it.each([
    ['', 1],
    ['0', 1],
    ['-4', 1],
    ['two', 1],
    ['1e9', 3],
    ['NaN', 1],
    ['Infinity', 3],
    ['2.9', 2],
  ])('are still pages when %j is asked for', (asked, page) => {
    expect(pageOfRows(asked, 120, 50).page).toBe(page)
  })

  it('are one where there is nothing', () => {
    expect(pageOfRows('7', 0, 50)).toEqual({ page: 1, pages: 1, offset: 0, limit: 50 })
  })
})
