import { parentPort, workerData } from 'node:worker_threads'

/** What a thread is to do: call the generator that a module exports by this name. */
export interface Task {
  module: string
  name: string
  input: unknown
}

type Exported = Record<string, (input: unknown) => AsyncIterator<unknown>>

const { module, name, input } = workerData as Task
const pieces = ((await import(module)) as Exported)[name]?.(input)

// Asked for one piece at a time, so that no more is read than somebody has time for. A failure ends the thread.
parentPort?.on('message', () => void pieces?.next().then((piece) => parentPort?.postMessage(piece)))
