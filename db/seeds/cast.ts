import { RAY_ALVAREZ } from './cast/alvarez.ts'
import { CEDAR_RIDGE_STAFF } from './cast/staff.ts'
import { CEDAR_RIDGE_TALKING_POINTS } from './cast/talking-points.ts'
import type { Member, SeedStaff, SeedTalkingPoint, StaffName } from './language.ts'

/** The named people of tests and demo, and the fictional club that they belong to. */
export interface Cast {
  club: {
    organisation: string
    place: string
    timeZone: string
    customerWord: 'member'
    tiers: readonly Member['tier'][]
  }
  staff: Readonly<Record<StaffName, SeedStaff>>
  members: readonly Member[]
  talkingPoints: readonly SeedTalkingPoint[]
}

export const CEDAR_RIDGE: Cast = {
  club: {
    organisation: 'Cedar Ridge Club',
    place: 'Clubhouse',
    timeZone: 'America/New_York',
    customerWord: 'member',
    tiers: ['Platinum', 'Gold', 'Social', 'Junior'],
  },
  staff: CEDAR_RIDGE_STAFF,
  members: [RAY_ALVAREZ],
  talkingPoints: CEDAR_RIDGE_TALKING_POINTS,
}
