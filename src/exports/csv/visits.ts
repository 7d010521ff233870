import { csvLines, csvOf } from '../../lib/csv.ts'
import { inPages } from '../../lib/in-pages.ts'
import { capitalised } from '../../lib/text.ts'
import { customersWord } from '../../organisation/organisation.ts'
import { stateOf } from '../../visits/visit.ts'
import type { Asked, Export } from '../export.ts'
import { instantCell, severalCell } from './cells.ts'
import { comersOf, visitsAfter, visitsToTakeOut, type TakenVisit } from './visit-queries.ts'

/** The visits, a line each, in the times of their place. */
export const visitsCsv: Export = {
  extension: 'csv',
  type: 'csv',
  count: visitsToTakeOut,
  async *pieces(reader, asked) {
    yield csvOf([headings(asked)])
    const pages = inPages<TakenVisit>((last) => visitsAfter(reader, last))
    for await (const page of pages) {
      const comers = await comersOf(
        reader,
        page.map(({ id }) => id),
      )
      yield csvLines(page.map((visit) => cellsOf(visit, comers.get(visit.id) ?? [])))
    }
  },
}

function headings({ customerWord }: Asked): string[] {
  const word = capitalised(customerWord)
  return [
    ...['Day', 'Time', 'Place', capitalised(customersWord(customerWord)), `${word} numbers`, 'With them'],
    ...['What for', 'Party', 'Host', 'State', 'Arrived', 'Left'],
  ]
}

type Comer = NonNullable<ReturnType<Awaited<ReturnType<typeof comersOf>>['get']>>[number]

function cellsOf(visit: TakenVisit, comers: readonly Comer[]): string[] {
  const expected = comers.filter(({ part }) => part === 'customer')
  const along = comers.filter(({ part }) => part === 'companion')
  return [
    ...[visit.day, visit.time, visit.place],
    severalCell(expected.map(({ name }) => name)),
    severalCell(expected.flatMap(({ memberNumber }) => memberNumber ?? [])),
    severalCell(along.map(({ name }) => name)),
    ...[visit.purpose ?? '', visit.partySize === null ? '' : String(visit.partySize), visit.host ?? ''],
    stateOf(visit),
    instantCell(visit.arrivedAt, visit.timeZone),
    instantCell(visit.completedAt, visit.timeZone),
  ]
}
