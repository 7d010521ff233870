import type { Reader } from '../../../db/database.ts'
import { csvLines, csvOf } from '../../lib/csv.ts'
import { inPages } from '../../lib/in-pages.ts'
import { capitalised } from '../../lib/text.ts'
import { isPartner } from '../../relationships/relationship.ts'
import { aroundOf, type Around, type Tie } from '../around-queries.ts'
import type { Asked, Export } from '../export.ts'
import { dateCell, dayCell, itemsCell, plainName, severalCell, yesCell } from './cells.ts'
import { customersAfter, customersToTakeOut, tastesOf, type TakenCustomer } from './customer-queries.ts'

/** The customers, a line each. What bringing in a list understands is called and written as it wants it. */
export const customersCsv: Export = {
  extension: 'csv',
  type: 'csv',
  count: (reader, { withArchived }) => customersToTakeOut(reader, withArchived),
  async *pieces(reader, asked) {
    yield csvOf([columns(asked).map(([heading]) => heading)])
    yield* linesOf(reader, asked, 'listed')
    if (asked.withArchived) yield* linesOf(reader, asked, 'archived')
  },
}

async function* linesOf(reader: Reader, asked: Asked, which: 'listed' | 'archived'): AsyncGenerator<string> {
  const pages = inPages<TakenCustomer>((last) => customersAfter(reader, last, which))
  for await (const page of pages) {
    const ids = page.map(({ id }) => id)
    const around = await aroundOf(reader, ids, asked.role)
    const tastes = await tastesOf(reader, ids, asked.role)
    const told = page.map((customer) => ({ customer, around, tastes }))
    yield csvLines(told.map((one) => columns(asked).map(([, cell]) => cell(one) ?? '')))
  }
}

interface Told {
  customer: TakenCustomer
  around: Around
  tastes: Awaited<ReturnType<typeof tastesOf>>
}

type Column = readonly [heading: string, cell: (told: Told) => string | null]

function columns({ customerWord, timeZone, withArchived }: Asked): Column[] {
  return [
    ['Name', ({ customer }) => customer.name],
    ['Goes by', ({ customer }) => customer.goesBy],
    [`${capitalised(customerWord)} number`, ({ customer }) => customer.memberNumber],
    ['Tier', ({ customer }) => customer.tier],
    ['Since', ({ customer }) => dateCell(customer.since)],
    ['Town', ({ customer }) => customer.town],
    ...REACH,
    ['Birthday', ({ customer }) => dateCell(customer.birthday)],
    ...FAMILY,
    ...TASTES,
    ['How to say it', ({ customer }) => customer.pronunciation],
    ['About', ({ customer }) => customer.about],
    ['Last seen', ({ customer }) => dayCell(customer.lastSeenAt, timeZone)],
    ['No mails', ({ customer }) => yesCell(!customer.allowsMail)],
    ['Has died', ({ customer }) => customer.deceasedOn],
    ...(withArchived ? [archived(timeZone)] : []),
  ]
}

const REACH: readonly Column[] = [
  [
    'Phone',
    ({ customer, around }) => itemsCell(around.phones.get(customer.id)?.map(({ number }) => number) ?? []),
  ],
  [
    'E-mail',
    ({ customer, around }) => itemsCell(around.emails.get(customer.id)?.map(({ address }) => address) ?? []),
  ],
]

const FAMILY: readonly Column[] = [
  ['Spouse / partner', (told) => nameCell(tiesOf(told, 'partner')[0])],
  ['Children', (told) => tiesOf(told, 'child').map(childCell).join('; ')],
  ['Others around them', (told) => severalCell(tiesOf(told, 'other').map(withWord))],
]

const TASTES: readonly Column[] = [
  [
    'Interests',
    ({ customer, around }) => itemsCell(around.interests.get(customer.id)?.map(({ name }) => name) ?? []),
  ],
  [
    'What they like',
    ({ customer, tastes }) => severalCell(tastes.preferences.get(customer.id)?.map(({ text }) => text) ?? []),
  ],
  [
    'What to mind',
    ({ customer, tastes }) =>
      severalCell(
        tastes.cautions
          .get(customer.id)
          ?.map(({ text, detail }) => (detail ? `${text} (${detail})` : text)) ?? [],
      ),
  ],
]

function archived(timeZone: string): Column {
  return ['Archived', ({ customer }) => dayCell(customer.archivedAt, timeZone)]
}

/** The first partner has a column of their own; whoever else is there stands among the others. */
function tiesOf({ customer, around }: Told, which: 'partner' | 'child' | 'other'): Tie[] {
  const ties = around.ties.get(customer.id) ?? []
  const holding = ties.filter(({ endedOn, relation }) => !endedOn && relation.kind !== 'former partner')
  const partner = holding.find(({ relation }) => isPartner(relation.kind))
  if (which === 'partner') return partner ? [partner] : []
  const isChild = ({ relation }: Tie) => relation.kind === 'child'
  return which === 'child'
    ? holding.filter(isChild)
    : holding.filter((tie) => tie !== partner && !isChild(tie))
}

function nameCell(tie: Tie | undefined): string {
  return tie ? plainName(tie.name) : ''
}

function childCell({ name, birthday }: Tie): string {
  const born = dateCell(birthday)
  return born ? `${plainName(name)} (${born})` : plainName(name)
}

function withWord({ relation, name }: Tie): string {
  return `${relation.word} ${name}`
}
