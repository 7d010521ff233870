import { daysInMonth } from '../../../src/lib/day.ts'
import { fold } from '../../../src/lib/text.ts'
import type { Member, Tie } from '../member.ts'
import type { Culture } from './cultures.ts'
import { fullName, someGivenName } from './names.ts'
import type { Random } from './random.ts'
import { CALLINGS, TOWNS } from './sayings.ts'

/** What the crowd is made from. */
export interface Crowd {
  random: Random
  year: number
  /** The interests, the commonest first. */
  interests: readonly string[]
  /** A number that no other member has. */
  nextNumber: () => number
}

/** What those of one household have in common. */
export interface Bearer {
  culture: Culture
  family: string
  age: number
}

/** A member, with these people. */
export function someMember(crowd: Crowd, bearer: Bearer, people: Tie[]): Member {
  const { random } = crowd
  const { given, goesBy, pronoun } = someGivenName(random, bearer.culture)
  const number = crowd.nextNumber()
  const name = fullName(random, bearer.culture, given, bearer.family)
  return {
    // Within a household only; across them one name may be borne by many.
    key: `member ${String(number)}`,
    name,
    ...(goesBy === undefined ? {} : { goesBy }),
    ...(random.chance(0.9) ? { pronoun } : {}),
    ...(random.chance(0.45) ? { about: random.pick(CALLINGS) } : {}),
    ...(random.chance(0.82) ? { born: someBirthday(crowd, bearer.age) } : {}),
    number: String(number),
    tier: someTier(random, bearer.age),
    since: { year: crowd.year - random.int(0, Math.min(40, bearer.age - 15)), month: random.int(1, 12) },
    ...(random.chance(0.75) ? { town: random.pickCommon(TOWNS) } : {}),
    told: { on: -random.int(10, 760), by: random.pick(['Dana', 'Luis', 'Sam', 'Mara', 'Priya']) },
    phones: somePhones(random, bearer.culture),
    emails: random.chance(0.78) ? [`${addressOf(given, bearer.family)}${String(number)}@example.com`] : [],
    people,
    ...(random.chance(0.03) ? { archived: -random.int(5, 700) } : {}),
    ...(random.chance(0.007) ? { died: -random.int(5, 900) } : {}),
    ...(random.chance(0.005) ? { sensitiveUntil: random.int(1, 60) } : {}),
    ...(random.chance(0.02) ? { ageIsPrivate: true } : {}),
  }
}

/** A birthday at about that age; of some the year is not known. */
export function someBirthday({ random, year }: Crowd, age: number) {
  const born = year - age
  const month = random.int(1, 12)
  const day = random.int(1, daysInMonth(born, month))
  return random.chance(0.12) ? { month, day } : { year: born, month, day }
}

function someTier(random: Random, age: number): Member['tier'] {
  if (age < 22) return 'Junior'
  return random.chance(0.08) ? 'Platinum' : random.chance(0.3) ? 'Gold' : 'Social'
}

const AREA_CODES = ['305', '786', '305', '954', '561', '212', '917', '416', '312', '404']

function somePhones(random: Random, { dialling }: Culture) {
  const count = random.chance(0.05) ? 0 : random.chance(0.3) ? 2 : 1
  return Array.from({ length: count }, (_, at) => {
    const line = `${String(random.int(200, 999))} ${String(random.int(0, 9999)).padStart(4, '0')}`
    return at === 1 && random.chance(0.5)
      ? { number: `+${dialling} ${String(random.int(10, 99))} ${line}`, label: 'abroad' }
      : `+1 ${random.pick(AREA_CODES)} ${line}`
  })
}

function addressOf(given: string, family: string): string {
  return fold(`${given}${family}`).replace(/[^a-z]/gu, '') || 'member'
}
