import { plural } from '../lib/text.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import type { Empty, Pagination } from '../web/fragments.ts'
import { pagination, type PageOfRows } from '../web/pagination.ts'
import { mailTestUrl, mailUrl } from '../web/urls.ts'
import type { MailHealth } from './health-pages.ts'
import type { Choice, List } from './list.ts'
import type { ListedMail } from './queries.ts'
import { mailRow, type Looked, type MailRow } from './row-pages.ts'

/** Every mail, by how it stands. */
export interface MailPage {
  lede: string
  tabs: { label: string; href: string; current: boolean }[]
  /** The way back to all mails, or ''. */
  all: string
  rows: MailRow[]
  pagination: Pagination | null
  empty: Empty | null
  health: MailHealth
  test: { action: string; problems: FormProblems | null; fields: Field[] }
}

declare module '../web/views.ts' {
  interface Views {
    'mail-page/mails': MailPage
    'mail-page/_health': MailPage
  }
}

interface MailFacts {
  choice: Choice
  counts: Record<List, number>
  page: PageOfRows
  mails: readonly ListedMail[]
  names: ReadonlyMap<string, string[]>
  health: MailHealth
  form: Form
  looked: Looked
}

/** The page of one of the lists. */
export function mailPage({ choice, counts, page, mails, names, health, form, looked }: MailFacts): MailPage {
  const total = counts[choice.list]
  return {
    lede: ledeOf(counts),
    tabs: TABS.map(([list, label]) => ({
      label: counts[list] > 0 ? `${label} (${counts[list]})` : label,
      href: listUrl({ ...choice, list }),
      current: list === choice.list,
    })),
    all: choice.staff || choice.person || choice.visit ? mailUrl() : '',
    rows: mails.map((mail) => mailRow(mail, names.get(mail.visitId ?? '') ?? [], looked)),
    pagination: page.pages > 1 ? pagination(page, total, (number) => listUrl(choice, number)) : null,
    empty: total === 0 ? EMPTY[choice.list] : null,
    health,
    test: testForm(form),
  }
}

const TABS: readonly (readonly [List, string])[] = [
  ['waiting', 'Waiting'],
  ['sent', 'Sent'],
  ['failed', 'Failed'],
  ['missed', 'Missed'],
  ['withdrawn', 'Withdrawn'],
]

function ledeOf({ waiting, failed }: Record<List, number>): string {
  const said = [waiting > 0 ? `${plural(waiting, 'mail')} to come` : '', failed > 0 ? `${failed} failed` : '']
  return said.filter(Boolean).join(' · ') || 'Nothing waits to be sent.'
}

function testForm(form: Form): MailPage['test'] {
  const address = field(form, 'email', 'Send a test mail to', {
    kind: 'email',
    required: true,
    autocomplete: 'email',
  })
  return { action: mailTestUrl, problems: formProblems(form), fields: [address] }
}

function listUrl({ list, staff, person, visit }: Choice, page = 1): string {
  return mailUrl({
    ...(list === 'waiting' ? {} : { show: list }),
    ...(staff ? { staff } : {}),
    ...(person ? { person } : {}),
    ...(visit ? { visit } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  })
}

const EMPTY: Readonly<Record<List, Empty>> = {
  waiting: {
    title: 'Nothing waits',
    text: 'Reminders stand here from the moment a visit is noted until they leave.',
    action: null,
  },
  sent: {
    title: 'Nothing was sent yet',
    text: 'What was sent can be read here for 90 days, as it was.',
    action: null,
  },
  failed: {
    title: 'Nothing failed',
    text: 'A mail that the server refuses for good stands here, with its words.',
    action: null,
  },
  missed: {
    title: 'Nothing was missed',
    text: 'A mail that could not leave while it was of use stands here, with the reason.',
    action: null,
  },
  withdrawn: {
    title: 'Nothing was withdrawn',
    text: 'A mail that was not needed any more stands here: the visit was cancelled, or somebody turned their mails off.',
    action: null,
  },
}
