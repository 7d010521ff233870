import { inPages } from '../../lib/in-pages.ts'
import { aroundOf } from '../around-queries.ts'
import type { Export } from '../export.ts'
import { cardOf } from './card.ts'
import { peopleAfter, peopleToTakeOut, rememberedOf, type TakenPerson } from './person-queries.ts'

/** Everybody we know of as a card of an address book, tied to each other by their ids. */
export const peopleCards: Export = {
  extension: 'vcf',
  type: 'text/vcard; charset=utf-8',
  count: peopleToTakeOut,
  async *pieces(reader, { role, photo }) {
    for await (const page of inPages<TakenPerson>((last) => peopleAfter(reader, last))) {
      const ids = page.map(({ id }) => id)
      const told = {
        around: await aroundOf(reader, ids, role),
        remembered: await rememberedOf(reader, ids, role),
      }
      for (const person of page)
        yield cardOf(person, told, person.photoId === null ? undefined : await photo(person.photoId))
    }
  },
}
