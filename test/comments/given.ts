import { EVERYTHING, type Choice } from '../../src/comments/choice.ts'
import { commentsOnPage, type Comment } from '../../src/comments/queries.ts'
import type { Reader } from '../../db/database.ts'
import { fieldsOn, post } from '../support/browsing.ts'
import type { Browser, World } from '../support/world.ts'

export const AS_MANAGER = { role: 'manager', timeZone: 'America/New_York' } as const

/** Every comment of a choice, over all pages at once. */
export function allComments(reader: Reader, choice: Partial<Choice> = {}): Promise<Comment[]> {
  const everything = { page: 1, pages: 1, offset: 0, limit: 10_000 }
  return commentsOnPage(reader, { ...EVERYTHING, ...choice }, AS_MANAGER, everything)
}

/** The comment that holds these words. */
export async function commentSaying({ database }: World, words: string): Promise<Comment> {
  const found = (await allComments(database.read)).filter((comment) => comment.words.includes(words))
  const [comment] = found
  if (!comment || found.length > 1) throw new Error(`${found.length} comments say ${words}`)
  return comment
}

/** Writes down what somebody said at the desk, as the form proposes it. */
export async function writeDown(browser: Browser, more: Record<string, string>) {
  const page = await browser.get(`/comments/new?customer=${more.customerId ?? ''}`).expect(200)
  return post(browser, '/comments', { ...fieldsOn(page.text), ...more })
}
