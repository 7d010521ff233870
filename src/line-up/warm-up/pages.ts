import { plural } from '../../lib/text.ts'
import { onDay } from '../../visits/on-day.ts'
import type { Day } from '../../lib/day.ts'
import { faceOf } from '../../people/face.ts'
import { purposeInWords } from '../../visits/comers.ts'
import type { Empty, Face } from '../../web/fragments.ts'
import { customerUrl, lineUpUrl, warmUpUrl } from '../../web/urls.ts'
import type { Expected } from './book.ts'
import { afterKnown, afterMissed, writeRound, type Round } from './round.ts'

/** Names and faces of those who come, one at a time. */
export interface WarmUpPage {
  back: string
  /** "13 to go". */
  togo: string
  card: WarmUpCard | null
  /** What is said once everybody is known, or where there is nobody to know. */
  end: Empty | null
  /** The way to begin again, or ''. */
  again: string
}

/** One who comes, to be named. */
export interface WarmUpCard {
  question: string
  face: Face
  hints: string[]
  name: string
  href: string
  say: string
  comes: string
  action: string
  /** Of another day than today, else ''. */
  day: string
  knew: string
  missed: string
}

declare module '../../web/views.ts' {
  interface Views {
    'line-up/warm-up': WarmUpPage
    'line-up/_warm-up-card': WarmUpCard
  }
}

/** The day of a warm-up, as it lies to today. */
export interface WarmUpDay {
  day: Day
  today: Day
}

/** The page that asks for the first of the round; where nobody is left, it ends. */
export function warmUpPage(
  round: Round,
  asked: { one: Expected; hints: string[] } | undefined,
  everybody: number,
  when: WarmUpDay,
): WarmUpPage {
  const isToday = when.day === when.today
  const back = lineUpUrl(isToday ? undefined : when.day)
  return {
    back,
    togo: asked ? (round.length === 1 ? 'The last one' : `${String(round.length)} to go`) : '',
    card: asked ? cardOf(round, asked, when) : null,
    end: asked ? null : endOf(everybody, back, when),
    again: asked || everybody === 0 ? '' : warmUpUrl(isToday ? {} : { day: when.day }),
  }
}

function cardOf(
  round: Round,
  { one: { comer, visit }, hints }: { one: Expected; hints: string[] },
  { day, today }: WarmUpDay,
): WarmUpCard {
  const { name, photoId, goesBy, pronunciation, addressAs, addressWhen } = comer
  const address = addressAs ?? (goesBy ? `goes by ${goesBy}` : '')
  const purpose = purposeInWords(visit)
  return {
    question: photoId ? 'Who is this?' : 'Whose initials are these?',
    face: { ...faceOf({ name, photoId }, 'large'), alt: 'The face of somebody who comes' },
    hints,
    name,
    href: customerUrl(comer.id),
    say: [pronunciation ? `“${pronunciation}”` : '', [address, addressWhen ?? ''].filter(Boolean).join(' ')]
      .filter(Boolean)
      .join(' · '),
    comes: [`Comes ${onDay(day, today)} at ${visit.time}`, purpose].filter(Boolean).join(', '),
    action: warmUpUrl(),
    day: day === today ? '' : day,
    knew: writeRound(afterKnown(round)),
    missed: writeRound(afterMissed(round)),
  }
}

function endOf(everybody: number, back: string, { day, today }: WarmUpDay): Empty {
  const action = { href: back, label: 'Back to the line-up' }
  if (everybody === 0)
    return {
      title: 'Nobody to warm up with',
      text: `Nobody more is expected ${onDay(day, today)}. Their names and faces come up here once somebody is.`,
      action,
    }
  return {
    title: everybody === 1 ? 'That is everybody' : 'You know them all',
    text: `${plural(everybody, 'name')}, ${plural(everybody, 'face')}, and nobody kept count. Have a good shift.`,
    action,
  }
}
