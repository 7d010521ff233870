import type { QuietHours } from '../organisation/mail-rules.ts'
import type { Day } from '../lib/day.ts'
import type { Id } from '../lib/id.ts'
import type { TimeOfDay } from '../lib/wall-time.ts'
import { calledName } from '../people/names.ts'
import type { PersonId } from '../people/person.ts'
import type { PlaceId } from '../places/place.ts'
import type { Role, StaffId } from '../staff/staff-member.ts'
import { onDuty, type Rota } from './duty.ts'
import type { MailWishes } from './wishes.ts'

/** A member of staff, and what they want to be told. */
export interface Colleague {
  id: StaffId
  name: string
  email: string
  role: Role
  placeId: PlaceId
  worksHere: boolean
  wishes: MailWishes
}

/** What the organisation has chosen, as far as it decides who gets a mail. */
export interface House {
  /** Best first. */
  tiers: readonly string[]
  quiet: QuietHours
  rotas: ReadonlyMap<PlaceId, Rota>
  colleagues: ReadonlyMap<StaffId, Colleague>
}

/** A visit as far as it decides who is told of it, and when. */
export interface VisitAhead {
  id: Id<'Visit'>
  placeId: PlaceId
  timeZone: string
  day: Day
  time: TimeOfDay
  startsAt: Date
  createdAt: Date
  hostId: StaffId | null
  arrivedAt: Date | null
  completedAt: Date | null
  cancelledAt: Date | null
  noShowAt: Date | null
  customers: readonly Comer[]
}

export interface Comer {
  id: PersonId
  name: string
  tier: string | null
  isArchived: boolean
  hasDied: boolean
}

/** Whether somebody wants to be told of a visit, and why or why not. */
export type Interest =
  { wants: true; because: string } | { wants: false; because: string; hasHandedOver: boolean }

/** Whether a member of staff wants to be reminded of a visit, its time aside. */
export function interestIn(visit: VisitAhead, colleague: Colleague, house: House): Interest {
  const { name, worksHere, wishes } = colleague
  if (!worksHere) return no(`${name} no longer works here.`)
  if (wishes.remindedOf === 'nothing') return no(`${calledBy(colleague)} has visit mails off.`)
  const gone = goneReason(visit.customers)
  if (gone) return no(gone)
  const meeting = meetingOf(visit, house)
  if (meeting.includes(colleague.id))
    return yes(isHosted(visit, house) ? 'hosts this visit' : 'is on duty, and nobody hosts it')
  if (colleague.placeId === visit.placeId) {
    if (wishes.remindedOf === 'all visits') return yes('gets a mail for every visit')
    const reached = reachedTier(visit, wishes, house)
    if (reached) return yes(`gets a mail for everybody from ${reached} up`)
  }
  return { wants: false, because: otherwise(visit, colleague, house), hasHandedOver: true }
}

/** Who meets the customers: the host, or else whoever is on duty. */
export function meetingOf(visit: VisitAhead, house: House): StaffId[] {
  if (visit.hostId && isHosted(visit, house)) return [visit.hostId]
  const rota = house.rotas.get(visit.placeId)
  return rota ? onDuty(rota, visit.day, visit.time) : []
}

/** What to call a colleague in a sentence. */
export function calledBy({ name }: { name: string }): string {
  return calledName({ name, goesBy: null })
}

/** A host who has left hosts nobody. */
function isHosted({ hostId }: VisitAhead, { colleagues }: House): boolean {
  return hostId !== null && colleagues.get(hostId)?.worksHere === true
}

function goneReason(customers: readonly Comer[]): string | undefined {
  const [first] = customers
  if (!first || customers.some(({ hasDied, isArchived }) => !hasDied && !isArchived)) return undefined
  return customers.every(({ hasDied }) => hasDied) ? `${first.name} has died.` : `${first.name} is archived.`
}

/** The lowest tier that they want to be reminded of, where somebody who comes is of it or above. */
function reachedTier({ customers }: VisitAhead, wishes: MailWishes, { tiers }: House): string | undefined {
  if (wishes.remindedOf !== 'a tier and up' || wishes.tier === null) return undefined
  const lowest = tiers.indexOf(wishes.tier)
  const isReached = customers.some(({ tier }) => tier !== null && tiers.slice(0, lowest + 1).includes(tier))
  return isReached ? wishes.tier : undefined
}

function otherwise(visit: VisitAhead, colleague: Colleague, house: House): string {
  const { remindedOf, tier } = colleague.wishes
  const called = calledBy(colleague)
  const wanted =
    remindedOf === 'a tier and up' && tier ? `their own visits and of ${tier} and up` : 'their own visits'
  if (colleague.placeId !== visit.placeId) return `${called} works at another place.`
  const host = visit.hostId && isHosted(visit, house) ? house.colleagues.get(visit.hostId) : undefined
  const who = host ? `${calledBy(host)} hosts this one` : 'not on duty then'
  return `${called} is reminded of ${remindedOf === 'all visits' ? 'visits here' : wanted}, and ${who}.`
}

function yes(because: string): Interest {
  return { wants: true, because }
}

function no(because: string): Interest {
  return { wants: false, because, hasHandedOver: false }
}
