import { dayIn, type Day } from '../lib/day.ts'
import { plural } from '../lib/text.ts'
import { shortDay } from '../lib/words-for-time.ts'
import type { Comment } from '../comments/queries.ts'
import { channelInWords, saidBy } from '../comments/wording.ts'
import type { CustomerWord } from '../organisation/organisation.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import type { Pagination, Pill } from '../web/fragments.ts'
import { pagination, type PageOfRows } from '../web/pagination.ts'
import {
  commentUrl,
  editImprovementUrl,
  improvementCommentUrl,
  improvementDoneUrl,
  improvementThemeUrl,
  improvementUrl,
  tellingOfImprovementUrl,
} from '../web/urls.ts'
import { stateOf } from './improvement.ts'
import { standsInWords, STATE_TITLES } from './pages.ts'
import type { Improvement } from './queries.ts'

/** One improvement: what they said, what is decided and what we did. */
export interface ImprovementPage {
  title: string
  lede: string
  pill: Pill
  edit: string
  youSaid: string
  weDid: string
  /** Why, or ''. */
  reason: string
  done: { action: string; problems: FormProblems | null; fields: Field[] } | null
  /** Where it is said that it is not done after all, or ''. */
  undone: string
  telling: { text: string; href: string; label: string } | null
  comments: ImprovementComment[]
  commentsTitle: string
  pagination: Pagination | null
  /** Adds those of its theme that are not there yet, or null. */
  addOfTheme: { action: string; label: string } | null
  invite: string
}

interface ImprovementComment {
  words: string
  href: string
  sub: string
  removal: string
  label: string
}

declare module '../web/views.ts' {
  interface Views {
    'improvements/improvement': ImprovementPage
    'improvements/_comment': ImprovementComment
  }
}

export interface ImprovementFacts {
  improvement: Improvement
  comments: readonly Comment[]
  count: number
  page: PageOfRows
  /** How many comments about its theme are not among them. */
  othersOfTheme: number
  told: number
  mayRun: boolean
  form: Form
  word: CustomerWord
  today: Day
  timeZone: string
}

/** The page of an improvement, with the comments that the reader may read. */
export function improvementPage(facts: ImprovementFacts): ImprovementPage {
  const { improvement, count, page, mayRun, today } = facts
  const { id, title, youSaid, weDid, reason, theme, doneOn } = improvement
  const state = stateOf(improvement)
  const stands = state === 'not now' ? '' : standsInWords(improvement, today)
  return {
    title,
    lede: [theme, stands].filter(Boolean).join(' · '),
    pill: { text: STATE_TITLES[state], tone: TONES[state] },
    edit: mayRun ? editImprovementUrl(id) : '',
    ...{ youSaid, weDid: doneOn ? (weDid ?? '') : '', reason: reason ?? '' },
    done: mayRun && !doneOn ? doneForm(improvement, facts.form) : null,
    undone: mayRun && doneOn ? `${improvementDoneUrl(id)}/undo` : '',
    telling: mayRun ? tellingOf(facts) : null,
    comments: facts.comments.map((comment) => commentRow(comment, facts)),
    commentsTitle: count > 0 ? plural(count, 'comment') : 'Comments',
    pagination:
      page.pages > 1
        ? pagination(page, count, (n) => improvementUrl(id, n > 1 ? { page: String(n) } : {}))
        : null,
    addOfTheme: addOfTheme(facts),
    invite: inviteOf(facts),
  }
}

const TONES = { 'to decide': 'amber', 'to do': 'blue', done: 'green', 'not now': 'sand' } as const

function doneForm({ id }: Improvement, form: Form): ImprovementPage['done'] {
  return {
    action: improvementDoneUrl(id),
    problems: formProblems(form),
    fields: [
      field(form, 'weDid', 'We did', {
        ...{ kind: 'textarea', rows: 2, required: true },
        placeholder: 'Two more carts, and a board that shows how many are free.',
      }),
      field(form, 'doneOn', 'Since', { kind: 'date', required: true }),
    ],
  }
}

function tellingOf({ improvement, told, count }: ImprovementFacts): ImprovementPage['telling'] {
  const { id, doneOn, mailedAt } = improvement
  if (!doneOn || count === 0) return null
  const href = tellingOfImprovementUrl(id)
  if (!mailedAt) return { text: 'Those who said it may be told by mail.', href, label: 'Look the mail over' }
  return { text: `${plural(told, 'mail')} to those who said it.`, href, label: 'Tell the others' }
}

function commentRow(comment: Comment, facts: ImprovementFacts): ImprovementComment {
  const { improvement, mayRun, today, timeZone } = facts
  const { id, words, at, channel } = comment
  const who = saidBy(comment, facts.word)
  return {
    words,
    href: mayRun ? commentUrl(id) : '',
    sub: [who, channelInWords(channel), shortDay(dayIn(at, timeZone), today)].join(' · '),
    removal: mayRun ? improvementCommentUrl(improvement.id, id, 'removal') : '',
    label: `Take off what ${who} said`,
  }
}

function addOfTheme({ improvement, othersOfTheme, mayRun }: ImprovementFacts): ImprovementPage['addOfTheme'] {
  const { id, theme } = improvement
  if (!mayRun || !theme || othersOfTheme === 0) return null
  return { action: improvementThemeUrl(id), label: `Add ${plural(othersOfTheme, 'comment')} about ${theme}` }
}

function inviteOf({ count, mayRun }: ImprovementFacts): string {
  if (count > 0) return ''
  return mayRun ? 'None yet. Open a comment to add it here.' : 'The comments behind it are for managers.'
}
