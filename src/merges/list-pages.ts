import { dayIn } from '../lib/day.ts'
import { dayInWords } from '../lib/words-for-time.ts'
import type { Empty } from '../web/fragments.ts'
import { newMergeUrl, personUrl, undoMergeUrl } from '../web/urls.ts'
import type { RecentMerge } from './list-queries.ts'
import { mayBeUndone } from './merge.ts'

/** The merges of late, each of which can be undone for a while. */
export interface MergesPage {
  title: string
  lede: string
  rows: MergeRow[]
  empty: Empty | null
}

interface MergeRow {
  name: string
  href: string
  text: string
  /** Where to undo it, or ''. */
  undo: string
}

/** Who may be the same as somebody: looked for by name. */
export interface PickPage {
  title: string
  lede: string
  back: { href: string; label: string }
  one: string
  name: string
  found: { href: string; name: string; apart: string }[]
  none: string
}

declare module '../web/views.ts' {
  interface Views {
    'merges/merges': MergesPage
    'merges/pick': PickPage
  }
}

/** The page of merges; where one stands, it can be undone there. */
export function mergesPage(merges: readonly RecentMerge[], now: Date, timeZone: string): MergesPage {
  return {
    title: 'Merged',
    lede: 'Two who turned out to be one person. For thirty days it can be undone, and both are as they were.',
    rows: merges.map((merge) => ({
      name: merge.stayed ?? merge.went,
      href: personUrl(merge.stayedId),
      text: textOf(merge, now, timeZone),
      undo: !merge.undoneAt && mayBeUndone(merge, now) ? undoMergeUrl(merge.id) : '',
    })),
    empty: merges.length > 0 ? null : NONE_YET,
  }
}

/** The page on which the other one is looked for. */
export function pickPage(
  person: { id: string; name: string },
  name: string,
  found: readonly { id: string; name: string; apart: string }[],
): PickPage {
  return {
    title: `Is ${person.name} here twice?`,
    lede: 'Find the other one, and look at both beside each other before anything changes.',
    back: { href: personUrl(person.id), label: person.name },
    one: person.id,
    name,
    found: found.map(({ id, ...other }) => ({ ...other, href: newMergeUrl({ one: person.id, other: id }) })),
    none: name !== '' && found.length === 0 ? `Nobody else is found by “${name}”.` : '',
  }
}

const NONE_YET: Empty = {
  title: 'Nobody has been merged yet',
  text: 'Where somebody is here twice, open one of them, choose Edit, and merge the two.',
  action: null,
}

function textOf({ went, by, mergedAt, undoneAt }: RecentMerge, now: Date, timeZone: string): string {
  const day = dayInWords(dayIn(mergedAt, timeZone), dayIn(now, timeZone))
  return `${went} was the same person, said ${by} ${day}.${undoneAt ? ' It was undone.' : ''}`
}
