import { fold, words } from '../lib/text.ts'
import { familyNameOf, sortNameOf } from '../people/names.ts'
import type { PersonId } from '../people/person.ts'
import { whoKeyOf, type Booked, type BookedFor } from './booking.ts'
import type { Meant } from './decide.ts'
import { marked, namesWithin, numbersWithin } from './names-within.ts'

/** A customer whom a booking may mean. */
export interface Candidate {
  id: PersonId
  name: string
  goesBy: string | null
  memberNumber: string | null
  /** In lower case; null where it is not by that that they were found. */
  email: string | null
}

/** Everybody whom the bookings at hand may mean. */
export interface Candidates {
  /** The e-mails of those who work here. */
  ours: ReadonlySet<string>
  /** What a colleague has said once; null where it is nobody whom we are to ask about. */
  settled: ReadonlyMap<string, Candidate | null>
  byEmail: readonly Candidate[]
  byNumber: readonly Candidate[]
  byName: readonly Candidate[]
}

/**
 * Whom a booking means: as a colleague has said; else by e-mail, where each is one customer's alone; else by member
 * number; else the only one whose whole name it says. Anything less is for a colleague to settle.
 */
export function meantBy(booked: Booked, candidates: Candidates): Meant {
  const { who } = booked
  const settled = candidates.settled.get(whoKeyOf(booked, candidates.ours))
  if (settled !== undefined) return settled ? meaning([settled]) : 'left out'
  const byEmail = ofEmails(who, candidates)
  if (byEmail.length > 0) return meaning(byEmail)
  const byNumber = ofNumber(who, candidates.byNumber)
  if (byNumber.length === 1) return meaning(byNumber)
  const byName = ofName(who, candidates.byName)
  return byName.length === 1 ? meaning(byName) : 'open'
}

function ofEmails({ emails, texts, name }: BookedFor, { byEmail, ours }: Candidates): Candidate[] {
  const found = emails
    .filter((address) => !ours.has(address))
    .flatMap((address) => {
      const theirs = eachOnce(byEmail.filter(({ email }) => email === address))
      if (theirs.length < 2) return theirs
      // A couple with one e-mail: whoever of them it names.
      const named = theirs.filter((one) => [name, ...texts].some((text) => says(text, one.name)))
      return named.length === 1 ? named : []
    })
  return eachOnce(found)
}

/** A number in a column of its own, or said to be one; a bare number needs a part of the name beside it. */
function ofNumber({ memberNumber, texts }: BookedFor, byNumber: readonly Candidate[]): Candidate[] {
  const isTheirs = ({ memberNumber: theirs }: Candidate, numbers: readonly string[]) =>
    theirs !== null && numbers.includes(theirs.toLowerCase())
  if (memberNumber !== null) return byNumber.filter((one) => isTheirs(one, [memberNumber.toLowerCase()]))
  const said = texts.flatMap(marked)
  const sure = eachOnce(byNumber.filter((one) => isTheirs(one, said)))
  if (sure.length > 0) return sure
  return eachOnce(
    byNumber.filter((one) => texts.some((text) => isTheirs(one, numbersWithin(text)) && saysPart(text, one))),
  )
}

function ofName({ name, texts }: BookedFor, byName: readonly Candidate[]): Candidate[] {
  for (const text of [name, ...texts]) {
    const within = new Set(namesWithin(text))
    const found = eachOnce(byName.filter((one) => within.has(sortNameOf(one.name))))
    if (found.length > 0) return found
  }
  return []
}

function says(text: string, name: string): boolean {
  return ` ${fold(text)} `.includes(` ${fold(name)} `)
}

function saysPart(text: string, { name, goesBy }: Candidate): boolean {
  const said = new Set(words(text))
  return [...words(familyNameOf(name)), ...words(goesBy ?? '')].some((word) => said.has(word))
}

function meaning(all: readonly Candidate[]): Meant {
  return { customerIds: all.map(({ id }) => id), names: all.flatMap(namesOf) }
}

function eachOnce(all: readonly Candidate[]): Candidate[] {
  return [...new Map(all.map((one) => [one.id, one])).values()]
}

/** What a booking may call somebody, number and all. */
export function namesOf({
  name,
  goesBy,
  memberNumber,
}: Pick<Candidate, 'name' | 'goesBy' | 'memberNumber'>): string[] {
  return [name, goesBy ? `${goesBy} ${familyNameOf(name)}` : '', memberNumber ?? '']
}
