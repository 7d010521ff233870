import { isLoopback } from '../lib/loopback.ts'
import type { Site } from '../web/site.ts'

/** What proxies say of whom they speak for: then it is not this machine that asks. */
const SPEAKS_FOR_OTHERS = ['Forwarded', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Real-IP', 'Via']

/** Why the demo's known logins are refused. */
export const DEMO_IS_SHUT =
  'The demo’s logins work on the machine that Rapport runs on, and not from elsewhere. Whoever runs it can let them in: RAPPORT_DEMO_ANYWHERE=on.'

/** Where a request comes from, as the server sees it. */
interface Whence {
  socket: { remoteAddress?: string | undefined }
  /** The name by which it asked for us. */
  hostname: string
  get: (header: string) => string | undefined
}

/** Whether the demo's known logins are let in where this request comes from. */
export function opensDemo({ demoOpens = 'on this machine' }: Site, from: Whence): boolean {
  if (demoOpens !== 'on this machine') return demoOpens === 'anywhere'
  const isHere = isLoopback(from.socket.remoteAddress ?? '') && isLoopback(from.hostname)
  return isHere && SPEAKS_FOR_OTHERS.every((name) => from.get(name) === undefined)
}
