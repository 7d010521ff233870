import type { Day } from '../lib/day.ts'
import { periodName, periodsLater, type Step } from '../lib/period.ts'
import { commentsUrl } from '../web/urls.ts'
import type { ThemeChange } from './themes.ts'

/** What their comments are about, up or down since the month or quarter before. */
export interface ThemesPanel {
  title: string
  rows: {
    name: string
    comments: string
    before: string
    change: string
    complaints: string
    praise: string
  }[]
  more: string
}

declare module '../web/views.ts' {
  interface Views {
    'voice/_themes': ThemesPanel
  }
}

/** Null where nothing was said of any theme. */
export function themesPanel(changes: readonly ThemeChange[], first: Day, step: Step): ThemesPanel | null {
  if (changes.length === 0) return null
  const [now, before] = [first, periodsLater(first, step, -1)].map((day) => periodName(day, step))
  return {
    title: `What they speak of: ${now}, beside ${before}`,
    rows: changes.map(({ name, comments, before, complaints, praise }) => ({
      ...{ name, comments: String(comments), before: String(before), change: inWords(comments - before) },
      ...{ complaints: String(complaints), praise: String(praise) },
    })),
    more: commentsUrl(),
  }
}

function inWords(change: number): string {
  if (change === 0) return 'As before'
  return change > 0 ? `Up by ${String(change)}` : `Down by ${String(-change)}`
}
