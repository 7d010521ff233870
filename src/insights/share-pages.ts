import { FEWEST } from '../lib/fewest.ts'
import { listInWords, plural } from '../lib/text.ts'
import type { InterestId } from '../interests/interest.ts'
import { customersListUrl } from '../web/urls.ts'
import { barsOf, numberOf, shareOf, type Bars, type Measured } from '../web/bars.ts'
import { folded, sumOf } from './fold.ts'
import type { InterestShare, Shares } from './share-queries.ts'
import { trendInWords } from './trend.ts'

/** What a group shares. */
export interface SharePanel {
  id: string
  title: string
  /** Who they are. */
  sub: string
  bars: Bars | null
  rows: ShareRow[]
  /** "And 58 other interests, each shared by fewer than five.", or ''. */
  other: string
  /** "Growing: pickleball and wine. Slowing: tennis.", or ''. */
  trends: string
  /** A sentence where there is nothing to show, or ''. */
  empty: string
}

export interface ShareRow {
  name: string
  href: string
  count: string
  share: string
  trend: string
}

declare module '../web/views.ts' {
  interface Views {
    'insights/_share': SharePanel
  }
}

const MOST_INTERESTS = 10

/** The interests that a group shares, the commonest first. */
export function sharePanel(
  head: Pick<SharePanel, 'id' | 'title' | 'sub'>,
  shares: Shares,
  names: ReadonlyMap<InterestId, string>,
): SharePanel {
  const { shown, rest } = folded(shares.interests, MOST_INTERESTS)
  const isTooFew = shares.total < FEWEST || shown.length === 0
  if (isTooFew) return { ...head, bars: null, rows: [], other: '', trends: '', empty: emptyWords(shares) }
  const named = shown.map((share) => ({ share, name: names.get(share.interestId) ?? '' }))
  const rows = named.map((each) => shareRow(each, shares.total))
  const measured = [
    ...named.map(({ share, name }): Measured => ({ label: name, count: share.count })),
    ...noneRecorded(shares),
  ]
  return {
    ...head,
    bars: barsOf(`${head.id}-bars`, head.title, measured, shares.total),
    rows: [...rows, ...otherRow(rest), ...noneRow(shares)],
    other: otherWords(rest),
    trends: trendsOf(named),
    empty: '',
  }
}

function shareRow({ share, name }: { share: InterestShare; name: string }, total: number): ShareRow {
  return {
    name,
    href: customersListUrl({ interest: share.interestId }),
    count: numberOf(share.count),
    share: shareOf(share.count, total),
    trend: trendInWords(share) || 'too little to tell',
  }
}

function otherWords(rest: readonly InterestShare[]): string {
  if (rest.length === 0) return ''
  const areSmall = rest.every(({ count }) => count < FEWEST)
  return `And ${plural(rest.length, 'other interest')}${areSmall ? ', each shared by fewer than five' : ''}.`
}

function otherRow(rest: readonly InterestShare[]): ShareRow[] {
  if (rest.length === 0) return []
  const name = `Other: ${plural(rest.length, 'interest')}, shared ${plural(sumOf(rest), 'time')}`
  return [{ name, href: '', count: '', share: '', trend: '' }]
}

function noneRow(shares: Shares): ShareRow[] {
  return noneRecorded(shares).map(({ label, count, value }) => ({
    name: label,
    href: '',
    count: value ?? numberOf(count),
    share: value ? '' : shareOf(count, shares.total),
    trend: '',
  }))
}

/** Those of whom we know no interest; so few that they could be told are not counted out. */
function noneRecorded({ total, withAny }: Shares): Measured[] {
  const count = total - withAny
  const label = 'No interest known yet'
  if (count === 0) return []
  return count < FEWEST || withAny < FEWEST
    ? [{ label, count: 0, value: count < FEWEST ? 'under five' : 'nearly all', tone: 'sand' }]
    : [{ label, count, tone: 'sand' }]
}

function trendsOf(named: readonly { share: InterestShare; name: string }[]): string {
  const going = (trend: string) =>
    named.filter(({ share }) => trendInWords(share) === trend).map(({ name }) => name)
  const [growing, slowing] = [going('growing'), going('slowing')]
  return [
    growing.length > 0 ? `Growing: ${listInWords(growing)}.` : '',
    slowing.length > 0 ? `Slowing: ${listInWords(slowing)}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function emptyWords({ total, interests }: Shares): string {
  if (total === 0) return 'Nobody yet.'
  if (interests.length === 0) return 'We know no interest of theirs yet.'
  return 'No interest is shared by five or more of them. Fewer are not shown: one could tell who they are.'
}
