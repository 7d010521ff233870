import { eq } from 'drizzle-orm'
import { improvements } from '../../db/schema/improvements.ts'
import { improvementById, type Improvement } from '../../src/improvements/queries.ts'
import { fieldsOn, pageAt, post } from '../support/browsing.ts'
import type { Browser, World } from '../support/world.ts'

/** The improvement of this title. */
export async function improvementNamed({ database }: World, title: string): Promise<Improvement> {
  const [row] = await database.read
    .select({ id: improvements.id })
    .from(improvements)
    .where(eq(improvements.title, title))
  const improvement = row && (await improvementById(database.read, row.id))
  if (!improvement) throw new Error(`Nothing on the board is called ${title}`)
  return improvement
}

/** Sends the form of an improvement as it stands, but for these fields. */
export async function change(browser: Browser, { id }: Improvement, more: Record<string, string>) {
  const form = fieldsOn(await pageAt(browser, `/improvements/${id}/edit`))
  return post(browser, `/improvements/${id}`, { ...form, ...more })
}
