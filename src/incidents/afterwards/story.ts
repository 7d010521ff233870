import { plural } from '../../lib/text.ts'

/** What there was to tell of an incident when it was over, in numbers that name nobody. */
export interface Story {
  updates: number
  affected: number
  told: number
  offered: number
  accepted: number
  replied: number
  /** From when it was opened to the first word to anybody affected, in minutes; null where there was none. */
  firstWordMinutes: number | null
  /** From when it began until it was over. */
  lastedMinutes: number
}

/** The story in sentences. */
export function storyInWords(story: Story): string[] {
  const { updates, affected, told, offered, accepted, replied, firstWordMinutes, lastedMinutes } = story
  const first =
    firstWordMinutes === null
      ? 'Nobody affected had a word from us.'
      : `The first word to those affected came ${within(firstWordMinutes)}.`
  return [
    `It lasted ${howLong(lastedMinutes)}, with ${plural(updates, 'update')}.`,
    affected === 0 ? 'Nobody was noted as affected.' : `${told} of ${affected} affected were told.`,
    ...(affected === 0 ? [] : [first]),
    ...(offered > 0 ? [`${offered} were offered something, ${accepted} accepted it.`] : []),
    ...(replied > 0 ? [`${replied} answered.`] : []),
  ]
}

function within(minutes: number): string {
  return minutes <= 0 ? 'at once' : `after ${howLong(minutes)}`
}

/** '40 minutes', '5 hours', '3 days': as exact as anybody would say it. */
function howLong(minutes: number): string {
  if (minutes < 90) return plural(Math.max(minutes, 1), 'minute')
  const hours = Math.round(minutes / 60)
  return hours < 48 ? plural(hours, 'hour') : plural(Math.round(hours / 24), 'day')
}
