import type { Reader } from '../../db/database.ts'
import { listInWords, possessive, words } from '../lib/text.ts'
import { calledName, familyNameOf, firstGivenName } from '../people/names.ts'
import type { PersonId, PersonKind } from '../people/person.ts'
import { personById, type Named } from '../people/queries.ts'
import { searchCustomers } from '../search/queries.ts'
import type { Role } from '../staff/staff-member.ts'
import { tiesOf } from './queries.ts'
import { isClose } from './relationship.ts'

/** Somebody whom we know by the name that was typed, and what tells them from others of that name. */
export interface Namesake {
  id: PersonId
  name: string
  /** "Ray's daughter", "a customer". */
  tells: string
}

/** Whom the name may mean: among the people of the person's people first, then anybody whom a search finds. */
export async function namesakes(
  reader: Reader,
  person: Named,
  { name, kind, role }: { name: string; kind: PersonKind; role: Role },
): Promise<Namesake[]> {
  const circle = await peopleOfPeople(reader, person, role)
  const found = await foundBy(reader, name, role)
  const fullName = words(name).length > 1 ? name : `${name} ${familyNameOf(person.name)}`
  const meant = [
    ...circle.filter((known) => isNamed(known, name) || isKnownByFirstName(known, name)),
    ...found.filter((known) => isNamed(known, fullName)),
  ].filter((known) => known.kind === kind)
  return told(meant).slice(0, MOST)
}

/** Somebody with one of those who make us know them. */
interface Known extends Named {
  through: string
}

const MOST = 6
const MOST_OWNERS = 12

async function peopleOfPeople(reader: Reader, person: Named, role: Role): Promise<Known[]> {
  const own = await tiesOf(reader, person.id, role)
  const close = own.filter(({ relation }) => isClose(relation.kind)).slice(0, MOST_OWNERS)
  const mine = own.map((known) => ({ ...known, through: throughOf(person, known.relation.word) }))
  return [{ ...person, through: 'whose people these are' }, ...mine, ...(await peopleOf(reader, close, role))]
}

async function foundBy(reader: Reader, text: string, role: Role): Promise<Known[]> {
  const search = { text, role, tiers: [], expected: new Map(), limit: MOST_OWNERS }
  const results = await searchCustomers(reader, search)
  const found = await Promise.all(results.map(({ customerId }) => personById(reader, customerId)))
  const customers = found.filter((customer) => customer !== undefined)
  return [
    ...customers.map((customer) => ({ ...customer, through: '' })),
    ...(await peopleOf(reader, customers, role)),
  ]
}

async function peopleOf(
  reader: Reader,
  owners: readonly Pick<Named, 'id' | 'name' | 'goesBy'>[],
  role: Role,
): Promise<Known[]> {
  const around = await Promise.all(
    owners.map(async (owner) =>
      (await tiesOf(reader, owner.id, role)).map((known) => ({
        ...known,
        through: throughOf(owner, known.relation.word),
      })),
    ),
  )
  return around.flat()
}

function throughOf(owner: Pick<Named, 'name' | 'goesBy'>, word: string): string {
  return `${possessive(calledName(owner))} ${word}`
}

/** True where either name says the whole of the other: "Elena" may be Elena Alvarez. */
function isNamed(known: Named, typed: string): boolean {
  const theirs = words(`${known.name} ${known.goesBy ?? ''}`)
  const asked = words(typed)
  return asked.length > 0 && asked.every((word) => theirs.includes(word))
}

/** True where we keep the first name alone and it is theirs: "Sofia" may be Sofia Alvarez. */
function isKnownByFirstName(known: Named, typed: string): boolean {
  const [only, ...more] = words(known.name)
  return more.length === 0 && only === words(firstGivenName(typed)).at(0)
}

/** Each of them once, with at most two of those through whom we know them. */
function told(known: readonly Known[]): Namesake[] {
  return [...new Set(known.map(({ id }) => id))].map((id) => {
    const same = known.filter((other) => other.id === id)
    const through = [...new Set(same.map((one) => one.through))].filter(Boolean)
    return { id, name: same[0]?.name ?? '', tells: listInWords(through.slice(0, 2)) }
  })
}
