import { eq } from 'drizzle-orm'
import type { Reader, Tx } from '../../db/database.ts'
import { talkingPointInterests } from '../../db/schema/talking-points.ts'
import { interestsNamedIn, type CatalogueRow } from '../interests/queries.ts'
import { newId } from '../lib/id.ts'
import { resultIn } from './result.ts'
import type { TalkingPointId, Tone } from './talking-point.ts'

/** An interest that a talking point serves, and how it sounds to those who are for it. */
export type Served = CatalogueRow & { tone: Tone }

/** The interests that a line names. */
export async function interestsIn(reader: Reader, text: string): Promise<CatalogueRow[]> {
  return (await interestsNamedIn(reader, text)).map(({ entry: { id, name, category } }) => ({
    id,
    name,
    category,
  }))
}

/**
 * How a line sounds to those who are for each of these interests: where its words give the result of a game between
 * two of their teams, good to the one and bad to the other; otherwise as `usual`.
 */
export async function tonesByWords(
  reader: Reader,
  interests: readonly CatalogueRow[],
  text: string,
  usual: Tone = 'neutral',
): Promise<Served[]> {
  const result = resultIn(text)
  const won = result ? await onlyTeamIn(reader, result.won) : undefined
  const lost = result ? await onlyTeamIn(reader, result.lost) : undefined
  return interests.map((interest) => {
    if (interest.id === won) return { ...interest, tone: 'good' }
    return { ...interest, tone: interest.id === lost ? 'bad' : usual }
  })
}

/** Says whom a talking point serves, in place of whom it served before. */
export async function serve(
  tx: Tx,
  talkingPointId: TalkingPointId,
  served: readonly Pick<Served, 'id' | 'tone'>[],
  now: Date,
): Promise<void> {
  await tx.delete(talkingPointInterests).where(eq(talkingPointInterests.talkingPointId, talkingPointId))
  if (served.length === 0) return
  const rows = served.map(({ id: interestId, tone }) => {
    return { id: newId<'TalkingPointInterest'>(now), talkingPointId, interestId, tone }
  })
  await tx.insert(talkingPointInterests).values(rows)
}

/** A side that names two teams says nothing about who won. */
async function onlyTeamIn(reader: Reader, side: string) {
  const [team, ...others] = (await interestsIn(reader, side)).filter(({ category }) => category === 'team')
  return others.length === 0 ? team?.id : undefined
}
