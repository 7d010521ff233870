import { afterEach, expect, vi } from 'vitest'

// Nothing of ours writes to the console; a test during which something does has found a fault.
const spy = vi.spyOn(console, 'error')

afterEach(() => {
  const calls = spy.mock.calls.slice()
  spy.mockClear()
  expect(calls).toEqual([])
})
