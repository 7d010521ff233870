import type { Reach } from '../customers/queries.ts'
import type { Day } from '../lib/day.ts'
import { LANGUAGE_NAMES } from '../lib/language.ts'
import { formatPartialDate } from '../lib/partial-date.ts'
import type { CustomerWord } from '../organisation/organisation.ts'
import { isMinor, maySendSurveys } from '../people/minors.ts'
import type { PersonRow } from '../people/queries.ts'
import type { SelfFacts } from './queries.ts'

/** What we hold on somebody themselves, in words to them. */
export function selfInWords(
  { person, membership, reach }: SelfFacts,
  word: CustomerWord,
  today: Day,
): string[] {
  const birthday = formatPartialDate({
    year: person.birthYear,
    month: person.birthMonth,
    day: person.birthDay,
  })
  return [
    `Your name: ${person.name}`,
    ...calledInWords(person),
    birthday && `Your birthday: ${birthday}`,
    isMinor(person, today) ? 'You are under 18' : '',
    person.ageIsPrivate ? 'You keep your age to yourself' : '',
    person.about && `What we would say of you: ${person.about}`,
    person.sensitiveUntil && `Until ${person.sensitiveUntil} we leave you in peace`,
    ...(membership ? membershipInWords(membership, word, today) : []),
    ...reachInWords(reach),
  ].filter((text): text is string => Boolean(text))
}

function calledInWords({ goesBy, formerName, pronunciation, addressAs, addressWhen, pronoun }: PersonRow) {
  return [
    goesBy && `You go by ${goesBy}`,
    formerName && `You were called ${formerName}`,
    pronunciation && `Your name is said ${pronunciation}`,
    addressAs && [`We address you as ${addressAs}`, addressWhen].filter(Boolean).join(' '),
    pronoun && `We say “${pronoun}” of you`,
  ]
}

function membershipInWords(membership: NonNullable<SelfFacts['membership']>, word: CustomerWord, today: Day) {
  const { sinceYear: year, sinceMonth: month, sinceDay: day } = membership
  const since = formatPartialDate({ year, month, day })
  return [
    membership.memberNumber && `Your ${word} number: ${membership.memberNumber}`,
    membership.tier && `Your tier: ${membership.tier}`,
    membership.town && `Where you live: ${membership.town}`,
    since && `With us since ${since}`,
    membership.photoId && 'A photo of you',
    membership.language && `We write to you in ${LANGUAGE_NAMES[membership.language]}`,
    membership.allowsMail ? 'You may be sent e-mails' : 'You want no e-mails',
    surveysInWords(membership, today),
    membership.archivedAt && 'You are out of our lists, and remembered still',
  ]
}

function surveysInWords(membership: NonNullable<SelfFacts['membership']>, today: Day): string {
  if (!membership.allowsSurveys) return 'You want no surveys'
  return maySendSurveys(membership, today)
    ? 'You may be sent surveys'
    : 'You are sent no surveys before you are 18'
}

function reachInWords({ phones, emails }: Reach): string[] {
  const labelled = (text: string, label: string | null) => (label ? `${text} (${label})` : text)
  return [
    ...phones.map(({ number, label }) => `Your phone: ${labelled(number, label)}`),
    ...emails.map(({ address, label }) => `Your e-mail: ${labelled(address, label)}`),
  ]
}
