import type { CustomerWord } from '../organisation/organisation.ts'
import { plural } from '../lib/text.ts'
import { faceOf } from '../people/face.ts'
import type { Empty, Face, Pagination } from '../web/fragments.ts'
import { pagination, type PageOfRows } from '../web/pagination.ts'
import { duplicatesUrl, newMergeUrl, pairUrl, personUrl } from '../web/urls.ts'
import { QUEUES, type Queue, type ShownPair } from './pair-queries.ts'
import { whyInWords } from './wording.ts'

/** Those who may be here twice, to be settled one by one. */
export interface DuplicatesPage {
  lede: string
  tabs: { label: string; href: string; current: boolean }[]
  pairs: PairRow[]
  pagination: Pagination | null
  empty: Empty | null
}

interface PairRow {
  sides: { face: Face; name: string; href: string; apart: string }[]
  why: string
  compare: string
  actions: { action: string; label: string }[]
}

declare module '../web/views.ts' {
  interface Views {
    'duplicates/duplicates': DuplicatesPage
    'duplicates/_pair': PairRow
  }
}

export interface DuplicatesFacts {
  queue: Queue
  counts: Record<Queue, number>
  pairs: readonly ShownPair[]
  page: PageOfRows
  /** How many are still being compared. */
  left: number
  word: CustomerWord
}

/** The page of a queue. */
export function duplicatesPage({ queue, counts, pairs, page, left, word }: DuplicatesFacts): DuplicatesPage {
  const total = counts[queue]
  return {
    lede: ledeOf(counts, left),
    tabs: QUEUES.map((one) => ({
      label: `${LABELS[one]} (${String(counts[one])})`,
      href: duplicatesUrl({ queue: one }),
      current: one === queue,
    })),
    pairs: pairs.map((pair) => pairRow(pair, queue, word)),
    pagination:
      page.pages > 1
        ? pagination(page, total, (number) => duplicatesUrl({ queue, page: String(number) }))
        : null,
    empty: total === 0 ? EMPTY[queue] : null,
  }
}

const LABELS: Readonly<Record<Queue, string>> = { surely: 'Surely', maybe: 'Maybe', apart: 'Told apart' }

const EMPTY: Readonly<Record<Queue, Empty>> = {
  surely: {
    title: 'Nobody is surely here twice',
    text: 'Everybody who is added or changed is compared with the others within a minute or so.',
    action: null,
  },
  maybe: { title: 'Nobody may be here twice', text: 'There is nothing to settle.', action: null },
  apart: {
    title: 'Nobody has been told apart',
    text: 'Two of whom somebody says that they are two people are kept here, and not asked about again.',
    action: null,
  },
}

function ledeOf({ surely, maybe }: Record<Queue, number>, left: number): string {
  const found = surely + maybe
  const asked =
    found === 0
      ? 'Nothing to settle.'
      : `${plural(found, 'pair')} to settle. A merge can be undone for thirty days.`
  return left > 0 ? `${asked} ${plural(left, 'person is', 'people are')} still being compared.` : asked
}

function pairRow({ one, other, reasons }: ShownPair, queue: Queue, word: CustomerWord): PairRow {
  const sayTo = (say: 'apart' | 'later' | 'again', label: string) => ({
    action: pairUrl(one.id, other.id, say),
    label,
  })
  return {
    sides: [one, other].map((side) => ({
      face: faceOf({ name: side.name, photoId: side.photoId }, 'small'),
      name: side.name,
      href: personUrl(side.id),
      apart: apartFrom(side, word),
    })),
    why: whyInWords(reasons),
    compare: newMergeUrl({ one: one.id, other: other.id }),
    actions:
      queue === 'apart'
        ? [sayTo('again', 'Ask again')]
        : [sayTo('apart', 'Two people'), sayTo('later', 'Later')],
  }
}

function apartFrom({ customerId, memberNumber, tier, town }: ShownPair['one'], word: CustomerWord): string {
  if (customerId === null) return `no ${word}`
  return [memberNumber ? `${word} ${memberNumber}` : word, tier, town].filter(Boolean).join(' · ')
}
