import { failureInWords } from './failure.ts'
import { keepLastRun } from './folder.ts'
import type { Made, Making } from './make.ts'

/** Makes a backup and writes down how it went. A failure is an answer with a sentence, not an exception. */
export async function runBackup(
  making: Making,
  make: (making: Making) => Promise<Made>,
  now: () => Date,
): Promise<Made> {
  const made = await make(making).catch((error: unknown): Made => ({ failure: failureInWords(error) }))
  const failure = 'failure' in made ? made.failure : null
  // Where even this cannot be written, the answer says enough.
  await keepLastRun(making.folder, { startedAt: making.now, endedAt: now(), failure }).catch(() => undefined)
  return made
}
