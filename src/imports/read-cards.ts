import type { Day } from '../lib/day.ts'
import { aside, type Limits } from '../lib/aside.ts'
import { tiesBetween, type CardTies } from './cards/card-ties.ts'
import { readCard } from './cards/read-card.ts'
import { cardsOf, type SourceCard } from './cards/cards.ts'
import { besideOthers, type ListReading, type ListRow } from './read-member-list.ts'
import { twinFinder } from './planning/twins.ts'
import { sourceAt } from './reading/source-file.ts'

/** A file of vCards, and the day it is there. */
export interface CardFile {
  path: string
  today: Day
}

/** What the columns are called in which refused cards are handed back. */
export const CARD_HEADINGS = ['Name', 'Card']

/** Reads vCards in a thread of its own, since some files take their time. */
export function cardsAside(file: CardFile, limits: Limits = LIMITS): ListReading {
  return aside(readCards, import.meta.url, file, limits)
}

/** Reads vCards, few at a time since their photos are large. */
export async function* readCards({ path, today }: CardFile): ListReading {
  const source = sourceAt(path)
  if ('refused' in source) return
  const twinOf = twinFinder()
  let known: CardTies | undefined
  const ties = () => (known ??= tiesBetween(cardsOf(source)))
  let few: ListRow[] = []
  for (const card of cardsOf(source)) {
    const { read, photo } = readCard(card, today, ties)
    few.push({
      ...{ line: card.line, cells: [nameOf(read), textOf(card)] },
      read: besideOthers(card.line, read, twinOf),
      ...(photo ? { photo } : {}),
    })
    if (!photo && few.length < CARDS_A_PIECE) continue
    yield await Promise.resolve(few)
    few = []
  }
  if (few.length > 0) yield few
}

const LIMITS: Limits = { milliseconds: 30_000, megabytes: 512 }
const CARDS_A_PIECE = 50
const LONGEST_TEXT = 20_000

function nameOf(read: ListRow['read']): string {
  return 'listed' in read ? read.listed.name : read.label
}

/** The card as it stands, without its photo. */
function textOf({ lines }: SourceCard): string {
  const kept = lines.filter(({ text }) => !/^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]/iu.test(text))
  return kept
    .map(({ text }) => text)
    .join('\n')
    .slice(0, LONGEST_TEXT)
}
