import type SQLite from 'better-sqlite3'
import type { MeantQuestion } from './questions.ts'

/** What colleagues at Cedar Ridge type, and whom they mean. */
export function castQuestions(connection: SQLite.Database): MeantQuestion[] {
  const idOf = connection
    .prepare<[string], string>('select c.id from customers c join people p on p.id = c.id where p.name = ?')
    .pluck()
  return CAST_QUESTIONS.map(([text, name]) => ({ kind: 'the cast', text, id: idOf.get(name) ?? '' }))
}

const CAST_QUESTIONS: readonly (readonly [text: string, name: string])[] = [
  ['ray alvarez', 'Ray Alvarez'],
  ['alvaraz', 'Ray Alvarez'],
  ['wife elena alv', 'Ray Alvarez'],
  ['biscuit', 'Ray Alvarez'],
  ['locker 14', 'Ray Alvarez'],
  ['tampa final', 'Ray Alvarez'],
  ['305 555 0142', 'Ray Alvarez'],
  ['peggy osei', 'Margaret Osei'],
  ['magaret', 'Margaret Osei'],
  ['partner ruth', 'Margaret Osei'],
  ['jonas sailing', 'Jonas Keller'],
  ['petra violin', 'Petra Keller'],
  ['brant', 'Tom Brandt'],
  ['tom dolphins', 'Tom Brandt'],
  ['siobahn', "Siobhán O'Dowd"],
  ['odowd', "Siobhán O'Dowd"],
  ['coral reef', "Siobhán O'Dowd"],
  ['bob hale', 'Robert Hale'],
  ['rob hale', 'Robert Hale'],
  ['caddie walters', 'Robert Hale'],
  ['desmond peirre', 'Desmond Pierre'],
  ['kompa', 'Desmond Pierre'],
  ['jim ruther', 'James Rutherford'],
  ['cutty sark', 'James Rutherford'],
  ['buffalo bills', 'Walter Kowalczyk'],
  ['kowalchik', 'Walter Kowalczyk'],
  ['lucas wojcik', 'Łukasz Wójcik'],
  ['seun', 'Oluwaseun Adeyemi'],
  ['aiko', '田中 愛子'],
  ['bonsai', '田中 愛子'],
  ['teddy papa', 'Theodora Papadakis'],
  ['bjorklund', 'Zoë Björklund'],
  ['levesque pomerol', 'Henri Lévesque'],
  ['sesame', 'Leila Haddad'],
  ['eddie fuentes', 'Eduardo Fuentes'],
  ['cachita', 'Eduardo Fuentes'],
  ['nguyen orchids', 'Lan Nguyễn'],
  ['champagne bea', 'Beatrix Fontaine'],
  ['hollis pamela', 'Pamela Sterling'],
  ['achtenberg', 'Daniel Achterberg'],
]
