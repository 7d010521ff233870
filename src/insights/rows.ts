import type { Reader } from '../../db/database.ts'
import { addDays, type Day } from '../lib/day.ts'
import { knownOf, type Known } from '../people/known.ts'
import type { CustomerId } from '../people/person.ts'
import { knownFacts } from '../people/refresh-known.ts'
import type { PlaceId } from '../places/place.ts'
import { pageOfRows, type PageOfRows } from '../web/pagination.ts'
import { leastKnown } from './best-queries.ts'
import type { Overview } from './gather.ts'
import { hardlyKnownSoon, listedPeople, type ComingSoon, type ListedPerson } from './people-queries.ts'

/** A customer with what is known of them. */
export type KnownPerson = ListedPerson & Known

/** The customers whom the page names, in a constant number of queries. */
export interface NamedPeople {
  leastKnown: KnownPerson[]
  page: PageOfRows
  total: number
  soon: { person: KnownPerson; coming: ComingSoon }[]
}

const ROWS_A_PAGE = 20

/** How far "soon" reaches. */
export const SOON_DAYS = 7

/** Whom of the best customers we know least, a page at a time, and who comes soon and is hardly known. */
export async function namedPeople(
  reader: Reader,
  { best, withGaps: total }: Pick<Overview, 'best' | 'withGaps'>,
  { placeId, today, page: askedPage }: { placeId: PlaceId; today: Day; page: string },
): Promise<NamedPeople> {
  const page = pageOfRows(askedPage, total, ROWS_A_PAGE)
  const least = await leastKnown(reader, best, { today, ...page })
  const soon = await hardlyKnownSoon(reader, placeId, { from: today, until: addDays(today, SOON_DAYS) })
  const people = await knownPeople(reader, [...least, ...soon.map(({ id }) => id)])
  return {
    ...{ total, page },
    leastKnown: least.flatMap((id) => people.get(id) ?? []),
    soon: soon.flatMap((coming) => {
      const person = people.get(coming.id)
      return person ? [{ person, coming }] : []
    }),
  }
}

async function knownPeople(
  reader: Reader,
  ids: readonly CustomerId[],
): Promise<Map<CustomerId, KnownPerson>> {
  const facts = await knownFacts(reader, ids)
  const known = new Map(facts.map((each) => [each.id, knownOf(each)]))
  const nothing = knownOfNothing()
  const listed = await listedPeople(reader, ids)
  return new Map(listed.map((person) => [person.id, { ...person, ...(known.get(person.id) ?? nothing) }]))
}

function knownOfNothing(): Known {
  return { known: 0, of: 0, missing: [] }
}
