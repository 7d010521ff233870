import { daysBetween, type Day } from '../lib/day.ts'
import { listInWords } from '../lib/text.ts'
import { dayInWords } from '../lib/words-for-time.ts'
import { field, type Field } from '../web/field.ts'
import { blankForm, type Form } from '../web/forms.ts'
import { editTalkingPointUrl } from '../web/urls.ts'
import type { TalkingPoint } from './queries.ts'
import type { TalkingPointId } from './talking-point.ts'

/** The talking points beside today's arrivals, and a line to add one. */
export interface TalkingPointsPanel {
  count: string
  points: { text: string; sub: string; href: string }[]
  line: Field[]
  catalogue: string[]
}

declare module '../web/views.ts' {
  interface Views {
    'talking-points/_panel': TalkingPointsPanel
  }
}

/** How many of a day's arrivals each talking point concerns. */
export type Followers = ReadonlyMap<TalkingPointId, number>

/** The panel beside a day's arrivals. */
export function talkingPointsPanel(
  points: TalkingPoint[],
  followers: Followers,
  { catalogue, day, today }: { catalogue: string[]; day: Day; today: Day },
): TalkingPointsPanel {
  return {
    count: String(points.length),
    points: points.map((point) => ({
      text: point.text,
      sub: [servedWords(point, followers, arrivalsOn(day, today)), fromWords(point), point.detail]
        .filter(Boolean)
        .join(' · '),
      href: editTalkingPointUrl(point.id),
    })),
    line: lineFields(blankForm(), 'point-'),
    catalogue,
  }
}

/** "today’s arrivals", "Monday’s arrivals"; further off, "that day’s". */
export function arrivalsOn(day: Day, today: Day): string {
  const isNear = Math.abs(daysBetween(today, day)) <= 6
  return `${isNear ? dayInWords(day, today).replace('on ', '') : 'that day'}’s arrivals`
}

/** Whom a talking point is for: "Golf · 9 of today's arrivals follow". */
export function servedWords({ id, interests }: TalkingPoint, followers: Followers, arrivals: string): string {
  const served = listInWords(interests.map(({ name }) => name))
  const count = followers.get(id) ?? 0
  if (count === 0) return served
  return `${served} · ${count} of ${arrivals} ${count === 1 ? 'follows' : 'follow'}`
}

/** "from Miami Herald", where a feed brought it. */
function fromWords({ sourceName }: TalkingPoint): string {
  return sourceName ? `from ${sourceName}` : ''
}

/** The fields of the line that posts one; `prefix` keeps their ids apart from those of other forms. */
export function lineFields(form: Form, prefix = ''): Field[] {
  return [
    field(form, 'text', 'What did you just hear?', {
      id: `${prefix}text`,
      required: true,
      placeholder: 'Dolphins 27, Bills 24',
    }),
    field(form, 'interests', 'For those who care about', {
      id: `${prefix}interests`,
      list: 'point-catalogue',
      hint: 'Leave it empty, and Rapport finds the interest in your words.',
    }),
  ]
}
