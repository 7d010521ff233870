import { addDays, dayIn } from '../lib/day.ts'
import { startOfDay } from '../lib/wall-time.ts'
import type { NewsEntry } from './reading/contents.ts'

/** A piece of news as the talking point that it becomes. */
export interface NewsPoint extends NewsEntry {
  detail: null
  from: Date
  until: Date
}

/** What is said of a piece of news, so many days after its own at the latest. */
export function newsPoint(entry: NewsEntry, goodForDays: number, timeZone: string, now: Date): NewsPoint {
  const lastDay = addDays(dayIn(publishedBy(entry, now), timeZone), goodForDays)
  return { ...entry, detail: null, from: now, until: startOfDay(addDays(lastDay, 1), timeZone) }
}

/** When news was published, as far as we are concerned: nothing comes from the future. */
export function publishedBy({ publishedAt }: NewsEntry, now: Date): Date {
  return publishedAt && publishedAt < now ? publishedAt : now
}
