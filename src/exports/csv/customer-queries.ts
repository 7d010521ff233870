import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { among, isAfter } from '../../../db/dialect/expressions.ts'
import { cautions, preferences } from '../../../db/schema/facts.ts'
import { customers, people } from '../../../db/schema/people.ts'
import { audiencesOf, isReadable } from '../../facts/queries.ts'
import { groupedBy } from '../../lib/grouping.ts'
import type { PersonId } from '../../people/person.ts'
import type { Role } from '../../staff/staff-member.ts'

/** How many customers there are; without those who are archived, or with them. */
export function customersToTakeOut(reader: Reader, withArchived: boolean): Promise<number> {
  return reader.$count(customers, withArchived ? undefined : isNull(customers.archivedAt))
}

export type TakenCustomer = Awaited<ReturnType<typeof customersAfter>>[number]

/** The next customers in the order of names: those on the list, or those who are archived. */
export function customersAfter(
  reader: Reader,
  last: { sortName: string; id: string } | undefined,
  which: 'listed' | 'archived',
) {
  const { sortName, id } = last ?? { sortName: '', id: '' }
  return (which === 'archived' ? archivedQuery : listedQuery)(reader).execute({ sortName, id })
}

/** How these people like it and what to mind about them, in words, where the role may read it. */
export async function tastesOf(reader: Reader, ids: readonly PersonId[], role: Role) {
  const asked = { ids: JSON.stringify(ids), ...audiencesOf(role) }
  return {
    preferences: groupedBy(await preferencesQuery(reader).execute(asked), ({ personId }) => personId),
    cautions: groupedBy(await cautionsQuery(reader).execute(asked), ({ personId }) => personId),
  }
}

const A_PAGE = 100

const listedQuery = prepared((reader) => nextCustomers(reader, 'listed').prepare())
const archivedQuery = prepared((reader) => nextCustomers(reader, 'archived').prepare())

function nextCustomers(reader: Reader, which: 'listed' | 'archived') {
  const inOrder = [customers.sortName, customers.id]
  const last = [sql`${sql.placeholder('sortName')}`, sql`${sql.placeholder('id')}`]
  return reader
    .select({
      id: customers.id,
      sortName: customers.sortName,
      name: people.name,
      goesBy: people.goesBy,
      pronunciation: people.pronunciation,
      about: people.about,
      birthday: { year: people.birthYear, month: people.birthMonth, day: people.birthDay },
      deceasedOn: people.deceasedOn,
      memberNumber: customers.memberNumber,
      tier: customers.tier,
      town: customers.town,
      since: { year: customers.sinceYear, month: customers.sinceMonth, day: customers.sinceDay },
      allowsMail: customers.allowsMail,
      lastSeenAt: customers.lastSeenAt,
      archivedAt: customers.archivedAt,
    })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .where(
      and(
        which === 'archived' ? isNotNull(customers.archivedAt) : isNull(customers.archivedAt),
        isAfter(inOrder, last),
      ),
    )
    .orderBy(...inOrder.map((column) => asc(column)))
    .limit(A_PAGE)
}

const preferencesQuery = prepared((reader) =>
  reader
    .select({ personId: preferences.personId, text: preferences.text })
    .from(preferences)
    .where(and(among(preferences.personId, sql.placeholder('ids')), isReadable(preferences)))
    .orderBy(asc(preferences.id))
    .prepare(),
)

const cautionsQuery = prepared((reader) =>
  reader
    .select({ personId: cautions.personId, text: cautions.text, detail: cautions.detail })
    .from(cautions)
    .where(and(among(cautions.personId, sql.placeholder('ids')), isReadable(cautions)))
    .orderBy(asc(cautions.id))
    .prepare(),
)
