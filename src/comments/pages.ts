import type { CustomerWord } from '../organisation/organisation.ts'
import { plural } from '../lib/text.ts'
import type { PlaceId } from '../places/place.ts'
import type { Empty, Pagination, Pill } from '../web/fragments.ts'
import { pagination, type PageOfRows } from '../web/pagination.ts'
import { commentsUrl, commentUrl, customerUrl, newCommentUrl, themesUrl, weeklyPackUrl } from '../web/urls.ts'
import { askedOf, EVERYTHING, type Choice } from './choice.ts'
import { filtersOf, type CommentFilters } from './filter-pages.ts'
import type { Comment } from './queries.ts'
import { commentThemes, type CommentThemes, type Sorting } from './theme-pages.ts'
import { channelInWords, saidBy, scorePill, tonePill, whenInWords, type Looked } from './wording.ts'

/** What customers say of us, from every channel. */
export interface CommentsPage extends CommentFilters {
  count: string
  tabs: { label: string; href: string; current: boolean }[]
  /** Where one begins or ends choosing several, and whether one does. */
  choosing: { isOn: boolean; href: string; label: string }
  rows: CommentRow[]
  pagination: Pagination | null
  empty: Empty | null
}

export interface CommentRow {
  id: string
  words: string
  href: string
  /** The name of its tick, while several are chosen; or ''. */
  tick: string
  who: { name: string; href: string }
  /** "A survey · 21 Nov · Gold". */
  sub: string
  pills: Pill[]
  themes: CommentThemes
}

declare module '../web/views.ts' {
  interface Views {
    'comments/comments': CommentsPage
    'comments/_row': CommentRow
    'comments/_themes': CommentThemes
  }
}

export interface CommentsFacts extends Omit<Sorting, 'back'> {
  choice: Choice
  page: PageOfRows
  counts: { chosen: number; withoutTheme: number }
  comments: readonly Comment[]
  places: readonly { id: PlaceId; name: string }[]
  tiers: readonly string[]
  /** Whether several are chosen, to make something better of them. */
  isChoosing: boolean
  word: CustomerWord
}

/** The list as its page shows it. */
export function commentsPage(facts: CommentsFacts, looked: Looked): CommentsPage {
  const { choice, page, counts } = facts
  const back = listUrl(choice, page.page)
  return {
    count: plural(counts.chosen, 'comment'),
    tabs: tabs(facts),
    ...filtersOf(facts),
    choosing: {
      isOn: facts.isChoosing,
      href: facts.isChoosing ? back : listUrl(choice, page.page, true),
      label: facts.isChoosing ? 'Done choosing' : 'Choose several',
    },
    rows: facts.comments.map((comment) => rowOf(comment, { ...facts, back }, looked)),
    pagination:
      page.pages > 1
        ? pagination(page, counts.chosen, (number) => listUrl(choice, number, facts.isChoosing))
        : null,
    empty: counts.chosen > 0 ? null : emptyOf(choice),
  }
}

function rowOf(comment: Comment, facts: CommentsFacts & Sorting, looked: Looked): CommentRow {
  const { id, words, customerId, channel, tier, place, score, tone } = comment
  const where = facts.places.length > 1 ? place : ''
  return {
    tick: facts.isChoosing ? `comment-${id}` : '',
    ...{ id: `comment-${id}`, words, href: commentUrl(id) },
    who: { name: saidBy(comment, facts.word), href: customerId ? customerUrl(customerId) : '' },
    sub: [channelInWords(channel), whenInWords(comment, looked), where, tier].filter(Boolean).join(' · '),
    pills: [scorePill(score), tonePill(tone)].flatMap((pill) => pill ?? []),
    themes: commentThemes(comment, facts),
  }
}

function tabs({ choice, counts }: CommentsFacts): CommentsPage['tabs'] {
  return [
    { label: 'All', href: listUrl({ ...choice, theme: null }), current: choice.theme !== 'none' },
    {
      label: counts.withoutTheme > 0 ? `Without a theme (${String(counts.withoutTheme)})` : 'Without a theme',
      href: listUrl({ ...choice, theme: 'none' }),
      current: choice.theme === 'none',
    },
    { label: 'This week', href: weeklyPackUrl, current: false },
    { label: 'Themes', href: themesUrl, current: false },
  ]
}

function listUrl(choice: Choice, page = 1, isChoosing = false): string {
  return commentsUrl({
    ...askedOf(choice),
    ...(page > 1 ? { page: String(page) } : {}),
    ...(isChoosing ? { choose: 'yes' } : {}),
  })
}

function emptyOf(choice: Choice): Empty {
  if (Object.keys(askedOf(choice)).length > 0)
    return choice.theme === 'none' && Object.keys(askedOf({ ...choice, theme: null })).length === 0
      ? { title: 'Every comment has its theme', text: 'What comes next stands here first.', action: null }
      : {
          title: 'No comment like that',
          text: 'Try fewer words at once.',
          action: { href: listUrl(EVERYTHING), label: 'Show all' },
        }
  return {
    title: 'Nobody has said anything yet',
    text: 'What customers answer when they are asked stands here by itself. Write down what was said elsewhere.',
    action: { href: newCommentUrl(), label: 'Write one down' },
  }
}
