import { goOnClearing } from '../../src/erasure/clear.ts'
import { fieldsOn, post } from '../support/browsing.ts'
import type { World } from '../support/world.ts'

/** Erases somebody as the owner does, as the page proposes it but for these fields, and waits for the last byte. */
export async function erase(
  world: World,
  id: string,
  name: string,
  other: Record<string, string | undefined> = {},
): Promise<void> {
  const otis = await world.as('owner')
  const page = await otis.get(`/people/${id}/erasure`).redirects(1).expect(200)
  const address = /action="([^"]+\/erasure)"/u.exec(page.text)?.[1] ?? ''
  const form = Object.entries({ ...fieldsOn(page.text), ...other }).filter(([, value]) => value !== undefined)
  await post(otis, address, {
    ...(Object.fromEntries(form) as Record<string, string>),
    confirm: name,
  }).expect(303)
  await goOnClearing({ ...world, dataFolder: world.folder })
}
