import type { Tie } from '../member.ts'
import { fullName, someGivenName } from './names.ts'
import type { Random } from './random.ts'
import { PET_NAMES, PETS } from './sayings.ts'
import { someBirthday, type Bearer, type Crowd } from './somebody.ts'

/** To a spouse or partner: the member of this key, or else somebody who is none. */
export function partnership(crowd: Crowd, { culture, family, age }: Bearer, key: string | undefined): Tie {
  const { random } = crowd
  const years = random.int(0, Math.max(1, age - 22))
  const isMarried = random.chance(0.85)
  const since = {
    year: crowd.year - years,
    ...(random.chance(0.6) ? { month: random.int(1, 12), day: random.int(1, 28) } : {}),
  }
  const { given, pronoun } = someGivenName(random, culture)
  const who = key ?? { name: fullName(random, culture, given, family), pronoun, interests: [] }
  return { is: isMarried ? 'spouse' : 'partner', ...(random.chance(0.4) ? { since } : {}), who }
}

/** Children of an age that their parent may have. */
export function someChildren(crowd: Crowd, { culture, family, age }: Bearer): Tie[] {
  const { random } = crowd
  const count = age < 25 ? 0 : Math.min(5, random.around(1.45))
  return Array.from({ length: count }, () => {
    const { given, goesBy, pronoun } = someGivenName(random, culture)
    const born = someBirthday(crowd, Math.max(0, age - random.int(22, 40)))
    const name = fullName(random, culture, given, family)
    return {
      is: 'child',
      who: {
        name,
        pronoun,
        ...(goesBy === undefined ? {} : { goesBy }),
        ...(random.chance(0.6) ? { born } : {}),
      },
    }
  })
}

/** The same child, named from the other parent's file. */
export function sameChild({ who }: Tie): Tie {
  return { is: 'child', who: typeof who === 'string' ? who : who.name }
}

/** Now and then a dog, a cat or a parrot. */
export function somePets(random: Random): Tie[] {
  if (!random.chance(0.35)) return []
  const [word, kinds] = random.pickCommon(PETS)
  return [
    { is: 'pet', word, who: { name: random.pickCommon(PET_NAMES), kind: 'pet', about: random.pick(kinds) } },
  ]
}

/** Now and then somebody else who matters. */
export function someOthers(crowd: Crowd, { culture, family }: Bearer): Tie[] {
  const { random } = crowd
  if (!random.chance(0.32)) return []
  const { given, pronoun } = someGivenName(random, culture)
  const is = random.pick(['sibling', 'parent', 'friend', 'grandchild', 'colleague', 'assistant'] as const)
  return [{ is, who: { name: fullName(random, culture, given, family), pronoun } }]
}
