import { capitalised, listInWords } from '../lib/text.ts'
import { calledName, familyNameOf } from '../people/names.ts'

/** Those whom a visit is for in one breath: "Jonas & Petra Keller", "Ray Alvarez & Tom Brandt", "Ana, Bo & Cy Lund". */
export function namesTogether(names: readonly string[]): string {
  const family = familyNameOf(names[0] ?? '')
  const isFamily = names.length > 1 && names.every((name) => name.endsWith(` ${family}`))
  const each = names.map((name, i) =>
    isFamily && i < names.length - 1 ? name.slice(0, -family.length - 1) : name,
  )
  const last = each.at(-1) ?? ''
  return each.length < 2 ? last : `${each.slice(0, -1).join(', ')} & ${last}`
}

/** What for, how many, and with whom: "tee time, party of 4 with Elena"; '' where nothing is known. */
export function purposeInWords(visit: {
  purpose: string | null
  partySize: number | null
  companions: readonly { name: string; goesBy: string | null }[]
}): string {
  const party = visit.partySize && visit.partySize > 1 ? `party of ${String(visit.partySize)}` : ''
  const what = [visit.purpose ?? '', party].filter(Boolean).join(', ')
  const along = visit.companions.length > 0 ? `with ${fewNames(visit.companions.map(calledName))}` : ''
  return [what, along].filter(Boolean).join(' ')
}

/** As a sentence begins. */
export function purposeFirst(visit: Parameters<typeof purposeInWords>[0]): string {
  return capitalised(purposeInWords(visit))
}

const MOST_NAMES = 3

function fewNames(names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return listInWords(names)
  return listInWords([...names.slice(0, MOST_NAMES - 1), `${String(names.length - MOST_NAMES + 1)} more`])
}
