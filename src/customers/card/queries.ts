import type { Reader } from '../../../db/database.ts'
import { kept } from '../../../db/kept.ts'
import { asksOf } from '../../asks/queries.ts'
import { suggestionsFor } from '../../capture/open-suggestions.ts'
import { cautionsOf } from '../../cautions/queries.ts'
import type { Day } from '../../lib/day.ts'
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
import type { Role } from '../../staff/staff-member.ts'
import type { CardFacts } from './pages.ts'
import { customerById, reachOf } from '../queries.ts'
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
  const moment = await momentFor(reader, { id: staffId, role, place }, now)
  const known = await knownOf(reader, id, role, moment.today, place.timeZone)
  if (!known) return undefined
  const { gathered, ...facts } = known
  const asked = { staffId, role, now, timeZone: place.timeZone }
  const suggestions = await suggestionsFor(reader, id, facts.notes, asked)
  const lines = chooseLines(gathered, moment)
  return { ...facts, suggestions, lines, company: companyChoice(gathered, moment) }
}

// A card is opened again after every step at the desk; while nothing changes it need not be read again.
const CARDS_KEPT = 300

const knownOf = kept(
  CARDS_KEPT,
  async (reader: Reader, id: CustomerId, role: Role, today: Day, timeZone: string) => {
    const customer = await customerById(reader, id)
    const gathered = (await factsFor(reader, [id], { today, timeZone, reader: { role } })).get(id)
    if (!customer || !gathered) return undefined
    const visits = await visitsOnDay(reader, [id], today, timeZone)
    return {
      customer,
      gathered,
      visits: visits.get(id) ?? [],
      reach: await reachOf(reader, id),
      notes: await notesAbout(reader, id, role, { limit: NOTES_ON_CARD + 1 }),
      people: peopleWithInterests(await tiesOf(reader, id, role), gathered.interests),
      interests: gathered.interests.filter(({ personId }) => personId === id).toSorted(asNoted),
      preferences: gathered.preferences.filter(({ personId }) => personId === id).toSorted(asHabits),
      promises: await promisesOf(reader, id, role),
      asks: await asksOf(reader, id, role, today),
      cautions: await cautionsOf(reader, id, role),
      occasions: await occasionsOf(reader, id, role),
    }
  },
)

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
