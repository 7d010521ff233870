import { households } from '../../db/seeds/crowd/household.ts'
import { randomFrom, seededIds } from '../../db/seeds/crowd/random.ts'
import type { Born } from '../../db/seeds/language.ts'
import type { Member, Tie } from '../../db/seeds/member.ts'
import { momentAt } from '../../db/seeds/relative-days.ts'
import { csvOf } from '../../src/lib/csv.ts'
import { formatPartialDate } from '../../src/lib/partial-date.ts'
import { MOMENT } from './crowd.ts'

const HEADINGS = [
  ...['Name', 'Goes by', 'Member number', 'Tier', 'Since', 'Town', 'Phone', 'E-mail', 'Birthday'],
  ...['Spouse', 'Children', 'Interests', 'Notes'],
]

/** A list of so many members with their families, as a club would save it; the same seed tells the same list. */
export function memberList(rows: number, seed: number): string {
  const random = randomFrom(seed)
  const now = new Date(MOMENT)
  const moment = momentAt(now, 'America/New_York', seededIds(random, now))
  const lines = [...households(random, moment, rows)].flatMap((members) =>
    members.map((member) => lineOf(member, members)),
  )
  return csvOf([HEADINGS, ...lines])
}

function lineOf(member: Member, household: readonly Member[]): string[] {
  const { name, goesBy = '', number, tier, since, town = '', phones = [], emails = [], born } = member
  const named = (is: readonly Tie['is'][]) =>
    (member.people ?? []).filter((tie) => is.includes(tie.is)).map(({ who }) => nameIn(household, who))
  return [
    ...[name, goesBy, `L${number}`, tier, dateOf(since), town],
    phones.map((phone) => (typeof phone === 'string' ? phone : phone.number)).join('; '),
    emails.join('; '),
    born ? dateOf(born) : '',
    named(['spouse', 'partner'])[0] ?? '',
    named(['child']).join('; '),
    (member.interests ?? []).map((one) => (typeof one === 'string' ? one : one.name)).join('; '),
    (member.notes ?? []).map(({ text }) => text).join('\n'),
  ]
}

function nameIn(household: readonly Member[], who: Tie['who']): string {
  return typeof who === 'string' ? (household.find(({ key }) => key === who)?.name ?? '') : who.name
}

function dateOf(born: Born): string {
  if ('on' in born) return ''
  return formatPartialDate({ year: born.year ?? null, month: born.month ?? null, day: born.day ?? null })
}
