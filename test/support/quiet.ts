import fc from 'fast-check'
import { afterEach, expect, vi } from 'vitest'

// Nothing of ours writes to the console; a test during which something does has found a fault.
const spy = vi.spyOn(console, 'error')

afterEach(() => {
  const calls = spy.mock.calls.slice()
  spy.mockClear()
  expect(calls).toEqual([])
})

// The same cases in every run, so that a red build is about the change in it. RAPPORT_SEED looks for new ones.
fc.configureGlobal({ seed: Number(process.env.RAPPORT_SEED ?? 20261121) })
