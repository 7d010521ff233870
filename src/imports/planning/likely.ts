import type { Reader } from '../../../db/database.ts'
import { likelyFor, type Likely } from '../../duplicates/likely-queries.ts'
import { traitsOfEntered } from '../../duplicates/trait-queries.ts'
import type { Traits } from '../../duplicates/traits.ts'
import { whyInWords } from '../../duplicates/wording.ts'
import { words } from '../../lib/text.ts'
import type { PersonId } from '../../people/person.ts'
import type { Candidate } from '../candidate.ts'
import { relativesIn, type Listed } from '../reading/listed.ts'
import type { Planned, RowToPlan } from './in-order.ts'
import { namesOf } from './name-queries.ts'

/** How many rows the list has, and who is on a line of their own. */
interface Crowd {
  rowCount: number
  lineByPerson: ReadonlyMap<PersonId, number>
}

/** Asks of each row that would bring somebody new in whether they are somebody whom we hold by another name. */
export async function askOfLikely<Row extends RowToPlan>(
  reader: Reader,
  planned: readonly Planned<Row>[],
  { rowCount, lineByPerson }: Crowd,
): Promise<Planned<Row>[]> {
  const traits = new Map(planned.flatMap((row) => traitsOfNew(row)))
  if (traits.size === 0) return [...planned]
  const found = await likelyFor(reader, [...traits.values()], rowCount)
  // Whoever has a line of their own is another, as far as the list goes.
  const likelyOf = (row: Planned<Row>) => {
    const own = traits.get(row)
    const likely = own ? found.get(own) : undefined
    return (likely ?? []).filter(({ id }) => !lineByPerson.has(id))
  }
  const names = await namesOf(
    reader,
    planned.flatMap((row) => likelyOf(row).map(({ id }) => id)),
  )
  return planned.map((row) => {
    const candidates = likelyOf(row)
      .sort((a, b) => b.points - a.points)
      .slice(0, MOST_CANDIDATES)
      .map((likely) => candidateOf(likely, names))
    return candidates.length > 0 ? { ...row, plan: asking(candidates) } : row
  })
}

const MOST_CANDIDATES = 5

function asking(candidates: Candidate[]) {
  const reasons = candidates.map(({ name, why }) => `This may be ${name}. ${why}`)
  return { verdict: 'maybe' as const, candidates, reasons }
}

function candidateOf({ id, reasons, isSure }: Likely, names: ReadonlyMap<PersonId, string>): Candidate {
  return { personId: id, line: null, name: names.get(id) ?? '', why: whyInWords(reasons), isSure }
}

function traitsOfNew<Row extends RowToPlan>(row: Planned<Row>): [Planned<Row>, Traits][] {
  const { read, plan, told } = row
  const isOpen = plan.verdict === 'new' && plan.held === null && told === undefined
  return isOpen && 'listed' in read ? [[row, traitsOfListed(read.listed)]] : []
}

function traitsOfListed(listed: Listed): Traits {
  const { emails, ...rest } = listed
  const traits = traitsOfEntered({
    ...rest,
    formerName: null,
    emails: emails.map((address) => ({ address })),
  })
  const relatives = relativesIn(listed).map(({ kind, name }) => ({
    kind,
    id: traits.id,
    given: words(name)[0] ?? '',
  }))
  return { ...traits, relatives }
}
