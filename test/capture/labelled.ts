import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogue } from '../../db/seeds/catalogue.ts'
import { newId } from '../../src/lib/id.ts'
import { asDay, type Day } from '../../src/lib/day.ts'
import { fold } from '../../src/lib/text.ts'
import type { CalledRow } from '../../src/interests/queries.ts'
import type { PersonId, Pronoun } from '../../src/people/person.ts'
import { roleCalled } from '../../src/capture/reading/roles.ts'
import type { Known, KnownPerson } from '../../src/capture/suggestion.ts'

/** A sentence of the file, with what should be offered for it. */
export interface Labelled {
  text: string
  known: Known
  /** "ask: 2027-01-03 about Mateo: Gainesville" */
  offers: string[]
}

/** The labelled sentences of a file beside this one. */
export function labelledSentences(file: 'sentences.txt' | 'held-out.txt'): Labelled[] {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8')
  return text
    .split(/^== /m)
    .slice(1)
    .flatMap((section) => {
      const [head = '', ...sentences] = section.split(/^> /m)
      const known = knownFrom(head)
      return sentences.map((sentence) => {
        const [line = '', ...offers] = sentence.trim().split('\n')
        return { text: line, known, offers }
      })
    })
}

/** What a heading says: "Ray Alvarez, he", then "people: wife Elena, …" and the rest, a line each. */
export function knownFrom(head: string): Known {
  const [first = '', ...lines] = head.trim().split('\n')
  const [name = '', pronoun = ''] = first.split(', ')
  const listed = (kind: string) =>
    (lines.find((line) => line.startsWith(`${kind}: `)) ?? '').slice(kind.length + 2)
  const owner = { id: idOf(name), name, goesBy: null, pronoun: asPronoun(pronoun) }
  const people = items(listed('people')).map(personFrom)
  return {
    today: TODAY,
    owner,
    people,
    colleagues: [{ id: newId(MOMENT), name: 'Luis Ortega' }],
    catalogue: CATALOGUE,
    interests: listed('interests')
      .split(';')
      .flatMap((part) => {
        const [whose, those] = part.includes(':') ? part.split(':') : ['', part]
        const personId = people.find((person) => person.name === whose?.trim())?.id ?? owner.id
        return items(those ?? '').map((interest) => ({ personId, text: interest }))
      }),
    about: [owner.id],
    newNames: [],
    asks: [],
    promises: items(listed('promises')),
    preferences: listed('preferences') ? [{ personId: owner.id, text: listed('preferences') }] : [],
    cautions: items(listed('cautions')).map((caution) => ({
      personId: owner.id,
      text: caution.split(': ').at(-1) ?? '',
    })),
  }
}

function personFrom(text: string): KnownPerson {
  const hasDied = text.endsWith('(died)')
  const isPast = text.startsWith('former ')
  const said = text.replace(' (died)', '').replace('former ', '')
  const [word = '', ...name] = said.split(' ')
  const role = roleCalled(word)
  if (!role) throw new Error(`No relationship is called ${word}`)
  return {
    id: idOf(said),
    name: name.join(' '),
    goesBy: null,
    pronoun: role.pronoun,
    relation: { kind: isPast ? 'former partner' : role.kind, word },
    isPet: role.kind === 'pet',
    hasDied,
    isPast,
  }
}

/** 21 November 2026 is a Saturday. */
const TODAY: Day = asDay('2026-11-21') ?? ('' as Day)
const MOMENT = new Date('2026-11-21T14:28:00Z')

const IDS = new Map<string, PersonId>()

function idOf(name: string): PersonId {
  const id = IDS.get(name) ?? newId<'Person'>(MOMENT)
  IDS.set(name, id)
  return id
}

const CATALOGUE: CalledRow[] = catalogue().flatMap(({ name, category, aliases }) =>
  [name, ...aliases].map((called) => ({
    id: INTEREST_IDS(name),
    name,
    category,
    called: fold(called),
  })),
)

function INTEREST_IDS(name: string): CalledRow['id'] {
  return `interest ${name}` as CalledRow['id']
}

function items(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)
}

function asPronoun(text: string): Pronoun | null {
  return text === 'he' || text === 'she' || text === 'they' ? text : null
}
