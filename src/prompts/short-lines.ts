import { dayIn, type Day } from '../lib/day.ts'
import { timeOfDayIn } from '../lib/wall-time.ts'
import { shortDay } from '../lib/words-for-time.ts'
import type { ChosenLines, Line } from './line.ts'
import type { PromptKind } from './outcome.ts'
import { modeOf } from './pages.ts'
import { phrase } from './wording/fill.ts'

/** The same lines as Today has room for them. */
export interface ShortLines {
  lines: ShortLine[]
}

export interface ShortLine {
  kind: PromptKind
  word: string
  text: string
  /** "do, don't say", or ''. */
  mode: string
  /** "Dana, 12 Nov"; of what was said already, "said at 09:12 by Luis"; or ''. */
  reason: string
  isSaid: boolean
}

declare module '../web/views.ts' {
  interface Views {
    'prompts/_short-lines': ShortLines
  }
}

/** What to mind in one line, then what to say, then what was said. */
export function shortLines(
  { mind, say, said }: ChosenLines,
  when: { today: Day; timeZone: string },
): ShortLines {
  const toMind = mind.map((line) => line.short).join('. ')
  return {
    lines: [
      ...(toMind ? [{ ...plain('mind', toMind), reason: '' }] : []),
      ...say.map((line) => ({
        ...plain(line.kind, line.short),
        mode: modeOf(line),
        reason: askedBy(line, when),
      })),
      ...said.map(({ kind, text, act, at, by }) => ({
        ...plain(kind, text),
        reason: phrase(act === 'do' ? 'done.short' : 'said.short', {
          time: timeOfDayIn(at, when.timeZone),
          who: by,
        }),
        isSaid: true,
      })),
    ],
  }
}

function plain(kind: PromptKind, text: string) {
  return { kind, word: phrase(`kind.${kind}`), text, mode: '', isSaid: false }
}

/** Only a question needs a name beside it: whoever asks may say how we know. */
function askedBy({ kind, source }: Line, { today, timeZone }: { today: Day; timeZone: string }): string {
  if (kind !== 'ask' || !source?.by) return ''
  return `${source.by}, ${shortDay(dayIn(source.at, timeZone), today)}`
}
