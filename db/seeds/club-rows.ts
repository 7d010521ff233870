import { fold } from '../../src/lib/text.ts'
import { MINORS_DETAILS, USUAL_PRIVACY_RULES } from '../../src/organisation/privacy-rules.ts'
import type { PlaceId } from '../../src/places/place.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import type { TalkingPointId } from '../../src/talking-points/talking-point.ts'
import type { Cast } from './cast.ts'
import { catalogue } from './catalogue.ts'
import type { SeedTalkingPoint, StaffName } from './language.ts'
import { inWords, wallInstant, type Moment } from './relative-days.ts'
import { addDuty } from './duty-rows.ts'
import type { Rows } from './rows.ts'
import { notedOn, type Club } from './world.ts'

const OPENED = -1500

/** Writes down the organisation, its place, its staff and its catalogue of interests. */
export function openClub(rows: Rows, moment: Moment, cast: Cast, passwordHash: string): Club {
  const placeId: PlaceId = moment.id()
  const { organisation, place, timeZone, customerWord, tiers } = cast.club
  rows.settings.push({
    id: 'organisation',
    organisation,
    customerWord,
    tiers: [...tiers],
    demoLoadedAt: moment.now,
    version: 1,
  })
  // A family club that knows its children, as its owner has chosen.
  const ofMinors = [...MINORS_DETAILS]
  const { daysKept } = USUAL_PRIVACY_RULES
  rows.privacyRules.push({ id: 'organisation', daysKept, ofMinors, version: 1 })
  rows.places.push({ id: placeId, name: place, timeZone, createdAt: notedOn(moment, OPENED) })
  const staffIds = addStaff(rows, moment, cast, { placeId, passwordHash })
  addCatalogue(rows, moment)
  const interestIds = new Map(rows.interests.map(({ name, id }) => [name, id]))
  return { ...moment, placeId, staffId: lookUp(staffIds), interestId: lookUp(interestIds) }
}

/** Writes down what is worth mentioning, with the interests that it serves. */
export function addTalkingPoints(rows: Rows, club: Club, points: readonly SeedTalkingPoint[]): void {
  for (const point of points) {
    const id: TalkingPointId = club.id()
    const postedAt = notedOn(club, point.from)
    rows.talkingPoints.push({
      id,
      placeId: club.placeId,
      text: inWords(club, point.text),
      detail: point.detail === undefined ? null : inWords(club, point.detail),
      from: wallInstant(club, point.from, '00:00'),
      until: wallInstant(club, point.until + 1, '00:00'),
      postedById: club.staffId(point.by),
      postedAt,
      changedAt: postedAt,
      version: 1,
    })
    for (const { name, tone } of point.interests)
      rows.talkingPointInterests.push({
        id: club.id(),
        talkingPointId: id,
        interestId: club.interestId(name),
        tone,
      })
  }
}

/** Writes down how things are done here. */
export function addStandards(rows: Rows, club: Club, standards: readonly string[]): void {
  const addedAt = notedOn(club, OPENED)
  const addedById = club.staffId('Otis')
  for (const [position, text] of standards.entries())
    rows.houseStandards.push({
      ...{ id: club.id(), text, position: position + 1 },
      ...{ addedById, addedAt, changedAt: addedAt, version: 1 },
    })
}

function addStaff(
  rows: Rows,
  moment: Moment,
  cast: Cast,
  shared: { placeId: PlaceId; passwordHash: string },
): Map<StaffName, StaffId> {
  const ids = new Map<StaffName, StaffId>()
  for (const firstName of Object.keys(cast.staff) as StaffName[]) {
    const { name, email, role, left, ...rota } = cast.staff[firstName]
    const id: StaffId = moment.id()
    ids.set(firstName, id)
    rows.staff.push({
      ...{ id, name, email, role, ...shared },
      createdAt: notedOn(moment, OPENED),
      deactivatedAt: left === undefined ? null : notedOn(moment, left),
      version: 1,
    })
    addDuty(rows, moment, rota, { placeId: shared.placeId, staffId: id })
  }
  return ids
}

function addCatalogue(rows: Rows, moment: Moment): void {
  const createdAt = notedOn(moment, OPENED)
  for (const { name, category, aliases } of catalogue()) {
    const interestId = moment.id<'Interest'>()
    rows.interests.push({ id: interestId, name, foldedName: fold(name), category, createdAt })
    for (const alias of aliases)
      rows.interestAliases.push({ id: moment.id(), interestId, alias, foldedAlias: fold(alias) })
  }
}

function lookUp<Key extends string, Value>(known: ReadonlyMap<Key, Value>): (key: Key) => Value {
  return (key) => {
    const value = known.get(key)
    if (value === undefined) throw new Error(`The club knows nothing called ${key}`)
    return value
  }
}
