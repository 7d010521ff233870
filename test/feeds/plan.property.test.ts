import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { A_HANDFUL, FRESH, MOST_STANDING } from '../../src/feeds/feed.ts'
import { newsPoint, publishedBy } from '../../src/feeds/news-line.ts'
import { planNews, type KnownEntry } from '../../src/feeds/plan.ts'
import { newId } from '../../src/lib/id.ts'
import { MORNING } from '../support/clock.ts'

const HOUR = 3_600_000
const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')

const entries = fc.array(
  fc.record({
    key: letter,
    text: letter,
    link: fc.constant(null),
    publishedAt: fc.option(
      fc.integer({ min: -80, max: 10 }).map((hours) => new Date(MORNING.getTime() + hours * HOUR)),
    ),
  }),
)
const reading = fc.record({ entries, known: fc.array(letter), standing: fc.nat(14), isFirst: fc.boolean() })

describe('whatever news a feed holds', () => {
  it('no more than a handful is posted, none of it old, and nothing twice', () => {
    fc.assert(
      fc.property(reading, ({ known, standing, isFirst, ...held }) => {
        const points = held.entries.map((entry) => newsPoint(entry, 1, 'America/New_York', MORNING))
        const { post, pass } = planNews(points, { known: known.map(passed), standing, isFirst, now: MORNING })
        expect(post.length).toBeLessThanOrEqual(A_HANDFUL)
        expect(post.length).toBeLessThanOrEqual(Math.max(0, MOST_STANDING - standing))
        expect(new Set(post.map(({ key }) => key)).size).toBe(post.length)
        expect(new Set(post.map(({ text }) => text)).size).toBe(post.length)
        for (const point of post) {
          expect(known).not.toContain(point.key)
          expect(MORNING.getTime() - publishedBy(point, MORNING).getTime()).toBeLessThanOrEqual(FRESH)
          expect(point.until > MORNING).toBe(true)
          if (isFirst) expect(point.publishedAt).not.toBeNull()
        }
        for (const { key } of pass) expect(known).not.toContain(key)
      }),
    )
  })

  it('reading it again posts nothing more', () => {
    fc.assert(
      fc.property(reading, ({ standing, isFirst, ...held }) => {
        const points = held.entries.map((entry) => newsPoint(entry, 1, 'America/New_York', MORNING))
        const first = planNews(points, { known: [], standing, isFirst, now: MORNING })
        const known = [...first.post, ...first.pass].map(({ key, text }) => passed(key, text))
        const again = planNews(points, { known, standing: 0, isFirst: false, now: MORNING })
        expect(again).toEqual({ post: [], pass: [], change: [], withdraw: [] })
      }),
    )
  })
})

function passed(key: string, text: string | number = `words of ${key}`): KnownEntry {
  return { id: newId(MORNING), key, text: String(text), writtenAt: MORNING, point: null }
}
