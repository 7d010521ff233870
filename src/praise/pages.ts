import { dayIn, type Day } from '../lib/day.ts'
import { dayInWords } from '../lib/words-for-time.ts'
import type { PraiseHeard } from './queries.ts'

/** What customers said of colleagues: the words alone, and of nobody whose they are. */
export interface PraisePanel {
  title: string
  rows: { words: string; sub: string }[]
}

declare module '../web/views.ts' {
  interface Views {
    'praise/_panel': PraisePanel
  }
}

const MOST = 10

/** The panel for one of them, or for a manager; null where nothing was said. */
export function praisePanel(
  heard: readonly PraiseHeard[],
  {
    staffId,
    customers,
    today,
    timeZone,
  }: { staffId: string; customers: string; today: Day; timeZone: string },
): PraisePanel | null {
  if (heard.length === 0) return null
  const isOwn = heard.every(({ colleagues }) => colleagues.length === 1 && colleagues[0]?.id === staffId)
  return {
    title: isOwn ? `What ${customers} said of you` : `What ${customers} said of colleagues`,
    rows: heard.slice(0, MOST).map(({ colleagues, words, at }) => ({
      words,
      sub: [
        isOwn ? '' : `Of ${colleagues.map(({ name }) => name).join(' or ')}`,
        dayInWords(dayIn(at, timeZone), today),
      ]
        .filter(Boolean)
        .join(', '),
    })),
  }
}
