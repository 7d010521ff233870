import { and, eq, isNull } from 'drizzle-orm'
import type { Reader, Tx } from '../../db/database.ts'
import { customers, emails, people, phones, relationships } from '../../db/schema/people.ts'
import { nicknamesOf } from '../../db/search/nicknames.ts'
import type { Random } from '../../db/seeds/crowd/random.ts'
import { fold } from '../../src/lib/text.ts'
import { newId } from '../../src/lib/id.ts'
import { personChanged } from '../../src/people/person-changed.ts'
import { sortNameOf } from '../../src/people/names.ts'
import type { CustomerId, PersonId } from '../../src/people/person.ts'

/** Ten ways in which somebody comes to be on a list twice. */
export const WAYS = [
  'copied',
  'by nickname',
  'family name misspelt',
  'given name by ear',
  'since married',
  'names exchanged',
  'accents lost',
  'middle initial',
  'moved, same family',
  'number padded',
] as const
export type Way = (typeof WAYS)[number]

/** What is known of a member, and of whom a second entry is made. */
export interface Original {
  id: CustomerId
  name: string
  birthday: { birthYear: number | null; birthMonth: number | null; birthDay: number | null }
  memberNumber: string | null
  town: string | null
  phones: { number: string; digits: string }[]
  emails: string[]
  relatives: { kind: typeof relationships.$inferSelect.kind; name: string }[]
}

/** All that is known of a member, as a clerk would copy it. */
export async function originalOf(reader: Reader, id: CustomerId): Promise<Original | undefined> {
  const [row] = await reader
    .select({ person: people, customer: customers })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .where(eq(customers.id, id))
  if (!row) return undefined
  const { name, birthYear, birthMonth, birthDay } = row.person
  return {
    ...{ id, name, birthday: { birthYear, birthMonth, birthDay } },
    ...{ memberNumber: row.customer.memberNumber, town: row.customer.town },
    phones: await reader.select().from(phones).where(eq(phones.personId, id)),
    emails: (await reader.select().from(emails).where(eq(emails.personId, id))).map(({ address }) => address),
    relatives: await reader
      .select({ kind: relationships.kind, name: people.name })
      .from(relationships)
      .innerJoin(people, eq(people.id, relationships.relatedId))
      .where(and(eq(relationships.personId, id), isNull(relationships.removedAt))),
  }
}

/** Enters the member a second time in this way; undefined where too little is known for it to be the same person. */
export async function plant(
  tx: Tx,
  original: Original,
  way: Way,
  { random, now }: { random: Random; now: Date },
): Promise<PersonId | undefined> {
  const second = SECOND[way](original, random)
  if (!second || second.name === '') return undefined
  const id = newId<'Person' | 'Customer'>(now)
  const { name, birthday, formerName = null, memberNumber = null, town = null } = second
  const nothing = { kind: 'person' as const, ageIsPrivate: false, createdAt: now, changedAt: now, version: 1 }
  await tx.insert(people).values({ id, name, formerName, ...nothing, ...birthday })
  const member = { allowsMail: true, allowsSurveys: true, knownCount: 0, createdAt: now }
  await tx.insert(customers).values({ id, memberNumber, town, sortName: sortNameOf(name), ...member })
  for (const { number, digits } of second.phones ?? [])
    await tx.insert(phones).values({ id: newId<'Phone'>(now), personId: id, number, digits, position: 0 })
  for (const address of second.emails ?? [])
    await tx.insert(emails).values({ id: newId<'Email'>(now), personId: id, address, position: 0 })
  for (const relative of second.relatives ?? []) await relate(tx, id, relative, now)
  await personChanged(tx, [id])
  return id
}

interface Second extends Partial<Omit<Original, 'id'>> {
  name: string
  formerName?: string | null
}

/** Each keeps a proof or two of the original: whoever shares only a name may well be somebody else. */
const SECOND: Readonly<Record<Way, (original: Original, random: Random) => Second | undefined>> = {
  copied: ({ name, phones }) => withPhone({ name, phones }),
  'by nickname': ({ name, phones }, random) => {
    const [given = '', ...rest] = name.split(' ')
    const others = nicknamesOf(fold(given))
    return others.length > 0
      ? withPhone({ name: `${capital(random.pick(others))} ${rest.join(' ')}`, phones })
      : undefined
  },
  'family name misspelt': ({ name, emails }, random) => withEmail({ name: slipAtEnd(name, random), emails }),
  'given name by ear': ({ name, birthday }) => withBirthday({ name: byEar(name), birthday }),
  'since married': ({ name, phones, birthday }, random) => {
    const [given = ''] = name.split(' ')
    const formerName = random.chance(0.5) ? name : null
    return withPhone({
      name: `${given} ${random.pick(['Ashworth', 'Delacroix', 'Moreno', 'Okafor'])}`,
      formerName,
      phones,
      birthday,
    })
  },
  'names exchanged': ({ name, birthday }) => {
    const all = name.split(' ')
    return withBirthday({ name: [all.at(-1), ...all.slice(0, -1)].join(' '), birthday })
  },
  'accents lost': ({ name, birthday, phones }) => {
    const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()
    return withPhone({ name: plain, birthday: { ...birthday, birthYear: null }, phones })
  },
  'middle initial': ({ name, emails }, random) => {
    const [given = '', ...rest] = name.split(' ')
    return withEmail({ name: `${given} ${random.pick(['J.', 'M.', 'A.'])} ${rest.join(' ')}`, emails })
  },
  'moved, same family': ({ name, relatives }) =>
    relatives.length > 1 ? { name, relatives, town: 'Elsewhere' } : undefined,
  'number padded': ({ name, memberNumber }) =>
    memberNumber ? { name, memberNumber: `00${memberNumber}` } : undefined,
}

function withPhone(second: Second): Second | undefined {
  return second.phones?.length ? second : undefined
}

function withEmail(second: Second): Second | undefined {
  return second.emails?.length ? second : undefined
}

function withBirthday(second: Second): Second | undefined {
  return second.birthday?.birthYear && second.birthday.birthMonth ? second : undefined
}

function slipAtEnd(name: string, random: Random): string {
  const at = name.length - random.int(2, 4)
  return random.chance(0.5)
    ? name.slice(0, at) + name.slice(at + 1)
    : `${name.slice(0, at)}${name.charAt(at + 1)}${name.charAt(at)}${name.slice(at + 2)}`
}

function byEar(name: string): string {
  const [given = '', ...rest] = name.split(' ')
  const heard = given
    .replace(/ph/iu, 'f')
    .replace(/C(?=[aou])/u, 'K')
    .replace(/y$/u, 'ie')
    .replace(/(?<=.)th/u, 't')
  return [heard === given ? `${given}h` : heard, ...rest].join(' ')
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

async function relate(tx: Tx, personId: PersonId, { kind, name }: Original['relatives'][number], now: Date) {
  const relatedId = newId<'Person'>(now)
  const common = { changedAt: now, version: 1 }
  await tx
    .insert(people)
    .values({ id: relatedId, kind: 'person', name, ageIsPrivate: false, createdAt: now, ...common })
  await tx.insert(relationships).values({
    ...{
      id: newId<'Relationship'>(now),
      personId,
      relatedId,
      kind,
      audience: 'everyone',
      forThemAlone: false,
    },
    ...{ howWeKnow: 'import', notedAt: now, ...common },
  })
}
