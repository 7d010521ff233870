import type { InterestId } from '../../src/interests/interest.ts'
import { newId } from '../../src/lib/id.ts'
import { fold } from '../../src/lib/text.ts'
import type { PlaceId } from '../../src/places/place.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import type { TalkingPointId } from '../../src/talking-points/talking-point.ts'
import type { Cast } from './cast.ts'
import { catalogue } from './catalogue.ts'
import type { SeedTalkingPoint, StaffName } from './language.ts'
import { inWords, wallInstant, type Moment } from './relative-days.ts'
import { notedOn, type World } from './rows.ts'

const OPENED = -1500

/** The organisation, its place, its staff and its catalogue of interests: what stands before any member does. */
export function clubRows(cast: Cast, moment: Moment, passwordHash: string) {
  const placeId: PlaceId = newId(moment.now)
  const createdAt = notedOn(moment, OPENED)
  const { organisation, place, timeZone, customerWord, tiers } = cast.club
  return {
    settings: {
      id: 'organisation',
      organisation,
      customerWord,
      tiers: [...tiers],
      demoLoadedAt: moment.now,
      version: 1,
    },
    place: { id: placeId, name: place, timeZone, createdAt },
    staff: staffRows(cast, moment, placeId, passwordHash),
    ...catalogueRows(moment.now, createdAt),
  }
}

function staffRows(cast: Cast, moment: Moment, placeId: PlaceId, passwordHash: string) {
  return Object.entries(cast.staff).map(([firstName, { name, email, role, left }]) => ({
    firstName: firstName as StaffName,
    id: newId<'Staff'>(moment.now) satisfies StaffId,
    name,
    email,
    passwordHash,
    role,
    placeId,
    createdAt: notedOn(moment, OPENED),
    deactivatedAt: left === undefined ? null : notedOn(moment, left),
    version: 1,
  }))
}

function catalogueRows(now: Date, createdAt: Date) {
  const entries = catalogue().map((entry) => ({ ...entry, id: newId<'Interest'>(now) satisfies InterestId }))
  return {
    interests: entries.map(({ id, name, category }) => ({
      id,
      name,
      foldedName: fold(name),
      category,
      createdAt,
    })),
    aliases: entries.flatMap((entry) =>
      entry.aliases.map((alias) => ({
        id: newId<'InterestAlias'>(now),
        interestId: entry.id,
        alias,
        foldedAlias: fold(alias),
      })),
    ),
  }
}

/** Today's talking points, each with the interests that it serves. */
export function talkingPointRows(world: World, points: readonly SeedTalkingPoint[]) {
  const rows = points.map((point) => ({
    point,
    id: newId<'TalkingPoint'>(world.now) satisfies TalkingPointId,
  }))
  return {
    talkingPoints: rows.map(({ point, id }) => {
      const postedAt = notedOn(world, point.from)
      return {
        id,
        placeId: world.placeId,
        text: inWords(world, point.text),
        detail: point.detail === undefined ? null : inWords(world, point.detail),
        from: wallInstant(world, point.from, '00:00'),
        until: wallInstant(world, point.until + 1, '00:00'),
        postedById: world.staffId(point.by),
        postedAt,
        changedAt: postedAt,
        version: 1,
      }
    }),
    talkingPointInterests: rows.flatMap(({ point, id }) =>
      point.interests.map(({ name, tone }) => ({
        id: newId<'TalkingPointInterest'>(world.now),
        talkingPointId: id,
        interestId: world.interestId(name),
        tone,
      })),
    ),
  }
}
