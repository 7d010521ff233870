import type { Pagination } from './fragments.ts'

/** Which rows a page of a list holds: pages count from 1, and one beyond the last is the last. */
export interface PageOfRows {
  page: number
  pages: number
  offset: number
  limit: number
}

/** The page that was asked for, as far as there is one. */
export function pageOfRows(asked: string, total: number, limit: number): PageOfRows {
  const pages = Math.max(1, Math.ceil(total / limit))
  const page = Math.min(Math.max(1, Math.trunc(Number(asked)) || 1), pages)
  return { page, pages, offset: (page - 1) * limit, limit }
}

/** The foot of such a page; `addressOf` builds the address of another page. */
export function pagination(
  { page, pages, offset, limit }: PageOfRows,
  total: number,
  addressOf: (page: number) => string,
): Pagination {
  return {
    summary: `${count(offset + 1)} to ${count(Math.min(offset + limit, total))} of ${count(total)}`,
    previous: page > 1 ? addressOf(page - 1) : '',
    next: page < pages ? addressOf(page + 1) : '',
  }
}

function count(n: number): string {
  return n.toLocaleString('en-GB')
}
