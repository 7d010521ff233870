import { fold } from '../../lib/text.ts'
import { familyNameOf } from '../../people/names.ts'
import { relativesIn, type Listed } from '../reading/listed.ts'
import { nameKeys } from './held.ts'

/**
 * Whom a row speaks of, by folded name: its own person and their people. Rows that share none of these
 * cannot mean the same people, so they may be planned side by side; others have to be planned one after the other.
 */
export function mentionsOf(listed: Listed): string[] {
  const family = familyNameOf(listed.name)
  const relatives = relativesIn(listed)
  return [
    ...nameKeys(listed),
    ...(listed.memberNumber === null ? [] : [`#${listed.memberNumber}`]),
    ...relatives
      .flatMap(({ name }) => [fold(name), fold(`${name} ${family}`)])
      .filter((name) => name.includes(' ')),
  ]
}
