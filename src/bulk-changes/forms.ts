import { z } from 'zod'
import { ListForm } from '../customers/list/forms.ts'
import type { ListChoice } from '../customers/list/choice.ts'
import { asId } from '../lib/id.ts'
import type { CustomerId } from '../people/person.ts'
import { optionalId, optionalText } from '../web/fields.ts'
import { parseForm } from '../web/forms.ts'
import { BULK_KINDS, type Wanted } from './bulk-change.ts'

/** Whom a change is for: those who were ticked, or all whom the list shows. */
export type Whom = { choice: ListChoice } | { ids: CustomerId[] }

/** What was asked for: what to change, for whom, and how it was when somebody looked at it. */
export interface Asked {
  wanted: Wanted
  whom: Whom
  /** '' before anybody has looked. */
  seen: string
}

const BulkForm = z.object({
  what: z.enum(BULK_KINDS).catch('set the tier'),
  toTier: optionalText(60),
  toInterest: optionalId<'Interest'>(),
  whom: z.enum(['ticked', 'all']).catch('ticked'),
  ids: z.string().max(4000).catch(''),
  seen: z.string().max(100).catch(''),
})

/** Reads what was asked for; undefined where an interest is meant and none is chosen. */
export function askedIn(sent: unknown): Asked | undefined {
  const parsed = parseForm(BulkForm, sent)
  if (!parsed.ok) return undefined
  const { what: kind, toTier, toInterest, whom, ids, seen } = parsed.input
  const isOfInterest = kind === 'add an interest' || kind === 'take an interest away'
  if (isOfInterest && !toInterest) return undefined
  const wanted: Wanted = {
    kind,
    tier: kind === 'set the tier' ? toTier : null,
    interestId: isOfInterest ? toInterest : null,
  }
  const list = ListForm.parse(parsed.form.values)
  return { wanted, seen, whom: whom === 'all' ? { choice: list.choice } : { ids: idsIn(ids) } }
}

/** The boxes that were ticked as one text, as the form that follows hands them on. */
export function tickedIn({ id: sent }: Readonly<Record<string, unknown>>): string {
  return (Array.isArray(sent) ? sent : [sent]).filter((id) => typeof id === 'string').join(' ')
}

/** The same form again, as it goes on from page to page. */
export function asSent({ wanted, whom }: Asked): Record<string, string> {
  const told = { what: wanted.kind, toTier: wanted.tier ?? '', toInterest: wanted.interestId ?? '' }
  if ('ids' in whom) return { ...told, whom: 'ticked', ids: whom.ids.join(' ') }
  const { only, tier, interestId } = whom.choice
  return { ...told, whom: 'all', only, tier, interest: interestId ?? '' }
}

function idsIn(text: string): CustomerId[] {
  return [...new Set(text.split(' ').flatMap((id) => asId<'Person' | 'Customer'>(id) ?? []))]
}
