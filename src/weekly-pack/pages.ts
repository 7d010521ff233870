import { addDays, dayIn, type Day } from '../lib/day.ts'
import { plural } from '../lib/text.ts'
import { shortDay } from '../lib/words-for-time.ts'
import { commentsUrl } from '../web/urls.ts'
import type { Pack } from './gather.ts'
import type { ThemeTrend } from './pack.ts'

/** What customers said in a week, as the page and the mail have it. */
export interface PackSheet {
  title: string
  /** "9 comments: 2 praise, 4 complain. Usually 6 a week." */
  counts: string
  themes: PackTheme[]
  /** "3 have no theme yet.", or ''. */
  rest: string
  typical: { words: string; tone: string }[]
  /** How those were chosen, and what was left out of them. */
  chosen: string
}

export interface PackTheme {
  name: string
  href: string
  counts: string
  trend: string
}

/** The page of it. */
export interface PackPage {
  sheet: PackSheet
  /** "It goes out on Mondays at 08:00 to 2 people.", or that it does not. */
  goes: string
  /** Where that is changed, for whoever may; or ''. */
  settings: string
}

declare module '../web/views.ts' {
  interface Views {
    'weekly-pack/pack': PackPage
    'weekly-pack/_sheet': PackSheet
    'mail/weekly-pack': PackSheet & { open: { href: string; label: string } }
  }
}

/** A pack in words; in a mail its addresses say where the site is. */
export function packSheet(
  pack: Pack,
  { today, timeZone, baseUrl = '' }: { today: Day; timeZone: string; baseUrl?: string },
): PackSheet {
  const { comments, praise, complaints, withoutTheme, typical, week } = pack
  const from = dayIn(week.from, timeZone)
  const until = addDays(dayIn(week.until, timeZone), -1)
  const counted = [
    praise > 0 ? `${String(praise)} praise` : '',
    complaints > 0 ? `${String(complaints)} complain` : '',
  ].filter(Boolean)
  return {
    title: `What they said, ${shortDay(from, today)} to ${shortDay(until, today)}`,
    counts: `${[plural(comments, 'comment'), counted.join(', ')].filter(Boolean).join(': ')}. ${usualIn(pack)}`,
    themes: pack.themes.map((theme) => ({
      ...{ name: theme.name, counts: countsOf(theme), trend: trendOf(theme) },
      href: `${baseUrl}${commentsUrl({ theme: theme.id, from, until })}`,
    })),
    rest: withoutTheme > 0 ? `${plural(withoutTheme, 'comment')} without a theme yet.` : '',
    typical: typical.map(({ words, tone }) => ({ words, tone: TONES[tone] })),
    chosen:
      typical.length > 0
        ? 'These share most words of themes with the others of the week. The names of those who said it, and of their people, are left out.'
        : '',
  }
}

const TONES = { praise: 'Praise', complaint: 'Complaint', neither: '' } as const

function usualIn({ before }: Pack): string {
  const mean = before.reduce((sum, one) => sum + one, 0) / Math.max(before.length, 1)
  return `Usually ${inTenths(mean)} a week.`
}

function countsOf({ comments, praise, complaints }: ThemeTrend): string {
  const parts = [
    complaints > 0 ? `${String(complaints)} complain` : '',
    praise > 0 ? `${String(praise)} praise` : '',
  ].filter(Boolean)
  return [plural(comments, 'comment'), ...parts].join(', ')
}

/** "More than usual (1.5 a week)", "New", "As usual". */
function trendOf({ comments, usual }: ThemeTrend): string {
  if (usual === 0) return 'New'
  if (Math.abs(comments - usual) < 1) return 'As usual'
  return `${comments > usual ? 'More' : 'Fewer'} than usual (${inTenths(usual)} a week)`
}

function inTenths(number: number): string {
  return String(Math.round(number * 10) / 10)
}
