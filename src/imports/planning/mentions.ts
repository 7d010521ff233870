import { fold } from '../../lib/text.ts'
import { familyNameOf } from '../../people/names.ts'
import type { Listed } from '../reading/listed.ts'
import { nameKeys } from './held.ts'

/**
 * Whom a row speaks of, by folded name: its own person, their partner and children. Rows that share none of these
 * cannot mean the same people, so they may be planned side by side; others have to be planned one after the other.
 */
export function mentionsOf(listed: Listed): string[] {
  const family = familyNameOf(listed.name)
  const relatives = [...(listed.partner ? [listed.partner] : []), ...listed.children]
  return [
    ...nameKeys(listed),
    ...relatives
      .flatMap(({ name }) => [fold(name), fold(`${name} ${family}`)])
      .filter((name) => name.includes(' ')),
  ]
}
