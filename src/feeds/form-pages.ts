import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import { blankForm, type Form } from '../web/forms.ts'
import { TONE_WORDS } from '../talking-points/edit-pages.ts'
import { GOOD_FOR_DAYS, LEAD_DAYS, type FeedScope } from './feed.ts'
import type { Feed } from './queries.ts'

/** What can be chosen about a feed. */
export interface FeedFormParts {
  action: string
  problems: FormProblems | null
  version: string
  fields: Field[]
  /** Whom it serves, how it sounds, and how long its talking points hold. */
  choices: Field[]
  catalogue: string[]
  save: string
}

/** The page that adds a feed. */
export interface NewFeedPage {
  form: FeedFormParts
}

declare module '../web/views.ts' {
  interface Views {
    'feeds/new': NewFeedPage
    'feeds/_form': FeedFormParts
  }
}

/** The form to add one, as it begins. */
export function blankFeed(): Form {
  return blankForm({ tone: 'neutral', scope: 'all', goodForDays: '1', leadDays: '0', version: '0' })
}

/** A feed as its form holds it. */
export function feedForm(feed: Feed): Form {
  const { address, name, tone, scope, goodForDays, leadDays, version, interests } = feed
  return blankForm({
    ...{ address, name: name ?? '', tone, scope, version: String(version) },
    interests: interests.map((each) => each.name).join(', '),
    goodForDays: String(goodForDays),
    leadDays: String(leadDays),
  })
}

/** What can be chosen about a feed, with what was typed. */
export function feedFormParts(
  form: Form,
  catalogue: string[],
  to: { action: string; save: string; version?: number },
): FeedFormParts {
  return {
    action: to.action,
    problems: formProblems(form),
    version: String(to.version ?? form.values.version ?? 0),
    fields: [
      field(form, 'address', 'Address', {
        required: true,
        placeholder: 'https://',
        hint: 'Of RSS or Atom news, or of a calendar (iCalendar, webcal).',
      }),
      field(form, 'interests', 'For those who care about', {
        required: true,
        list: 'feed-catalogue',
        hint: 'Several with commas between them.',
      }),
      field(form, 'name', 'What you call it', { hint: 'Leave it empty, and it goes by its own title.' }),
    ],
    choices: [
      field(form, 'scope', 'Each entry is for those who care about', { kind: 'select', choices: SCOPES }),
      field(form, 'tone', 'To those who are for it, it is', { kind: 'select', choices: TONE_WORDS }),
      field(form, 'goodForDays', 'News is good until', { kind: 'select', choices: GOOD_FOR }),
      field(form, 'leadDays', 'Events are mentioned from', { kind: 'select', choices: LEADS }),
    ],
    catalogue,
    save: to.save,
  }
}

const SCOPES: readonly (readonly [FeedScope, string])[] = [
  ['all', 'what it names, or else all of these'],
  ['named', 'what it names, and nobody else'],
]

const GOOD_FOR_WORDS = {
  0: 'the end of its day',
  1: 'the end of the next day',
  3: 'three days after',
  6: 'six days after',
}
const GOOD_FOR = GOOD_FOR_DAYS.map((days) => [String(days), GOOD_FOR_WORDS[days]] as const)

const LEAD_WORDS = {
  0: 'the morning of the day',
  1: 'the day before',
  3: 'three days before',
  7: 'a week before',
}
const LEADS = LEAD_DAYS.map((days) => [String(days), LEAD_WORDS[days]] as const)
