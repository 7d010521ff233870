import type { Audience, WayWeKnow } from '../facts/fact.ts'
import { dayIn } from '../lib/day.ts'
import { shortDay } from '../lib/words-for-time.ts'
import { editFactUrl, mirrorActUrl, withBack } from '../web/urls.ts'
import { MIRRORED, type Mirrored } from './mirrored.ts'
import type { Whose } from './whose.ts'

/** One thing that we remember, said to whom it is about. */
export interface MirrorLine {
  text: string
  /** "You told us. Noted by Dana Kim, 12 Nov." */
  source: string
  pills: string[]
  /** Why it may be left out of the print, if it may. */
  guard: 'managers' | 'others' | ''
  isPrinted: boolean
  correct: string
  mute: { action: string; label: string } | null
  removal: string
}

export interface MirrorGroup {
  title: string
  lines: MirrorLine[]
}

/** What every fact says of itself. */
interface Told {
  id: string
  audience: Audience
  howWeKnow: WayWeKnow
  by: string | null
  notedAt: Date
  changedAt: Date
  mutedAt: Date | null
}

/** A fact on its line, with what can be done about it. */
export function factLine(
  kind: Mirrored,
  fact: Told,
  text: string,
  whose: Whose,
  isAboutOthers = false,
): MirrorLine {
  const guard = fact.audience === 'managers' ? 'managers' : isAboutOthers ? 'others' : ''
  const act = (name: string) => mirrorActUrl(whose.id, kind, fact.id, name)
  const mute = fact.mutedAt
    ? { action: act('mute/undo'), label: 'Speak of it again' }
    : { action: act('mute'), label: 'Mute' }
  return {
    text,
    source: sourceOf(fact, whose),
    pills: [
      ...(fact.audience === 'managers' ? ['For managers only'] : []),
      ...(isAboutOthers ? ['About others too'] : []),
      ...(fact.mutedAt ? ['Muted: kept, and nobody speaks of it'] : []),
    ],
    guard,
    isPrinted: guard === '' || !whose.leftOut.includes(guard),
    correct: withBack(editFactUrl(kind, fact.id), whose.mirror),
    mute: MIRRORED[kind].mayMute ? mute : null,
    removal: act('removal'),
  }
}

/** Something that cannot be changed here by itself. */
export function plainLine(text: string, source = '', correct = ''): MirrorLine {
  return { text, source, pills: [], guard: '', isPrinted: true, correct, mute: null, removal: '' }
}

function sourceOf({ howWeKnow, by, notedAt, changedAt }: Told, { today, timeZone }: Whose): string {
  const noted = dayIn(notedAt, timeZone)
  const changed = dayIn(changedAt, timeZone)
  const who = by === null ? '' : ` by ${by}`
  const later = changed > noted ? `, changed ${shortDay(changed, today)}` : ''
  return `${CAME[howWeKnow]}. Noted${who}, ${shortDay(noted, today)}${later}.`
}

/** How something came to us, to whom it is about. */
export const CAME: Readonly<Record<WayWeKnow, string>> = {
  'told us': 'You told us',
  observed: 'We saw it',
  form: 'From a form that you filled in',
  import: 'Came with a list',
}
