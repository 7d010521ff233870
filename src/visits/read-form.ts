import type { Reader } from '../../db/database.ts'
import type { PersonId } from '../people/person.ts'
import { mailsOfVisit } from '../reminders/visit-mails-queries.ts'
import { colleagues } from '../staff/queries.ts'
import { parseForm, withError, type Form } from '../web/forms.ts'
import { tickedPeople, VisitForm, type VisitInput } from './forms.ts'
import { whoSentence } from './form-values.ts'
import type { VisitFormFacts } from './pages.ts'
import { companionsOf, customersNamed, type Visit } from './queries.ts'
import { mayBeNew, SOMEBODY_NEW, whoComes, type Asker, type Who } from './who.ts'

/** A form of a visit as it was read: `input` is missing where there is something to mend. */
export interface ReadVisitForm {
  form: Form
  open: Who['open']
  input: VisitInput | undefined
  people: { customerIds: PersonId[]; companionIds: PersonId[]; names: string[] }
  newcomer: string | null
}

/** Reads a posted form, and finds out whom it names. */
export async function readVisitForm(
  reader: Reader,
  body: unknown,
  asker: Asker,
  visit?: Visit,
): Promise<ReadVisitForm> {
  const parsed = parseForm(VisitForm, body)
  const who = await whoComes(reader, parsed.form.values, asker)
  const customers = await customersNamed(reader, who.chosen)
  const companions = await companionsFor(reader, who.chosen, asker, visit)
  const ticked = tickedPeople(parsed.form.values, 'companion')
  const form = withTicks(parsed.form, who.chosen)
  const isNobody = customers.length === 0 && who.newcomer === null
  const problem = who.open ? whoSentence(who.open) : isNobody ? 'Please say who comes.' : ''
  return {
    form: problem ? withError(form, 'who', problem) : form,
    open: who.open,
    input: parsed.ok && !problem ? parsed.input : undefined,
    people: {
      customerIds: customers.map(({ id }) => id),
      companionIds: companions.map(({ id }) => id).filter((id) => ticked.includes(id)),
      names: [...customers.map(({ name }) => name), ...(who.newcomer ? [who.newcomer] : [])],
    },
    newcomer: who.newcomer,
  }
}

/** Everything that the page of the form shows beside what was typed. */
export async function visitFormFacts(
  reader: Reader,
  shown: Pick<VisitFormFacts, 'form' | 'open' | 'customerWord' | 'day' | 'today' | 'theirs'>,
  asker: Asker,
  now: Date,
  visit?: Visit,
): Promise<VisitFormFacts> {
  const chosen = [...tickedPeople(shown.form.values, 'customer'), ...idsIn(visit, 'customer')]
  const [customers, companions, hosts, mails] = await Promise.all([
    customersNamed(reader, chosen),
    companionsFor(reader, chosen, asker, visit),
    colleagues(reader),
    visit ? mailsOfVisit(reader, visit.id, now) : null,
  ])
  const newName = visit ? null : newNameIn(shown, asker)
  return { ...shown, id: visit?.id ?? '', customers, companions, hosts, newName, mails }
}

/** What somebody new would be called: words that leave open whom they mean. */
function newNameIn({ form, open }: Pick<VisitFormFacts, 'form' | 'open'>, asker: Asker): string | null {
  const name = open?.text ?? form.values.who?.trim() ?? ''
  const isAsked = open !== null || form.values.whoId === SOMEBODY_NEW
  return isAsked && mayBeNew(name, asker) ? name : null
}

/** Their people, and whoever the visit names already. */
async function companionsFor(reader: Reader, customerIds: PersonId[], { role }: Asker, visit?: Visit) {
  const theirs = await companionsOf(reader, customerIds, role)
  const named = visit?.people.filter(
    ({ id, part }) => part === 'companion' && !theirs.some((one) => one.id === id),
  )
  return [...theirs, ...(named ?? []).map(({ id, name }) => ({ id, name, relation: '' }))]
}

function idsIn(visit: Visit | undefined, part: 'customer' | 'companion'): PersonId[] {
  return visit?.people.filter((one) => one.part === part).map(({ id }) => id) ?? []
}

function withTicks(form: Form, chosen: readonly PersonId[]): Form {
  const ticks = Object.fromEntries(chosen.map((id) => [`customer-${id}`, 'yes']))
  return { ...form, values: { ...form.values, ...ticks } }
}
