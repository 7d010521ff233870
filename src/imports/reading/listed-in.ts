import type { Day } from '../../lib/day.ts'
import { languageNamed, type Language } from '../../lib/language.ts'
import { eachOnce } from './cells.ts'
import { birthdayIn, eventsIn } from './dates.ts'
import type { FieldKey } from './fields.ts'
import type { Listed } from './listed.ts'
import { emailsIn, phonesIn } from './reach.ts'
import { familyIn } from './relatives.ts'
import { cellsFor, dateIn, itemsIn, lineIn, refuse, remark, type Row } from './row.ts'
import { nameIn } from './written-name.ts'

/** Everything that a row says; what cannot be is added to the row's problems. */
export function listedIn(row: Row, today: Day): Listed {
  const events = eventsIn(row)
  return {
    name: nameIn(row),
    goesBy: lineIn(row, 'goesBy', 80),
    pronunciation: pronunciationIn(row),
    about: aboutIn(row),
    memberNumber: lineIn(row, 'memberNumber', 40),
    tier: lineIn(row, 'tier', 60),
    town: lineIn(row, 'town', 120),
    language: languageIn(row),
    since: dateIn(row, 'since'),
    birthday: birthdayIn(row, today),
    anniversary: dateIn(row, 'anniversary') ?? events.anniversary,
    photo: null,
    phones: phonesIn(row),
    emails: emailsIn(row),
    ...familyIn(row),
    interests: eachOnce(textsIn(row, 'interests', 80).filter((text) => !GOOGLES_OWN.test(text))),
    preferences: eachOnce(textsIn(row, 'preference', 200, BETWEEN_SENTENCES)),
    cautions: eachOnce(textsIn(row, 'caution', 200, BETWEEN_SENTENCES)),
    notes: [...notesIn(row), ...events.notes],
  }
}

function pronunciationIn(row: Row): string | null {
  const parts = cellsFor(row, 'pronunciation').map(({ text }) => text.replace(/\s+/gu, ' '))
  const said = parts.join(' ')
  if (said.length > 80) refuse(row, { heading: 'How the name is said' }, 'it is longer than 80 characters')
  return said || null
}

/** The language of mails, where it is one in which they can be written. */
function languageIn(row: Row): Language | null {
  const [cell] = cellsFor(row, 'language')
  if (!cell) return null
  const language = languageNamed(cell.text)
  if (!language) remark(row, cell, 'is left out: mails cannot be written in it')
  return language ?? null
}

/** Who they are, in one line: as the list says it, or by their job and where they work. */
function aboutIn(row: Row): string | null {
  const job = [lineIn(row, 'jobTitle', 100), lineIn(row, 'company', 100)]
  return lineIn(row, 'about', 200) ?? (job.filter((part) => part !== null).join(', ') || null)
}

function textsIn(row: Row, field: FieldKey, max: number, between?: RegExp): string[] {
  return itemsIn(row, field, max, between).map(({ text }) => text)
}

function notesIn(row: Row): string[] {
  return eachOnce(
    cellsFor(row, 'notes').map(({ column, text }) => {
      if (text.length > LONGEST_NOTE) refuse(row, column, `it is longer than ${LONGEST_NOTE} characters`)
      return text
    }),
  )
}

const LONGEST_NOTE = 5000

// What somebody likes may have a comma in it.
const BETWEEN_SENTENCES = /[;\n|]/u

// "* myContacts" is a group that everybody is in.
const GOOGLES_OWN = /^\*/u
