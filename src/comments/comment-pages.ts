import type { CustomerWord } from '../organisation/organisation.ts'
import { field, type Field } from '../web/field.ts'
import { blankForm } from '../web/forms.ts'
import type { Pill } from '../web/fragments.ts'
import {
  caseUrl,
  commentAudienceUrl,
  commentCaseUrl,
  commentImprovementsUrl,
  commentRemovalUrl,
  commentThemesUrl,
  commentToneUrl,
  customerUrl,
  editCommentUrl,
  improvementUrl,
  newImprovementUrl,
} from '../web/urls.ts'
import type { LookedAfter } from './case-queries.ts'
import { WAYS_HEARD } from './comment.ts'
import type { NamedImprovement } from './improvement-queries.ts'
import type { Comment } from './queries.ts'
import { commentThemes, type CommentThemes, type Sorting } from './theme-pages.ts'
import { channelInWords, saidBy, scorePill, TONE_WORDS, whenInWords, type Looked } from './wording.ts'

/** One comment, and what is made of it. */
export interface CommentPage {
  title: string
  words: string
  who: { name: string; href: string }
  sub: string
  pill: Pill | null
  themes: CommentThemes
  addTheme: { action: string; theme: Field } | null
  /** Who looks after it, or where somebody is asked to. */
  lookedAfter: { text: string; href: string; action: string; label: string } | null
  /** The improvements that answer it, and those to add it to. */
  improvements: ImprovementsOfComment
  tone: { action: string; field: Field }
  audience: { text: string; action: string; label: string }
  /** For what staff wrote down: where it is corrected and taken away. */
  heard: { edit: string; removal: string } | null
}

interface ImprovementsOfComment {
  answered: { href: string; title: string }[]
  add: { action: string; field: Field } | null
  make: string
}

declare module '../web/views.ts' {
  interface Views {
    'comments/comment': CommentPage
  }
}

export interface CommentFacts extends Omit<Sorting, 'back'> {
  comment: Comment
  word: CustomerWord
  answered: readonly NamedImprovement[]
  open: readonly NamedImprovement[]
  standing: LookedAfter | undefined
}

/** The page of a comment. */
export function commentPage(
  { comment, word, standing, ...sorting }: CommentFacts,
  looked: Looked,
): CommentPage {
  const { id, words, customerId, channel, place, tier, score } = comment
  const themes = commentThemes(comment, { ...sorting, back: undefined })
  return {
    title: `What ${comment.name ?? `a ${word}`} said`,
    words,
    who: { name: saidBy(comment, word), href: customerId ? customerUrl(customerId) : '' },
    sub: [channelInWords(channel), whenInWords(comment, looked), place, tier].filter(Boolean).join(' · '),
    pill: scorePill(score),
    themes,
    addTheme: addTheme(comment, sorting),
    lookedAfter: standing ? lookedAfterOf(comment, standing) : null,
    improvements: improvementsOf(comment, sorting),
    tone: { action: commentToneUrl(id), field: toneField(comment) },
    audience: audienceOf(comment),
    heard: WAYS_HEARD.some((one) => one === channel)
      ? { edit: editCommentUrl(id), removal: commentRemovalUrl(id) }
      : null,
  }
}

function addTheme({ id }: Comment, { themes, answers }: Omit<Sorting, 'back'>): CommentPage['addTheme'] {
  const has = new Set(answers.filter(({ answer }) => answer === 'belongs').map(({ themeId }) => themeId))
  const others = themes.filter((theme) => !has.has(theme.id)).map((theme) => [theme.id, theme.name] as const)
  if (others.length === 0) return null
  const choices = [['', 'Choose one'] as const, ...others]
  return {
    action: commentThemesUrl(id),
    theme: field(blankForm(), 'theme', 'Another theme', { kind: 'select', choices }),
  }
}

function lookedAfterOf({ id }: Comment, { open }: LookedAfter): CommentPage['lookedAfter'] {
  const action = commentCaseUrl(id)
  if (!open)
    return {
      text: 'A case has somebody look after them by name until it is put right. Whoever does reads these words.',
      ...{ href: '', action, label: 'Open a case' },
    }
  const text = `${open.owner} looks after them.`
  return open.holdsWords
    ? { text, href: caseUrl(open.id), action: '', label: 'The case' }
    : { text, href: '', action, label: 'Add this to the case' }
}

function improvementsOf({ id }: Comment, { answered, open }: Pick<CommentFacts, 'answered' | 'open'>) {
  const there = new Set(answered.map((one) => one.id))
  const others = open.filter((one) => !there.has(one.id)).map((one) => [one.id, one.title] as const)
  const choices = [['', 'Choose one'] as const, ...others]
  const choice = field(blankForm(), 'improvementId', 'Add it to', { kind: 'select', choices })
  return {
    answered: answered.map((one) => ({ href: improvementUrl(one.id), title: one.title })),
    add: others.length > 0 ? { action: commentImprovementsUrl(id), field: choice } : null,
    make: newImprovementUrl({ [`comment-${id}`]: 'yes' }),
  }
}

function toneField({ saidTone, score }: Comment): Field {
  const byItself = score === null ? 'Not said' : 'As its number says'
  return field(blankForm({ tone: saidTone ?? '' }), 'tone', 'Praise or a complaint', {
    ...{ kind: 'select', choices: [['', byItself], ...TONE_WORDS] },
    hint: score === null ? '' : '9 and 10 praise, 0 to 6 complain, unless somebody says otherwise.',
  })
}

function audienceOf({ id, audience, channel }: Comment): CommentPage['audience'] {
  if (channel === 'case')
    return { text: 'Managers may read it, and whoever looks after the case.', action: '', label: '' }
  if (channel === 'incident')
    return { text: 'Everybody may read it, as they may read the incident.', action: '', label: '' }
  return audience === 'managers'
    ? {
        text: 'Managers alone may read it.',
        ...{ action: commentAudienceUrl(id, 'opening'), label: 'Let everybody read it' },
      }
    : {
        text: 'Everybody may read it, with the name.',
        ...{ action: commentAudienceUrl(id, 'closing'), label: 'For managers alone' },
      }
}
