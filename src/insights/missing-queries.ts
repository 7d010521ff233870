import { and, eq, inArray, isNull, sql, type AnyColumn, type SQL } from 'drizzle-orm'
import { setImmediate as breath } from 'node:timers/promises'
import type { Reader } from '../../db/database.ts'
import { preferences } from '../../db/schema/facts.ts'
import { personInterests } from '../../db/schema/interests.ts'
import { customers, emails, people, phones, relationships } from '../../db/schema/people.ts'
import type { WorthKnowing } from '../people/known.ts'
import { AT_HOME, FAMILY } from '../people/refresh-known.ts'
import type { BestTiers } from './best.ts'
import { ofBest } from './best-queries.ts'

/** Of how many of the best customers we don't know each of the things worth knowing, as src/people/known.ts has them. */
export async function missingOfBest(reader: Reader, best: BestTiers): Promise<Record<WorthKnowing, number>> {
  const asked = { tiers: JSON.stringify(best) }
  const [ofThemselves] = await themselvesQuery(best)(reader).execute(asked)
  // Others are served between these: each looks at every one of the best customers.
  await breath()
  const [ofFacts] = await factsQuery(best)(reader).execute(asked)
  await breath()
  const [ofReach] = await reachQuery(best)(reader).execute(asked)
  await breath()
  const [ofPeople] = await peopleQuery(best)(reader).execute(asked)
  return { ...NOTHING, ...ofThemselves, ...ofFacts, ...ofReach, ...ofPeople }
}

const NOTHING: Record<WorthKnowing, number> = {
  address: 0,
  home: 0,
  family: 0,
  birthday: 0,
  interest: 0,
  'second interest': 0,
  preference: 0,
  town: 0,
  about: 0,
  phone: 0,
  email: 0,
  photo: 0,
}

const themselvesQuery = ofBest((reader, isBest) =>
  reader
    .select({
      address: howMany(and(isBlank(people.goesBy), isBlank(people.pronunciation), isBlank(people.addressAs))),
      birthday: howMany(sql`(${people.birthMonth} is null or ${people.birthDay} is null)`),
      town: howMany(isBlank(customers.town)),
      about: howMany(isBlank(people.about)),
      photo: howMany(isBlank(customers.photoId)),
    })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .where(isBest)
    .prepare(),
)

const factsQuery = ofBest((reader, isBest) =>
  reader
    .select({
      interest: howMany(sql`${interestsOfTheirs} = 0`),
      'second interest': howMany(sql`${interestsOfTheirs} < 2`),
      preference: howMany(none(sql`${preferences} where ${isRemembered(preferences)}`)),
    })
    .from(customers)
    .where(isBest)
    .prepare(),
)

const reachQuery = ofBest((reader, isBest) =>
  reader
    .select({
      phone: howMany(none(sql`${phones} where ${eq(phones.personId, customers.id)}`)),
      email: howMany(none(sql`${emails} where ${eq(emails.personId, customers.id)}`)),
    })
    .from(customers)
    .where(isBest)
    .prepare(),
)

const peopleQuery = ofBest((reader, isBest) =>
  reader
    .select({ home: howMany(isWithout(AT_HOME)), family: howMany(isWithout(FAMILY)) })
    .from(customers)
    .where(isBest)
    .prepare(),
)

const interestsOfTheirs = sql`(select count(*) from ${personInterests} where ${isRemembered(personInterests)})`

function isRemembered(facts: typeof personInterests | typeof preferences): SQL | undefined {
  return and(eq(facts.personId, customers.id), isNull(facts.removedAt), eq(facts.audience, 'everyone'))
}

/** Each end is looked up by its own index. */
function isWithout(kinds: typeof AT_HOME): SQL | undefined {
  const ends = [relationships.personId, relationships.relatedId].map((end) =>
    none(
      sql`${relationships} where ${and(
        eq(end, customers.id),
        inArray(relationships.kind, kinds),
        isNull(relationships.removedAt),
        isNull(relationships.endedOn),
        eq(relationships.audience, 'everyone'),
      )}`,
    ),
  )
  return and(...ends)
}

function none(rows: SQL): SQL {
  return sql`not exists (select 1 from ${rows})`
}

function isBlank(column: AnyColumn): SQL {
  return sql`coalesce(${column}, '') = ''`
}

function howMany(condition: SQL | undefined): SQL<number> {
  return sql<number>`coalesce(sum(${condition}), 0)`
}
