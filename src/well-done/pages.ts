import { dayIn, type Day } from '../lib/day.ts'
import { dayInWords } from '../lib/words-for-time.ts'
import { customersWord, type CustomerWord } from '../organisation/organisation.ts'
import { faceOf } from '../people/face.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import type { Empty, Face, Pagination } from '../web/fragments.ts'
import { pagination, type PageOfRows } from '../web/pagination.ts'
import { praisePanel, type PraisePanel } from '../praise/pages.ts'
import type { PraiseHeard } from '../praise/queries.ts'
import { customerUrl, rewardUrl, sayWellDoneUrl, wellDoneUrl, wellDoneWordsUrl } from '../web/urls.ts'
import type { WellDone } from './queries.ts'

/** What colleagues thanked each other for: no customer is named. */
export interface WellDonePage {
  /** What customers said of whoever reads; null where they have said nothing. */
  praise: PraisePanel | null
  rows: WellDoneRow[]
  pagination: Pagination | null
  empty: Empty | null
}

export interface WellDoneRow {
  id: string
  face: Face
  name: string
  text: string
  sub: string
  reward: string
  /** Where whoever said it words it anew, or ''. */
  words: string
  /** What a manager may do about it: add a reward, or take it away. */
  act: { action: string; reward: Field | null; label: string } | null
}

/** Thanking a colleague, from a card: a tap on a name is enough. */
export interface SayWellDonePage {
  back: { href: string; label: string }
  action: string
  problems: FormProblems | null
  moment: Field
  colleagues: { id: string; name: string }[]
}

/** The words for a thanks that has been said. */
export interface WordsPage {
  back: { href: string; label: string }
  title: string
  action: string
  problems: FormProblems | null
  moment: Field
}

declare module '../web/views.ts' {
  interface Views {
    'well-done/well-done': WellDonePage
    'well-done/_row': WellDoneRow
    'well-done/say': SayWellDonePage
    'well-done/words': WordsPage
  }
}

export interface WellDoneFacts {
  rows: readonly WellDone[]
  heard: readonly PraiseHeard[]
  staffId: string
  count: number
  page: PageOfRows
  today: Day
  timeZone: string
  word: CustomerWord
  mayReward: boolean
  /** A reward that could not be kept, and of which thanks. */
  refused?: { id: string; form: Form }
}

/** The page of all of them. */
export function wellDonePage(facts: WellDoneFacts): WellDonePage {
  const { rows, count, page, heard, word } = facts
  return {
    praise: praisePanel(heard, { ...facts, customers: customersWord(word) }),
    rows: rows.map((row) => rowOf(row, facts)),
    pagination:
      page.pages > 1 ? pagination(page, count, (n) => wellDoneUrl(n > 1 ? { page: String(n) } : {})) : null,
    empty: rows.length > 0 ? null : NONE,
  }
}

/** The page on which one is said. */
export function sayWellDonePage(
  person: { id: string; name: string },
  form: Form,
  colleagues: readonly { id: string; name: string }[],
): SayWellDonePage {
  return {
    back: { href: customerUrl(person.id), label: person.name },
    action: sayWellDoneUrl(person.id),
    problems: formProblems(form),
    moment: momentField(form, 'If you like, and without the name of whom it was for: everybody reads it.'),
    colleagues: colleagues.map(({ id, name }) => ({ id, name })),
  }
}

/** The page on which it is said in words what somebody was thanked for. */
export function wordsPage({ id, to, moment }: WellDone, refused?: Form): WordsPage {
  const form = refused ?? { values: { moment: moment ?? '' }, errors: {} }
  return {
    back: { href: wellDoneUrl(), label: 'Well done' },
    title: `Well done, ${to}`,
    action: wellDoneWordsUrl(id),
    problems: formProblems(form),
    moment: momentField(form, 'Without the name of whom it was for: everybody reads it.'),
  }
}

/** "Dana found the lost glasses": who, for what and thanked by whom, in a line. */
export function momentInALine({ to, from, moment }: WellDone): string {
  return moment ? `${to}: ${moment}. Thanks, says ${from}.` : `${to}: thanks, says ${from}.`
}

function momentField(form: Form, hint: string): Field {
  return field(form, 'moment', 'What they did', { placeholder: 'Found the lost glasses before lunch', hint })
}

function rowOf(
  row: WellDone,
  { today, timeZone, word, mayReward, refused, staffId }: WellDoneFacts,
): WellDoneRow {
  const { id, fromId, to, from, moment, at, reward } = row
  const form = refused?.id === id ? refused.form : { values: {}, errors: {} }
  const add = field(form, 'reward', `A reward for ${to}`, { id: `reward-${id}`, placeholder: 'Saturday off' })
  return {
    ...{ id: `well-done-${id}`, face: faceOf({ name: to }, 'small'), name: to },
    text: moment ?? `A moment with a ${word}`,
    sub: `${from} says thanks, ${dayInWords(dayIn(at, timeZone), today)}`,
    reward: reward ?? '',
    words: fromId === staffId ? wellDoneWordsUrl(id) : '',
    act: mayReward
      ? {
          action: reward ? `${rewardUrl(id)}/removal` : rewardUrl(id),
          reward: reward ? null : add,
          label: reward ? 'Take the reward away' : 'Add a reward',
        }
      : null,
  }
}

const NONE: Empty = {
  title: 'Nothing yet',
  text: 'When a colleague does something lovely for somebody, open that card, and under More tap Well done.',
  action: null,
}
