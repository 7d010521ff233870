import type { Reader } from '../../db/database.ts'
import { asksOf } from '../asks/queries.ts'
import { cautionsOf } from '../cautions/queries.ts'
import { interestsOf } from '../interests/queries.ts'
import { NOTES_ON_CARD } from '../notes/note.ts'
import { notesAbout } from '../notes/queries.ts'
import { occasionsOf } from '../occasions/queries.ts'
import type { CustomerId } from '../people/person.ts'
import { preferencesOf } from '../preferences/queries.ts'
import { promisesOf } from '../promises/queries.ts'
import type { ChosenLines } from '../prompts/line.ts'
import { momentFor, promptsFor } from '../prompts/prompts.ts'
import { peopleAround } from '../relationships/queries.ts'
import type { SignedIn } from '../staff/queries.ts'
import type { CardFacts } from './card-pages.ts'
import { customerById, reachOf } from './queries.ts'
import { visitsOnDay } from './visit-queries.ts'

/** All that the card shows of a customer: so many prepared queries, however much there is to tell. */
export async function cardFacts(
  reader: Reader,
  id: CustomerId,
  by: SignedIn,
  now: Date,
): Promise<CardFacts | undefined> {
  const customer = await customerById(reader, id)
  if (!customer) return undefined
  const { role, place } = by
  const moment = await momentFor(reader, by, now)
  const lines = await promptsFor(reader, [id], moment)
  const visits = await visitsOnDay(reader, [id], moment.today, place.timeZone)
  return {
    customer,
    lines: lines.get(id) ?? NO_LINES,
    visits: visits.get(id) ?? [],
    reach: await reachOf(reader, id),
    notes: await notesAbout(reader, id, role, { limit: NOTES_ON_CARD + 1 }),
    people: await peopleAround(reader, id, role),
    interests: await interestsOf(reader, [id], role),
    preferences: await preferencesOf(reader, id, role),
    promises: await promisesOf(reader, id, role),
    asks: await asksOf(reader, id, role, moment.today),
    cautions: await cautionsOf(reader, id, role),
    occasions: await occasionsOf(reader, id, role),
  }
}

const NO_LINES: ChosenLines = { mind: [], say: [], said: [] }
