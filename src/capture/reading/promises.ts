import { fold } from '../../lib/text.ts'
import { calledName } from '../../people/names.ts'
import type { StaffId } from '../../staff/staff-member.ts'
import type { SuggestionOf } from '../suggestion.ts'
import type { Dated } from './days.ts'
import type { Reading } from './reading.ts'

/** What we said that we would do: "promised him…", "we'll…", "owe her…". */
export function promisesIn(reading: Reading): SuggestionOf<'promise'>[] {
  const { sentence } = reading
  if (sentence.text.includes('?') || REFUSED.test(sentence.plain)) return []
  const match = CUES.map((cue) => cue.exec(sentence.plain)).find((found) => found !== null)
  if (!match) return []
  const ownerId = promiser(reading, match)
  if (ownerId === undefined) return []
  const said = sentenceFrom(reading, match.index + match[0].length)
  if (said.text.length < 3 || IDLE.test(said.text.toLowerCase())) return []
  return [{ kind: 'promise', text: said.text, ownerId, dueOn: said.dueOn }]
}

/** Who promised: a colleague who is named, otherwise whoever writes it (null). What they promised us is no promise. */
function promiser(
  { sentence, known, mentions }: Reading,
  match: RegExpExecArray,
): StaffId | null | undefined {
  const before = sentence.plain.slice(0, match.index).trim()
  const colleague = known.colleagues.find(
    (one) => fold(calledName({ ...one, goesBy: null })) === fold(before),
  )
  if (colleague && !mentions.some(({ start }) => start === 0)) return colleague.id
  const isTheirs = /\b(he|she|they|who)$/.test(before) || mentions.some(({ end }) => end === before.length)
  return isTheirs ? undefined : null
}

/** What was promised, without the day by which; the day stands by itself. */
function sentenceFrom(
  { sentence, days }: Reading,
  from: number,
): { text: string; dueOn: Dated['day'] | null } {
  const rest = sentence.text.slice(from)
  const end = from + (/[;!\n]|\.(?=\s|$)|\s[-–—]\s/.exec(rest)?.index ?? rest.length)
  const due = days.find((day) => day.start >= from - 1 && day.start < end && isDue(day, end))
  const text = due
    ? `${sentence.text.slice(from, due.start)} ${sentence.text.slice(due.end, end)}`
    : sentence.text.slice(from, end)
  return { text: text.replace(/\s+/gu, ' ').replace(/^[\s,:]+|[\s,:]+$/gu, ''), dueOn: due?.day ?? null }
}

/** "The Sunday slot" is what it is about; "by Sunday" or a day at the end is by when. */
function isDue(day: Dated, end: number): boolean {
  return day.lead === 'by' || day.lead === 'before' || day.lead === 'on' || end - day.end < 2
}

const WHOM = String.raw`(?:\s+(?:him|her|them|mr\.? \w+|mrs\.? \w+|ms\.? \w+|that|to))*`
const CUES = [
  new RegExp(
    String.raw`\b(?:promised|assured)(?! (?:us|me))${WHOM}(?:\s+(?:we|i|we'd|i'd|we'll|i'll)(?:\s+(?:would|will))?)?\s+`,
  ),
  new RegExp(
    String.raw`\b(?:told|said)(?:\s+(?:him|her|them))?(?:\s+that)?\s+(?:we'd|i'd|we'll|i'll|we (?:would|will)|i (?:would|will))\s+`,
  ),
  /\b(?:we'll|i'll|we will|i will)\s+/,
  /^will (?=(?:check|follow up|look into|email|send|order|arrange|fix|refund|comp)\b)/,
  /(?:\b(?:we|i)\s+(?:still )?owe|(?:^|[,;.]\s*)(?:still )?owe)\s+(?:(?:him|her|them)\s+)?/,
]
const REFUSED = /\b(?:can't|cannot|didn't|did not|couldn't|never|no|not) promised?\b|\bwon't promise\b/
const IDLE =
  /^(?:see\b(?!.* to )|be (?:closed|open|late|here|back|busy|full|short)|have to|need|miss|know|never|not|probably|never|all)\b/
