import type { Story } from '../../src/incidents/afterwards/story.ts'
import type { IncidentId } from '../../src/incidents/incident.ts'
import type { SeedIncident, SeedMoment } from './language.ts'
import { inWords, wallInstant } from './relative-days.ts'
import { personNamed, type Rows } from './rows.ts'
import type { Club } from './world.ts'

/** Writes down what went wrong, what was said since, and what those were told whom it touched. */
export function addIncident(rows: Rows, club: Club, incident: SeedIncident): void {
  const id: IncidentId = club.id()
  const ownerId = club.staffId(incident.owner)
  const overAt = at(club, incident.over)
  rows.incidents.push({
    ...{ id, placeId: club.placeId, title: inWords(club, incident.title), what: incident.what },
    ...{ startedAt: at(club, incident.began), openedAt: at(club, incident.opened), overAt },
    ...{ status: 'over', nextUpdateAt: null, ownerId, openedById: ownerId, story: storyOf(club, incident) },
    ...{ pageNumber: 0, changedAt: overAt, version: 1 },
  })
  addUpdates(rows, club, id, incident)
  addAffected(rows, club, id, incident)
}

function addUpdates(rows: Rows, club: Club, incidentId: IncidentId, { updates }: SeedIncident): void {
  for (const [i, { by, part, text, isForColleagues = false, status, next, ...when }] of updates.entries()) {
    const writtenAt = at(club, when)
    const before = updates[i - 1]
    rows.incidentUpdates.push({
      ...{ id: club.id(), incidentId, text, part, status, isForColleagues },
      ...{ writtenById: club.staffId(by), writtenAt, changedAt: writtenAt, version: 1 },
      nextUpdateAt: next ? at(club, next) : null,
      statusBefore: before?.status ?? 'looking into it',
      nextUpdateBefore: before?.next ? at(club, before.next) : null,
    })
  }
}

function addAffected(rows: Rows, club: Club, incidentId: IncidentId, incident: SeedIncident): void {
  const addedAt = at(club, incident.opened)
  const addedById = club.staffId(incident.owner)
  for (const { member, pickedBy, told, reply = null, offer } of incident.affected)
    rows.affectedCustomers.push({
      ...{ id: club.id(), incidentId, personId: personNamed(rows, member), pickedBy, addedById, addedAt },
      ...(told ? { toldAt: at(club, told), toldById: club.staffId(told.by), toldHow: told.how } : {}),
      ...{
        reply,
        offer: offer?.kind ?? null,
        offerWords: offer?.words ?? null,
        answer: offer?.answer ?? null,
      },
      ...{ changedAt: addedAt, version: 1 },
    })
}

function storyOf(club: Club, { updates, affected, began, opened, over }: SeedIncident): Story {
  const told = affected.flatMap((one) => (one.told ? [at(club, one.told).getTime()] : []))
  return {
    ...{ updates: updates.length, affected: affected.length, told: told.length },
    offered: affected.filter(({ offer }) => offer).length,
    accepted: affected.filter(({ offer }) => offer?.answer === 'accepted').length,
    replied: affected.filter(({ reply }) => reply).length,
    firstWordMinutes: (Math.min(...told) - at(club, opened).getTime()) / 60_000,
    lastedMinutes: (at(club, over).getTime() - at(club, began).getTime()) / 60_000,
  }
}

function at(club: Club, when: SeedMoment): Date {
  return wallInstant(club, when.on, when.at)
}
