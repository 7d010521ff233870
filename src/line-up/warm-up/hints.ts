import { capitalised } from '../../lib/text.ts'
import { calledName } from '../../people/names.ts'
import type { InterestFact } from '../../prompts/facts.ts'
import type { Speakable } from '../../prompts/silence/speakable.ts'
import { STRENGTHS } from '../../interests/interest.ts'

const MOST_HINTS = 4

/** What brings somebody to mind where there is no photo: their standing, what they do, a pet, what they care about. */
export function hintsFor(spoken: Speakable, tier: string | null): string[] {
  const { customer, people, interests } = spoken
  const pets = people.flatMap(({ person }) => (person.kind === 'pet' ? [petWords(person)] : []))
  const own = interests
    .filter(({ personId }) => personId === customer.id)
    .toSorted((a, b) => STRENGTHS.indexOf(b.strength) - STRENGTHS.indexOf(a.strength))
  const hints = [tier ?? '', customer.about ?? '', pets[0] ?? '', ...own.map(interestWords)]
  return hints.filter(Boolean).slice(0, MOST_HINTS)
}

function petWords(pet: { name: string; goesBy: string | null; about: string | null }): string {
  return [calledName(pet), pet.about ?? 'a pet'].join(', ')
}

function interestWords({ name, detail, strength, side }: InterestFact): string {
  const verb = side === 'against' ? 'is not for' : VERBS[strength]
  return capitalised([verb, detail ? `${name} (${detail})` : name].filter(Boolean).join(' '))
}

const VERBS = { plays: '', follows: 'follows', mentioned: '' } as const
