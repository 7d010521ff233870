import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Task } from './aside-thread.ts'

/** How much a thread may take before it is given up. */
export interface Limits {
  /** The longest that one piece may take to come. */
  milliseconds: number
  megabytes: number
}

/** A thread did not bring its work to an end. */
export class GivenUp extends Error {
  readonly why: 'too slow' | 'too large' | 'broken'

  constructor(why: GivenUp['why'], cause: unknown) {
    super(`Work in a thread was given up: ${why}`, { cause })
    this.why = why
  }
}

/**
 * Runs a generator in a thread of its own, so that nobody else has to wait for it, and answers what it yields. It has
 * to be exported under its own name by the module at this address; what goes in and out is copied. The next piece is
 * made while the last is looked at. Throws GivenUp where it fails, hangs or grows too large.
 */
export async function* aside<Input, Piece>(
  make: (input: Input) => AsyncIterator<Piece>,
  module: string,
  input: Input,
  limits: Limits,
): AsyncGenerator<Piece, void, void> {
  const worker = new Worker(new URL('./aside-start.js', import.meta.url), {
    workerData: { module, name: make.name, input } satisfies Task,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    execArgv: [],
  })
  // Whoever waits for a piece hears of it; when nobody does, the process must not end by it.
  worker.on('error', () => undefined)
  try {
    let next = nextPiece<Piece>(worker, limits)
    for (let piece = await next; !piece.done; piece = await next) {
      next = nextPiece(worker, limits)
      next.catch(() => undefined)
      yield piece.value
    }
  } finally {
    await worker.terminate()
  }
}

async function nextPiece<Piece>(
  worker: Worker,
  { milliseconds }: Limits,
): Promise<IteratorResult<Piece, void>> {
  const said = once(worker, 'message', { signal: AbortSignal.timeout(milliseconds) })
  worker.postMessage('next')
  try {
    const [piece] = (await said) as [IteratorResult<Piece, void>]
    return piece
  } catch (error) {
    throw new GivenUp(reasonOf(error), error)
  }
}

function reasonOf(error: unknown): GivenUp['why'] {
  if (!(error instanceof Error)) return 'broken'
  if (error.name === 'AbortError') return 'too slow'
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too large' : 'broken'
}
