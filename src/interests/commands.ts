import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { interests, personInterests } from '../../db/schema/interests.ts'
import { changeFact, confirmFact, noted, removalFrom, type Hand, type Removal } from '../facts/commands.ts'
import { newId } from '../lib/id.ts'
import type { Added, Change, Refused } from '../lib/saving.ts'
import { fold } from '../lib/text.ts'
import type { PersonId } from '../people/person.ts'
import { factsChanged } from '../people/person-changed.ts'
import { readableBy } from '../staff/permissions.ts'
import type { InterestInput } from './forms.ts'
import type { InterestCategory, InterestId, PersonInterestId } from './interest.ts'
import { interestNamed, type CatalogueRow } from './queries.ts'

/** Remembers what somebody cares about. A name that the catalogue does not know becomes an entry of it. */
export async function addInterest(
  tx: Tx,
  personId: PersonId,
  input: InterestInput,
  hand: Hand,
): Promise<Added> {
  const interest = await catalogued(tx, input.interest, input.category, hand.now)
  if (await isTied(tx, { personId, interestId: interest.id }, hand)) return alreadyTied(interest)
  const id = newId<'PersonInterest'>(hand.now)
  await tx.insert(personInterests).values({ id, personId, ...tieTo(interest, input), ...noted(input, hand) })
  await factsChanged(tx, [personId])
  return { id }
}

/** Corrects what somebody cares about. */
export async function changeInterest(
  tx: Tx,
  id: PersonInterestId,
  input: InterestInput,
  hand: Hand,
): Promise<Change | Refused> {
  const tie = await tieById(tx, id, hand)
  if (!tie) return 'gone'
  const interest = await catalogued(tx, input.interest, input.category, hand.now)
  if (await isTied(tx, { personId: tie.personId, interestId: interest.id, except: id }, hand))
    return alreadyTied(interest)
  const { audience, howWeKnow, forThemAlone, version } = input
  const changes = { ...tieTo(interest, input), audience, howWeKnow, forThemAlone, version }
  return changeFact(tx, personInterests, id, changes, hand.now)
}

/** Notes that they still care about it, or takes that back. */
export function confirmInterest(tx: Tx, id: string, confirmedAt: Date | null, hand: Hand): Promise<void> {
  return confirmFact(tx, personInterests, id, confirmedAt, hand)
}

/** The entry of the catalogue by this name, made where there is none yet. */
export async function catalogued(
  tx: Tx,
  name: string,
  category: InterestCategory,
  now: Date,
): Promise<CatalogueRow> {
  const known = await interestNamed(tx, name)
  if (known) return known
  const entry: CatalogueRow = { id: newId<'Interest'>(now), name, category }
  await tx.insert(interests).values({ ...entry, foldedName: fold(name), createdAt: now })
  return entry
}

const removal = removalFrom(personInterests)

/** Bringing an interest back is done already where it was remembered again meanwhile. */
export const interestRemoval: Removal = {
  remove: removal.remove,
  async restore(tx, id, hand) {
    const tie = await tieById(tx, id, hand)
    const isBack = tie !== undefined && (await isTied(tx, { ...tie, except: id }, hand))
    return isBack ? tie.personId : removal.restore(tx, id, hand)
  },
}

async function tieById(tx: Tx, id: string, { role }: Hand): Promise<Tie | undefined> {
  const [tie] = await tx
    .select({ personId: personInterests.personId, interestId: personInterests.interestId })
    .from(personInterests)
    .where(and(sql`${personInterests.id} = ${id}`, inArray(personInterests.audience, readableBy(role))))
  return tie
}

/** Only a team has sides. */
function tieTo({ id, category }: CatalogueRow, { detail, strength, side, noSpoilers }: InterestInput) {
  return { interestId: id, detail, strength, side: category === 'team' ? side : null, noSpoilers }
}

interface Tie {
  personId: PersonId
  interestId: InterestId
  /** The one that is being corrected or brought back. */
  except?: string
}

// One that the hand may not read does not stand in its way, or it would give itself away.
async function isTied(tx: Tx, { personId, interestId, except }: Tie, { role }: Hand): Promise<boolean> {
  const ties = await tx.$count(
    personInterests,
    and(
      eq(personInterests.personId, personId),
      eq(personInterests.interestId, interestId),
      isNull(personInterests.removedAt),
      inArray(personInterests.audience, readableBy(role)),
      except ? sql`${personInterests.id} <> ${except}` : undefined,
    ),
  )
  return ties > 0
}

function alreadyTied({ name }: CatalogueRow): Refused {
  const sentence = `We know about ${name} already. Open that one to say more about it.`
  return { refused: { field: 'interest', sentence } }
}
