import type { Reader } from '../../../db/database.ts'
import { asksOf } from '../../asks/queries.ts'
import { suggestionsFor } from '../../capture/open-suggestions.ts'
import { cautionsOf } from '../../cautions/queries.ts'
import { NOTES_ON_CARD } from '../../notes/note.ts'
import { notesAbout } from '../../notes/queries.ts'
import { occasionsOf } from '../../occasions/queries.ts'
import type { CustomerId } from '../../people/person.ts'
import { HABITS } from '../../preferences/preference.ts'
import { promisesOf } from '../../promises/queries.ts'
import { chooseLines } from '../../prompts/choose.ts'
import { companyChoice } from '../../prompts/company/pages.ts'
import type { InterestFact, PreferenceFact, Remembered } from '../../prompts/facts.ts'
import { factsFor } from '../../prompts/gathering/gather.ts'
import { momentFor } from '../../prompts/prompts.ts'
import { tiesOf } from '../../relationships/queries.ts'
import type { SignedIn } from '../../staff/queries.ts'
import { lastSaidBy } from '../../survey-answers/queries.ts'
import type { CardFacts } from './pages.ts'
import { thanksToday } from '../../well-done/from-card-queries.ts'
import { customerById, reachOf } from '../queries.ts'
import { lastToCome } from '../visit-of-day.ts'
import { visitsOnDay } from '../visit-queries.ts'

/**
 * All that the card shows of a customer: so many prepared queries, however much there is to tell. What the lines
 * were chosen from is shown too, and not read again.
 */
export async function cardFacts(
  reader: Reader,
  id: CustomerId,
  { id: staffId, role, place }: SignedIn,
  now: Date,
): Promise<CardFacts | undefined> {
  const customer = await customerById(reader, id)
  const moment = await momentFor(reader, { id: staffId, role, place }, now)
  const gathered = (await factsFor(reader, [id], moment)).get(id)
  if (!customer || !gathered) return undefined
  const { timeZone } = place
  const { today } = moment
  const visits = await visitsOnDay(reader, [id], today, timeZone)
  const came = lastToCome(visits.get(id) ?? [])
  const notes = await notesAbout(reader, id, role, { limit: NOTES_ON_CARD + 1 })
  return {
    ...{ customer, notes },
    lines: chooseLines(gathered, moment),
    company: companyChoice(gathered, moment),
    suggestions: await suggestionsFor(reader, id, notes, { staffId, role, now, timeZone }),
    visits: visits.get(id) ?? [],
    reach: await reachOf(reader, id),
    people: peopleWithInterests(await tiesOf(reader, id, role), gathered.interests),
    interests: gathered.interests.filter(({ personId }) => personId === id).toSorted(asNoted),
    preferences: gathered.preferences.filter(({ personId }) => personId === id).toSorted(asHabits),
    promises: await promisesOf(reader, id, role),
    asks: await asksOf(reader, id, role, today),
    cautions: await cautionsOf(reader, id, role),
    occasions: await occasionsOf(reader, id, role),
    said: await lastSaidBy(reader, id, role),
    thanks: came ? await thanksToday(reader, id, { id: staffId, place }, today) : null,
  }
}

function peopleWithInterests(people: Awaited<ReturnType<typeof tiesOf>>, interests: InterestFact[]) {
  return people.map((person) => ({
    ...person,
    interests: interests.filter(({ personId }) => personId === person.id).toSorted(asNoted),
  }))
}

/** In the order in which we learned it. */
function asNoted(one: Noted, other: Noted): number {
  return one.source.at.getTime() - other.source.at.getTime() || (one.id < other.id ? -1 : 1)
}

interface Noted extends Pick<Remembered, 'source'> {
  id: string
}

/** What is always so first. */
function asHabits(one: PreferenceFact, other: PreferenceFact): number {
  return HABITS.indexOf(one.habit) - HABITS.indexOf(other.habit) || asNoted(one, other)
}
