import { asDay } from '../lib/day.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '../lib/language.ts'
import { formatPartialDate } from '../lib/partial-date.ts'
import { longDay } from '../lib/words-for-time.ts'
import type { Choice } from './merge.ts'

type Row = Readonly<Record<string, unknown>>

/** What each choice is called, and what one of the two says of it; '' where nothing. */
export const WORDING: Readonly<Record<Choice, { label: string; say: (row: Row) => string }>> = {
  name: { label: 'Name', say: plain('name') },
  goesBy: { label: 'Goes by', say: plain('goesBy') },
  formerName: { label: 'Former name', say: plain('formerName') },
  pronunciation: { label: 'How to say it', say: plain('pronunciation') },
  address: {
    label: 'How to address',
    say: (row) => [row.addressAs, row.addressWhen].filter(Boolean).join(', '),
  },
  pronoun: { label: 'Pronoun', say: plain('pronoun') },
  about: { label: 'In one line', say: plain('about') },
  birthday: { label: 'Birthday', say: date('birthYear', 'birthMonth', 'birthDay') },
  death: { label: 'Died', say: diedOn },
  memberNumber: { label: 'Number', say: plain('memberNumber') },
  tier: { label: 'Tier', say: plain('tier') },
  town: { label: 'Town', say: plain('town') },
  since: { label: 'Since', say: date('sinceYear', 'sinceMonth', 'sinceDay') },
  language: { label: 'Language', say: languageOf },
  photo: { label: 'Photo', say: (row) => (row.photoId ? 'Their photo' : '') },
}

function diedOn({ deceasedOn }: Row): string {
  const day = typeof deceasedOn === 'string' ? asDay(deceasedOn) : undefined
  return day ? longDay(day) : ''
}

function languageOf({ language }: Row): string {
  const known = LANGUAGES.find((one) => one === language)
  return known ? LANGUAGE_NAMES[known] : ''
}

function plain(column: string): (row: Row) => string {
  return (row) => (typeof row[column] === 'string' ? row[column] : '')
}

function date(...[year, month, day]: [string, string, string]): (row: Row) => string {
  return (row) => {
    const part = (column: string) => (typeof row[column] === 'number' ? row[column] : null)
    return formatPartialDate({ year: part(year), month: part(month), day: part(day) })
  }
}
