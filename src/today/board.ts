import { grouped, type DayIs, type Group } from '../visits/visit.ts'
import type { DayVisit } from '../visits/day-queries.ts'
import type { Empty } from '../web/fragments.ts'
import { newVisitUrl } from '../web/urls.ts'
import { arrival, type Arrival } from './arrivals.ts'
import type { DayAtDesk } from './gather.ts'
import type { House } from './pills.ts'

/** The visits of a day in their groups. */
export interface Board {
  groups: { kind: Group; title: string; arrivals: Arrival[] }[]
  empty: Empty | null
}

export function board(desk: DayAtDesk, house: House): Board {
  const groups = grouped(desk.visits, desk.now, desk.when)
  return {
    groups: groups.map(({ group, visits }) => ({
      kind: group,
      title: groupTitle(group, visits, desk),
      arrivals: visits.map((visit) => arrival(visit, group, desk, house)),
    })),
    empty: groups.length > 0 ? null : emptyDay(desk),
  }
}

const TITLES: Readonly<Record<Exclude<DayIs, 'today'>, Partial<Record<Group, string>>>> = {
  past: { gone: 'That day' },
  future: { later: 'Expected', gone: 'Not coming' },
}

function groupTitle(group: Group, visits: readonly DayVisit[], { when, now }: DayAtDesk): string {
  if (when !== 'today') return TITLES[when][group] ?? 'Here'
  const isLate = visits.some(({ startsAt }) => startsAt <= now)
  return { next: isLate ? 'Now and next hour' : 'Next hour', later: 'Later', here: 'Here', gone: 'Gone' }[
    group
  ]
}

function emptyDay({ when, day }: DayAtDesk): Empty {
  if (when === 'past')
    return { title: 'A quiet day', text: 'Nobody was expected, and nobody was noted.', action: null }
  const text = 'Add a visit, or somebody just walks in.'
  const href = newVisitUrl(when === 'today' ? {} : { day })
  return { title: 'A quiet day so far', text, action: { href, label: 'Add a visit' } }
}
