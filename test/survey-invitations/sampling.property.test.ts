import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampled } from '../../src/survey-invitations/sampling.ts'

const candidates = fc
  .uniqueArray(fc.record({ customerId: fc.uuid(), visitId: fc.uuid(), days: fc.option(fc.nat(400)) }), {
    selector: ({ visitId }) => visitId,
    maxLength: 40,
  })
  .map((all) =>
    all.map(({ days, ...one }) => ({
      ...one,
      lastAskedAt: days === null ? null : new Date(1_700_000_000_000 + days * 86_400_000),
    })),
  )
const share = fc.integer({ min: 1, max: 100 })

describe('a share of the visits of a day', () => {
  it('is the same for the same day and seed, in whatever order they come', () => {
    fc.assert(
      fc.property(candidates, share, fc.string(), (all, percent, seed) => {
        const ids = (some: typeof all) => some.map(({ visitId }) => visitId).toSorted()
        expect(ids(sampled(all.toReversed(), percent, seed))).toEqual(ids(sampled(all, percent, seed)))
      }),
    )
  })

  it('is as large as it is to be, to less than one', () => {
    fc.assert(
      fc.property(candidates, share, fc.string(), (all, percent, seed) => {
        const wanted = (all.length * percent) / 100
        expect(Math.abs(sampled(all, percent, seed).length - wanted)).toBeLessThan(1)
      }),
    )
  })

  it('asks nobody before whoever was asked longer ago, or never', () => {
    fc.assert(
      fc.property(candidates, share, fc.string(), (all, percent, seed) => {
        const picked = sampled(all, percent, seed)
        const latest = Math.max(...picked.map((one) => one.lastAskedAt?.getTime() ?? 0), 0)
        const left = all.filter((one) => !picked.includes(one))
        for (const one of left)
          if (picked.length > 0) expect(one.lastAskedAt?.getTime() ?? 0).toBeGreaterThanOrEqual(latest)
      }),
    )
  })

  it('is another with another seed, so that the same are not always picked', () => {
    const all = Array.from({ length: 40 }, (_, i) => ({
      ...{ customerId: `customer ${String(i)}`, visitId: `visit ${String(i)}`, lastAskedAt: null },
    }))
    const times = new Map<string, number>()
    for (let seed = 0; seed < 400; seed++)
      for (const { visitId } of sampled(all, 25, String(seed)))
        times.set(visitId, (times.get(visitId) ?? 0) + 1)
    expect(times.size).toBe(40)
    for (const count of times.values()) expect(Math.abs(count - 100)).toBeLessThan(50)
  })
})
