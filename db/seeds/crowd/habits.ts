import type { Interested } from '../language.ts'
import type { Member, SeedAsk, SeedCaution, SeedNote, SeedPreference, Tie } from '../member.ts'
import type { Crowd } from './somebody.ts'
import type { Random } from './random.ts'
import {
  CAUTIONINGS,
  LIKINGS,
  OF_ADULTS,
  OF_CHILDREN,
  OF_INTERESTS,
  OF_PETS,
  PLAIN,
  PROMISED,
  type Saying,
} from './sayings.ts'

type Habits = Pick<Member, 'interests' | 'likes' | 'cautions' | 'notes' | 'promises'>

const NOTES = 3

/** What a member cares for, how they like it, what to mind, and what has been noted of them. */
export function habits(crowd: Crowd, member: Member): Habits {
  const { random } = crowd
  const interests = someInterests(crowd)
  const people = (member.people ?? []).flatMap(({ is, who }) =>
    typeof who === 'string' ? [] : [{ is, who }],
  )
  return {
    interests,
    likes: distinct(random, random.around(1.7), LIKINGS).map(([area, text]) =>
      someLiking(random, { area, text }),
    ),
    cautions: random.chance(0.12) ? [someCaution(random)] : [],
    notes: Array.from({ length: random.around(NOTES) }, () => someNote(random, people, interests)),
    promises: random.chance(0.04)
      ? [
          {
            text: random.pick(PROMISED),
            owner: random.pick(['Luis', 'Sam', 'Mara']),
            due: random.int(-6, 20),
          },
        ]
      : [],
  }
}

function someInterests({ random, interests }: Crowd): Interested[] {
  return distinct(random, random.around(4), interests).map((name) => ({
    name,
    strength: random.pick(['mentioned', 'mentioned', 'follows', 'plays'] as const),
  }))
}

function someLiking(random: Random, liking: SeedPreference): SeedPreference {
  return random.chance(0.1) ? { ...liking, justThisTime: true } : liking
}

function someCaution(random: Random): SeedCaution {
  const [kind, text, detail] = random.pick(CAUTIONINGS)
  return { kind, text, ...(detail === undefined ? {} : { detail }) }
}

type Known = { is: Tie['is']; who: Exclude<Tie['who'], string> }

function someNote(random: Random, people: readonly Known[], interests: readonly Interested[]): SeedNote {
  const on = random.chance(0.3) ? -random.int(1, 40) : -random.int(41, 600)
  const by = random.pick(['Dana', 'Luis', 'Sam', 'Mara', 'Priya'] as const)
  const note = { on, by, ...(random.chance(0.03) ? { managersOnly: true as const } : {}) }
  if (people.length > 0 && random.chance(0.5)) {
    const { is, who } = random.pick(people)
    const called = who.goesBy ?? who.name.replace(/ .*/u, '')
    return { ...note, ...said(random, random.pick(sayingsOf(is)), called, on), about: [who.name] }
  }
  const [interest] = interests
  if (interest && random.chance(0.4))
    return { ...note, ...said(random, random.pick(OF_INTERESTS), interest.name, on) }
  return { ...note, ...said(random, random.pick(PLAIN), '', on) }
}

function said(
  random: Random,
  [text, question]: Saying,
  name: string,
  on: number,
): { text: string; asks: SeedAsk[] } {
  const mayAsk = question !== undefined && on > -45 && random.chance(0.7)
  const asks = mayAsk ? [{ question: question.replace('#', name), from: on + 7, until: on + 60 }] : []
  return { text: text.replace('#', name), asks }
}

function sayingsOf(is: Tie['is']): readonly Saying[] {
  if (is === 'pet') return OF_PETS
  return is === 'child' || is === 'grandchild' ? OF_CHILDREN : OF_ADULTS
}

/** So many different ones, the common ones more often. */
function distinct<Value>(random: Random, count: number, values: readonly Value[]): Value[] {
  return [...new Set(Array.from({ length: count }, () => random.pickCommon(values)))]
}
