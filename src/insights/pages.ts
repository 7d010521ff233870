import { numberInWords, plural } from '../lib/text.ts'
import type { Day } from '../lib/day.ts'
import { customersWord, type CustomerWord } from '../organisation/organisation.ts'
import { bestInWords } from './best.ts'
import type { Overview } from './gather.ts'
import { knownPanel, soonPanel, type KnownPanel, type SoonPanel } from './known-pages.ts'
import { landedPanel, type LandedPanel } from './landed-pages.ts'
import type { NamedPeople } from './rows.ts'
import { sharePanel, type SharePanel } from './share-pages.ts'

/** What managers see of what we know. */
export interface InsightsPage {
  title: string
  lede: string
  /** "best members" */
  best: string
  shares: SharePanel[]
  soon: SoonPanel
  landed: LandedPanel
  known: KnownPanel
}

declare module '../web/views.ts' {
  interface Views {
    'insights/insights': InsightsPage
  }
}

/** The page of insights. */
export function insightsPage(
  overview: Overview,
  people: NamedPeople,
  { word, today }: { word: CustomerWord; today: Day },
): InsightsPage {
  const { best, ofBest, ofArriving, names, outcomes } = overview
  const whom = `best ${customersWord(word)}`
  return {
    title: 'Insights',
    lede: `What your ${plural(ofBest.total, `best ${word}`, whom)} share, and how well we know them: ${bestInWords(best)}.`,
    best: whom,
    shares: [
      sharePanel(
        { id: 'best', title: `Your ${whom} care about`, sub: groupWords(ofBest.total, bestInWords(best)) },
        ofBest,
        names,
      ),
      sharePanel(
        {
          id: 'arriving',
          title: 'Today’s arrivals care about',
          sub: groupWords(ofArriving.total, 'arriving today'),
        },
        ofArriving,
        names,
      ),
    ],
    soon: soonPanel(people, today),
    landed: landedPanel(outcomes),
    known: knownPanel(overview, people),
  }
}

function groupWords(total: number, who: string): string {
  return `${total > 10 ? total.toLocaleString('en-GB') : numberInWords(total)} of them: ${who}`
}
