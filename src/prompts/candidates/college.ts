import { addMonths, dayIn, type Day } from '../../lib/day.ts'
import { lastOccurrence, yearsOn } from '../../lib/partial-date.ts'
import { words } from '../../lib/text.ts'
import { calledName } from '../../people/names.ts'
import type { NoteFact, PersonFacts } from '../facts.ts'
import type { Relative } from '../wording/kinship.ts'
import type { Moment } from '../moment.ts'

/** A child who turned 18 within the last year, and nothing we know says where they study or what they do instead. */
export function startsCollege(
  { person, tie }: Relative,
  notes: readonly NoteFact[],
  moment: Moment,
): boolean {
  const cameOfAge = tie.kind === 'child' ? dayOfAge(person, moment.today) : undefined
  if (cameOfAge === undefined || person.kind === 'pet') return false
  return (
    !SAYS_WHAT_THEY_DO.test(person.about ?? '') &&
    !notes.some((note) => tells(note, person, cameOfAge, moment))
  )
}

/** The day they turned 18, if that was within the last year and may be mentioned. */
export function dayOfAge(
  { birthday, ageIsPrivate }: Pick<PersonFacts, 'birthday' | 'ageIsPrivate'>,
  today: Day,
): Day | undefined {
  const last = ageIsPrivate ? undefined : lastOccurrence(birthday, today)
  if (last === undefined || yearsOn(birthday, last) !== COLLEGE_AGE) return undefined
  return last >= addMonths(today, -12) ? last : undefined
}

const COLLEGE_AGE = 18

const SAYS_WHAT_THEY_DO =
  /\b(?:college|universit\w*|uni|campus|stud(?:y|ies|ying|ent)|degree|freshman|academy|apprentic\w*|army|navy|marines?|air force|gap year|works?|working)\b/iu

/** Anything noted about them since they came of age may have said it: better silent than asking twice. */
function tells(note: NoteFact, person: PersonFacts, cameOfAge: Day, { timeZone }: Moment): boolean {
  if (dayIn(note.source.at, timeZone) < cameOfAge) return false
  if (note.personId === person.id) return true
  const said = words(note.text)
  return words(calledName(person)).every((word) => said.includes(word) || said.includes(`${word}s`))
}
