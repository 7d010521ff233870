import { RAY_ALVAREZ } from './cast/alvarez.ts'
import type { SeedAsked } from './answer-rows.ts'
import { CEDAR_RIDGE_ASKED } from './cast/answers.ts'
import { ARRIVING } from './cast/arriving.ts'
import { AROUND_NOW } from './cast/around-now.ts'
import { COUPLES } from './cast/couples.ts'
import { COURTS } from './cast/courts.ts'
import { FAIRWAYS } from './cast/fairways.ts'
import { FAMILIES } from './cast/families.ts'
import { GENTLY } from './cast/gently.ts'
import { GREENS } from './cast/greens.ts'
import { CEDAR_RIDGE_SERVICED } from './cast/serviced.ts'
import { CEDAR_RIDGE_PULSE } from './cast/pulse.ts'
import { CEDAR_RIDGE_STAFF } from './cast/staff.ts'
import { CEDAR_RIDGE_TALKING_POINTS } from './cast/talking-points.ts'
import { CEDAR_RIDGE_CASES } from './cast/cases.ts'
import { CEDAR_RIDGE_HEARD } from './cast/comments.ts'
import { CEDAR_RIDGE_INCIDENT } from './cast/incident.ts'
import { CEDAR_RIDGE_IMPROVEMENTS } from './cast/improvements.ts'
import { TABLES } from './cast/tables.ts'
import { CEDAR_RIDGE_THANKS } from './cast/thanks.ts'
import type {
  SeedCase,
  SeedHeard,
  SeedImprovement,
  SeedIncident,
  SeedStaff,
  SeedTalkingPoint,
  SeedThanks,
  StaffName,
} from './language.ts'
import type { Member } from './member.ts'
import type { SeedServiced } from './service-rows.ts'
import type { SeedPulse } from './pulse-rows.ts'

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
  asked: SeedAsked
  serviced: SeedServiced
  incident: SeedIncident
  cases: readonly SeedCase[]
  standards: readonly string[]
  thanks: readonly SeedThanks[]
  pulse: readonly SeedPulse[]
  heard: readonly SeedHeard[]
  improvements: readonly SeedImprovement[]
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
  members: [
    RAY_ALVAREZ,
    ...ARRIVING,
    ...AROUND_NOW,
    ...GREENS,
    ...FAIRWAYS,
    ...COURTS,
    ...TABLES,
    ...COUPLES,
    ...FAMILIES,
    ...GENTLY,
  ],
  talkingPoints: CEDAR_RIDGE_TALKING_POINTS,
  asked: CEDAR_RIDGE_ASKED,
  serviced: CEDAR_RIDGE_SERVICED,
  incident: CEDAR_RIDGE_INCIDENT,
  cases: CEDAR_RIDGE_CASES,
  standards: [
    'We say the name before they say theirs.',
    'Nobody waits at the desk for more than a minute without a word.',
    'Whoever hears a complaint owns it until it is put right.',
    'We walk with them; we do not point.',
    'The last word is a thank-you, with the name.',
  ],
  thanks: CEDAR_RIDGE_THANKS,
  pulse: CEDAR_RIDGE_PULSE,
  heard: CEDAR_RIDGE_HEARD,
  improvements: CEDAR_RIDGE_IMPROVEMENTS,
}
