import { describe, expect, it } from 'vitest'
import { aside, type GivenUp } from '../../src/lib/aside.ts'
import { counting, failing, hanging, hoarding } from './odd-work.ts'

const ODD_WORK = new URL('./odd-work.ts', import.meta.url).href
const PATIENT = { milliseconds: 20_000, megabytes: 64 }

type Odd = () => AsyncGenerator<string, void, void>

/** What came before it was given up, and why it was. */
async function given(odd: Odd, limits = PATIENT): Promise<{ pieces: string[]; why: GivenUp['why'] }> {
  const pieces: string[] = []
  try {
    for await (const piece of aside(odd, ODD_WORK, undefined, limits)) pieces.push(piece)
  } catch (error) {
    return { pieces, why: (error as GivenUp).why }
  }
  throw new Error('It came to its end')
}

describe('work in a thread of its own', () => {
  it('hands over its pieces in their order', async () => {
    const pieces: number[] = []
    for await (const piece of aside(counting, ODD_WORK, 5, PATIENT)) pieces.push(piece)
    expect(pieces).toEqual([1, 2, 3, 4, 5])
  })

  it('may be left before its end', async () => {
    for await (const piece of aside(counting, ODD_WORK, Infinity, PATIENT)) if (piece === 3) break
  })

  it('is given up when it hangs, and keeps nobody from their turn until then', async () => {
    let turns = 0
    const others = setInterval(() => (turns += 1), 1)
    const outcome = await given(hanging, { ...PATIENT, milliseconds: 3000 })
    clearInterval(others)
    expect(outcome).toEqual({ pieces: ['first'], why: 'too slow' })
    expect(turns).toBeGreaterThan(1)
  })

  it('takes nothing down with it when it fails or grows too large', async () => {
    expect(await given(failing)).toEqual({ pieces: ['first'], why: 'broken' })
    expect(await given(hoarding)).toEqual({ pieces: ['first'], why: 'too large' })
  })
})
