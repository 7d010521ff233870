import type { Reader } from '../../../db/database.ts'
import { customersNamed } from '../../visits/queries.ts'
import { whoIsMeant, type Asker, type Choice } from '../../visits/who.ts'
import type { OpenBooking } from './queries.ts'

/** The customers whom a booking may mean, the likeliest first: by all of its name, or else by the last word of it. */
export async function likelyFor(reader: Reader, { who }: OpenBooking, asker: Asker): Promise<Choice[]> {
  const name = who.includes('@') ? who.replace(/@.*/u, '').replace(/[._\d+-]+/gu, ' ') : who
  const family = name.trim().split(/\s+/u).at(-1) ?? ''
  for (const text of [name.trim(), family]) {
    const found = text.length > 1 ? await foundBy(reader, text, asker) : []
    if (found.length > 0) return found.slice(0, MOST)
  }
  return []
}

const MOST = 6

async function foundBy(reader: Reader, text: string, asker: Asker): Promise<Choice[]> {
  const { chosen, open } = await whoIsMeant(reader, text, asker)
  const named = await customersNamed(reader, chosen)
  const sure = named.map(({ id, name, memberNumber }) => ({
    id,
    name,
    detail: memberNumber ? `member ${memberNumber}` : '',
  }))
  return [...sure, ...(open?.choices ?? [])]
}
