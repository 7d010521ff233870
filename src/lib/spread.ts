import { createHash } from 'node:crypto'

/** A number from 0 up to one below another: the same for a seed whenever it is reckoned, and spread evenly over seeds. */
export function spreadBy(seed: string, below: number): number {
  return createHash('sha256').update(seed).digest().readUInt16BE(0) % below
}
