import { partsOf } from '../../../src/lib/day.ts'
import { catalogue } from '../catalogue.ts'
import type { Member, Tie } from '../member.ts'
import type { Moment } from '../relative-days.ts'
import { habits } from './habits.ts'
import { someCulture, someFamilyName } from './names.ts'
import type { Random } from './random.ts'
import { someMember, type Crowd } from './somebody.ts'
import { partnership, sameChild, someChildren, someOthers, somePets } from './ties.ts'
import { arrivingToday, visitsOf } from './visiting.ts'

/** So many members, household by household, each written the way that the cast is. */
export function* households(random: Random, { today }: Moment, members: number): Generator<Member[]> {
  let made = 0
  const crowd = {
    random,
    year: partsOf(today).year,
    interests: commonInterests(),
    nextNumber: () => FIRST_NUMBER + made++,
  }
  const arrivals = members < 1000 ? Math.ceil(members / 5) : 200
  let arrived = 0
  while (made < members) {
    const household = someHousehold(crowd, members - made)
    const [first, ...others] = household
    const isHere = first?.died === undefined && first?.archived === undefined
    if (first && isHere && arrived < Math.ceil((made * arrivals) / members)) {
      arrived += 1
      yield [arrivingToday(random, first), ...others]
    } else yield household
  }
}

const FIRST_NUMBER = 10_000
const HARDLY_KNOWN = 0.06

/** Best-loved of every category first, so that hobbies are spread as they are in life. */
function commonInterests(): string[] {
  const seen = new Map<string, number>()
  const ranked = catalogue().map(({ name, category }) => {
    const rank = seen.get(category) ?? 0
    seen.set(category, rank + 1)
    return { name, rank }
  })
  return ranked.sort((one, other) => one.rank - other.rank).map(({ name }) => name)
}

/** A member with their people and all that is remembered; now and then the spouse is a member too. */
function someHousehold(crowd: Crowd, places: number): Member[] {
  const { random } = crowd
  const culture = someCulture(random)
  const age = Math.round(16 + 76 * ((random.next() + random.next() + random.next()) / 3))
  const bearer = { culture, family: someFamilyName(random, culture), age }
  if (random.chance(HARDLY_KNOWN)) return [someMember(crowd, bearer, [])]
  const children = distinctlyNamed(someChildren(crowd, bearer))
  const hasPartner = age > 22 && random.chance(0.68)
  const partner =
    hasPartner && places > 1 && random.chance(0.12)
      ? someMember(crowd, bearer, children.map(sameChild))
      : undefined
  const ties = [
    ...(hasPartner ? [partnership(crowd, bearer, partner?.key)] : []),
    ...children,
    ...somePets(random),
    ...someOthers(crowd, bearer),
  ]
  const members = [someMember(crowd, bearer, distinctlyNamed(ties)), ...(partner ? [partner] : [])]
  return members.map((member) => ({ ...member, ...habits(crowd, member), visits: visitsOf(random, member) }))
}

/** Within one household a name says who is meant. */
function distinctlyNamed(ties: readonly Tie[]): Tie[] {
  const names = ties.map(({ who }) => (typeof who === 'string' ? who : who.name))
  return ties.filter((_, at) => names.indexOf(names[at] ?? '') === at)
}
