import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Loaded into the server ahead of it: tells whoever started it what its event loop went through. */
export interface Watched {
  /** Milliseconds: the longest that anybody had to wait for their turn, and what one in a hundred waited. */
  worst: number
  p99: number
  /** The longest stretch of work without giving way, in milliseconds of the processor's time. */
  longestWork: number
  /** Processor time of every thread, in milliseconds. */
  processor: number
  /** Megabytes held at the end. */
  memory: number
}

const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()
let work = processorTime()
let longestWork = 0
let usage = process.cpuUsage()

setInterval(() => {
  const now = processorTime()
  longestWork = Math.max(longestWork, now - work)
  work = now
}, 1).unref()

// Each question is answered with what happened since the one before.
process.on('message', () => {
  const { user, system } = process.cpuUsage(usage)
  process.send?.({
    worst: delay.max / 1e6,
    p99: delay.percentile(99) / 1e6,
    longestWork,
    processor: (user + system) / 1e3,
    memory: process.memoryUsage.rss() / 1e6,
  } satisfies Watched)
  delay.reset()
  longestWork = 0
  usage = process.cpuUsage()
})
process.channel?.unref()

/** What the main thread has had of the processor, in milliseconds; where the system does not say, nothing. */
function processorTime(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6
  } catch {
    return 0
  }
}
