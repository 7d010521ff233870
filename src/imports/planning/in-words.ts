import { LANGUAGE_NAMES } from '../../lib/language.ts'
import { formatPartialDate, type PartialDate } from '../../lib/partial-date.ts'
import { capitalised, listInWords, plural } from '../../lib/text.ts'
import type { Changes, RelativeToAdd } from './changes.ts'
import type { Held } from './held.ts'
import type { Match } from './match.ts'

/** What is known of somebody new besides their name, as far as it tells them apart. */
export function newInWords(changes: Changes): string[] {
  const { goesBy, memberNumber, tier, relatives, interests, preferences, cautions } = changes
  const words = [
    goesBy && `goes by ${goesBy}`,
    memberNumber && `number ${memberNumber}`,
    tier,
    relatives.length > 0 && `with ${listInWords(relatives.map(inWords))}`,
    interests.length > 0 && listInWords(interests),
    preferences.length > 0 && `likes ${listInWords(preferences)}`,
    cautions.length > 0 && `mind ${listInWords(cautions)}`,
  ].filter((part) => typeof part === 'string')
  return words.length > 0 ? [capitalised(words.join(' · '))] : []
}

/** What changes, old and new; and what is added. */
export function updatesInWords(held: Held, changes: Changes): string[] {
  const { customer } = held
  return [
    ...(changes.comesBack ? ['Comes back from the archive'] : []),
    ...change('Name', held.name, changes.name),
    ...change('Goes by', held.goesBy, changes.goesBy),
    ...change('How to say it', held.pronunciation, changes.pronunciation),
    ...change('About', held.about, changes.about),
    ...change('Number', customer?.memberNumber, changes.memberNumber),
    ...change('Tier', customer?.tier, changes.tier),
    ...change('Town', customer?.town, changes.town),
    ...change('Language', null, changes.language && LANGUAGE_NAMES[changes.language]),
    ...changeOfDate('Birthday', held.birthday, changes.birthday),
    ...changeOfDate('Since', customer?.since, changes.since),
    ...change('Anniversary', null, changes.anniversary && formatPartialDate(changes.anniversary)),
    ...(changes.photo ? ['Photo'] : []),
    ...added(
      'Phone',
      changes.phones.map(({ number }) => number),
    ),
    ...added('E-mail', changes.emails),
    ...added('Family', changes.relatives.map(inWords)),
    ...added('Interests', changes.interests),
    ...added('Likes', changes.preferences),
    ...added('To mind', changes.cautions),
    ...(changes.notes.length > 0 ? [`${plural(changes.notes.length, 'note')} added`] : []),
  ]
}

/** Who is here already and may be mistaken for somebody new. */
export function remarkOn(meant: Match): string[] {
  if (meant.means === 'somebody of')
    return [`${meant.held.name} is here already, as ${meant.of.name}’s ${meant.tie.kind}.`]
  if (meant.means !== 'nobody yet' || meant.namesakes.length === 0) return []
  const [{ name } = { name: '' }, ...others] = meant.namesakes
  return [
    others.length === 0
      ? `Another ${name} is here already.`
      : `${meant.namesakes.length} others called ${name} are here already.`,
  ]
}

function inWords({ kind, word, name, known }: RelativeToAdd): string {
  const called = kind === 'child' && word === null ? name : `${word ?? kind} ${name}`
  return known ? `${called} (here already)` : called
}

function change(label: string, held: string | null | undefined, said: string | undefined): string[] {
  if (said === undefined) return []
  return [held ? `${label}: ${held} → ${said}` : `${label}: ${said}`]
}

function changeOfDate(label: string, held: PartialDate | undefined, said: PartialDate | undefined): string[] {
  return change(label, held && formatPartialDate(held), said && formatPartialDate(said))
}

function added(label: string, what: readonly string[]): string[] {
  return what.length > 0 ? [`${label}: ${listInWords(what)} added`] : []
}
