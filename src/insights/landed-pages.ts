import { FEWEST } from '../lib/fewest.ts'
import { groupedBy } from '../lib/grouping.ts'
import { capitalised } from '../lib/text.ts'
import { PROMPT_KINDS, type PromptKind } from '../prompts/outcome.ts'
import { numberOf, shareOf } from '../web/bars.ts'
import { folded, sumOf } from './fold.ts'
import type { WentSo } from './landed-queries.ts'

/** Which lines landed, kind by kind. */
export interface LandedPanel {
  kinds: { kind: PromptKind; word: string; rows: LandedRow[] }[]
  empty: string
}

export interface LandedRow {
  label: string
  used: string
  fellFlat: string
  wrong: string
  /** "84%" of those that were said, or ''. */
  landed: string
}

declare module '../web/views.ts' {
  interface Views {
    'insights/_landed': LandedPanel
  }
}

/** How the lines of the last 90 days went. */
export function landedPanel(outcomes: readonly WentSo[]): LandedPanel {
  const byKind = groupedBy(outcomes, ({ kind }) => kind)
  const kinds = PROMPT_KINDS.flatMap((kind) => {
    const rows = rowsOf(kind, byKind.get(kind) ?? [])
    return rows.length > 0 ? [{ kind, word: KIND_WORDS[kind], rows }] : []
  })
  return { kinds, empty: kinds.length > 0 ? '' : emptyWords(outcomes) }
}

interface Went {
  family: string
  used: number
  fellFlat: number
  wrong: number
  count: number
}

function rowsOf(kind: PromptKind, outcomes: readonly WentSo[]): LandedRow[] {
  const families = [...groupedBy(outcomes, ({ family }) => family)].map(([family, went]) =>
    wentOf(family, went),
  )
  const { shown, rest } = folded(families, MOST_FAMILIES)
  const other = sumOf(rest) < FEWEST ? [] : [together(rest)]
  return [
    ...shown.map((went) => rowOf(wordsFor(kind, went.family), went)),
    ...other.map((went) => rowOf('Other', went)),
  ]
}

const MOST_FAMILIES = 12

function wentOf(family: string, outcomes: readonly WentSo[]): Went {
  const number = (asked: WentSo['outcome']) => sumOf(outcomes.filter(({ outcome }) => outcome === asked))
  const [used, fellFlat, wrong] = [number('used'), number('fell flat'), number('wrong')]
  return { family, used, fellFlat, wrong, count: used + fellFlat + wrong }
}

function together(all: readonly Went[]): Went {
  const sum = (part: 'used' | 'fellFlat' | 'wrong' | 'count') =>
    all.reduce((total, went) => total + went[part], 0)
  return {
    family: 'other',
    used: sum('used'),
    fellFlat: sum('fellFlat'),
    wrong: sum('wrong'),
    count: sum('count'),
  }
}

function rowOf(label: string, { used, fellFlat, wrong, count }: Went): LandedRow {
  return {
    label,
    used: numberOf(used),
    fellFlat: numberOf(fellFlat),
    wrong: numberOf(wrong),
    landed: shareOf(used, count),
  }
}

const KIND_WORDS: Readonly<Record<PromptKind, string>> = {
  ask: 'Ask',
  mention: 'Mention',
  learn: 'Learn',
  mind: 'Mind',
}

/** What the families of lines are called; one that is new goes by its own word until it is named here. */
const FAMILY_WORDS: Readonly<Record<string, string>> = {
  'ask ask': 'What a colleague noted to ask',
  'ask day-after': 'How a day of theirs went',
  'ask still': 'Whether it still holds',
  'ask news': 'News of somebody of theirs',
  'ask baby': 'A baby in the family',
  'ask retired': 'Retirement',
  'mention point': 'Talking points',
  'mention birthday': 'Birthdays',
  'mention anniversary': 'Anniversaries',
  'mention occasion': 'Other days of theirs',
  'mention since': 'Years with us',
  'mention preference': 'How they like it',
  'mention kept': 'Promises kept',
  'mention day-ahead': 'A day of theirs that is near',
  'mention baby': 'A baby in the family',
  'mention retired': 'Retirement',
  'learn name': 'A name in the family',
  'learn college': 'What comes after school',
  'learn driving': 'Who is learning to drive',
  'learn called': 'What to call them',
  'learn sound': 'How to say the name',
  'learn home': 'Who is at home',
  'learn parents': 'Whose child the grandchild is',
  'learn birthday': 'Their birthday',
  'learn interest': 'What they care about',
  'learn town': 'Where they live',
  'learn preference': 'How they like it',
  'learn habit': 'Whether it is a habit',
  'learn work': 'What they do',
  'learn their interest': 'What their people care about',
  'learn their birthday': 'Birthdays of their people',
}

function wordsFor(kind: PromptKind, family: string): string {
  return FAMILY_WORDS[`${kind} ${family}`] ?? capitalised(family)
}

function emptyWords(outcomes: readonly WentSo[]): string {
  return outcomes.length === 0
    ? 'Nobody has said yet how a line went. One tap on the card does: Used it, or Fell flat.'
    : 'Too few lines were answered yet to say; it takes five of a kind.'
}
