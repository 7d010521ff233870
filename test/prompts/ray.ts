import type { ChosenLines } from '../../src/prompts/line.ts'
import { momentFor, promptsFor } from '../../src/prompts/prompts.ts'
import { memberNamed, staffNamed } from '../support/cast.ts'
import type { World } from '../support/world.ts'

/** The lines that Luis reads for Ray at this moment. */
export async function linesForRay({ database, clock }: World): Promise<ChosenLines> {
  const { id } = await memberNamed(database.read, 'Ray Alvarez')
  const luis = await staffNamed(database.read, 'Luis Ortega')
  const moment = await momentFor(database.read, luis, clock.now())
  const lines = (await promptsFor(database.read, [id], moment)).get(id)
  if (!lines) throw new Error('Ray is no customer')
  return lines
}

/** What there is to say to him then. */
export async function offeredToRay(world: World): Promise<string[]> {
  return (await linesForRay(world)).say.map((line) => line.text)
}
