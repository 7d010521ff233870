import type { Empty, Pagination } from '../../web/fragments.ts'
import { pagination, type PageOfRows } from '../../web/pagination.ts'
import type { Survey } from '../../surveys/queries.ts'
import { surveyCorrectionsUrl, surveyQuestionsUrl, surveySettingsUrl, surveysUrl } from '../../web/urls.ts'
import { LISTS, listTitle, type Choice, type List } from './choice.ts'
import type { ListedInvitation } from './queries.ts'
import { invitationRow, type InvitationRow, type Looked } from './row-pages.ts'

/** Who was asked, who was not, and why. */
export interface InvitationsPage {
  lede: string
  /** What else there is to do. */
  ways: { href: string; label: string }[]
  tabs: { label: string; href: string; current: boolean }[]
  list: string
  name: string
  rows: InvitationRow[]
  pagination: Pagination | null
  empty: Empty | null
}

declare module '../../web/views.ts' {
  interface Views {
    'survey-invitations/invitations': InvitationsPage
  }
}

interface InvitationFacts {
  choice: Choice
  counts: Record<List, number>
  page: PageOfRows
  rows: readonly ListedInvitation[]
  surveys: readonly Survey[]
  /** How much of what customers say is wrong waits for a colleague. */
  waiting: number
  /** The reader may switch it on and off. */
  maySet: boolean
}

export function invitationsPage(facts: InvitationFacts, looked: Looked): InvitationsPage {
  const { choice, counts, page, rows, surveys } = facts
  const isOn = surveys.some(({ switchedOnAt }) => switchedOnAt !== null)
  const total = counts[choice.list]
  return {
    lede: isOn ? 'After each visit, as far as that is due and allowed.' : 'Nobody is asked at the moment.',
    ways: waysFrom(facts),
    tabs: LISTS.map((list) => ({
      label: counts[list] > 0 ? `${listTitle(list)} (${counts[list]})` : listTitle(list),
      href: listUrl({ ...choice, list }),
      current: list === choice.list,
    })),
    list: choice.list,
    name: choice.name,
    rows: rows.map((row) => invitationRow(row, looked)),
    pagination: page.pages > 1 ? pagination(page, total, (number) => listUrl(choice, number)) : null,
    empty: total === 0 ? emptyOf(facts) : null,
  }
}

function listUrl({ list, name }: Choice, page = 1): string {
  return surveysUrl({
    ...(list === 'answered' ? {} : { show: list }),
    ...(name ? { name } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  })
}

function waysFrom({ surveys, waiting, maySet }: InvitationFacts): InvitationsPage['ways'] {
  const corrections = waiting > 0 ? `Corrections (${waiting})` : 'Corrections'
  return [
    { href: surveyCorrectionsUrl(), label: corrections },
    ...surveys
      .filter(({ kind }) => kind === 'service')
      .map(({ id, name }) => ({ href: surveyQuestionsUrl(id), label: `Questions: ${name ?? ''}` })),
    ...(maySet ? [{ href: surveySettingsUrl, label: 'Switch on and off' }] : []),
  ]
}

function emptyOf({ choice: { list, name }, surveys, maySet }: InvitationFacts): Empty {
  const isOn = surveys.some(({ switchedOnAt }) => switchedOnAt !== null)
  if (name) return { title: 'Nobody of that name', text: 'Please try less of the name.', action: null }
  const action = maySet && !isOn ? { href: surveySettingsUrl, label: 'Switch it on' } : null
  return { title: EMPTY[list], text: isOn ? '' : 'An owner can switch a survey on.', action }
}

const EMPTY: Readonly<Record<List, string>> = {
  due: 'Nothing is about to go',
  'held back': 'Nothing is held back',
  sent: 'Nothing waits for an answer',
  answered: 'Nobody has answered yet',
  'not asked': 'Nobody was left out',
  withdrawn: 'Nothing was withdrawn',
}
