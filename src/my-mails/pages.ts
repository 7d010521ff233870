import { listInWords } from '../lib/text.ts'
import { LEADS, WEEKDAYS, type Lead } from '../reminders/wishes.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import { DIGEST_TIMES, tierChoice } from './forms.ts'

/** What somebody wants to be told by mail. */
export interface MyMailsPage {
  title: string
  lede: string
  back: { href: string; label: string } | null
  action: string
  problems: FormProblems | null
  /** What became of the same form meanwhile, or ''. */
  stale: string
  version: string
  wishes: WishesFields
  /** What waits for them, the next first. */
  next: string[]
}

/** The fields of wishes, for whichever page asks for them. */
export interface WishesFields {
  before: Field[]
  digest: Field
  digestAt: Field
  days: Field[]
  promises: Field
}

declare module '../web/views.ts' {
  interface Views {
    'my-mails/my-mails': MyMailsPage
    'my-mails/_wishes': WishesFields
  }
}

/** Of whom the page speaks, and what it needs to know besides. */
export interface AboutWishes {
  who: 'you' | 'they'
  tiers: readonly string[]
  customersWord: string
  quiet: { from: string; until: string }
}

type Shown = Omit<MyMailsPage, 'problems' | 'version' | 'wishes'>

export function myMailsPage(form: Form, about: AboutWishes, shown: Shown): MyMailsPage {
  return {
    ...shown,
    problems: formProblems(form),
    version: form.values.version ?? '0',
    wishes: wishesFields(form, about),
  }
}

/** The fields of wishes as a page shows them. */
export function wishesFields(form: Form, about: AboutWishes): WishesFields {
  const { who } = about
  return {
    before: beforeFields(form, about),
    digest: field(form, 'digest', 'A digest of the day', {
      kind: 'checkbox',
      hint: 'Who comes, what to say, and the promises due. Nothing on a day with nothing to tell.',
    }),
    digestAt: field(form, 'digestAt', 'At', {
      kind: 'select',
      choices: DIGEST_TIMES.map((time) => [time, time] as const),
    }),
    days: [...WEEKDAYS.slice(1), ...WEEKDAYS.slice(0, 1)].map((weekday) =>
      field(form, `day${weekday}`, WEEKDAY_NAMES[weekday] ?? '', { kind: 'checkbox' }),
    ),
    promises: field(form, 'promises', `When a promise that ${who} made comes due`, {
      kind: 'checkbox',
      hint: 'In the morning of that day. On a day with a digest it stands there instead.',
    }),
  }
}

const WEEKDAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

function beforeFields(form: Form, { who, tiers, customersWord, quiet }: AboutWishes): Field[] {
  const own = `Visits that ${who} host, and those nobody hosts while ${who} are on duty`
  const choices = [
    ['nothing', 'None'] as const,
    ['own visits', own] as const,
    ...tiers.map((tier) => [tierChoice(tier), `Those, and ${customersWord} from ${tier} up`] as const),
    ['all visits', 'All visits here'] as const,
  ]
  const lead = field(form, 'lead', 'How long before', {
    kind: 'select',
    choices: LEADS.map((name) => [name, leadInWords(name)] as const),
    hint: quietInWords(quiet),
  })
  return [field(form, 'remindedOf', 'A mail before', { kind: 'select', choices }), lead]
}

function leadInWords(lead: Lead): string {
  return lead === 'evening before' ? 'The evening before, at 18:00' : `${lead} before`
}

function quietInWords({ from, until }: AboutWishes['quiet']): string {
  if (from === until) return 'Mails may go at any hour.'
  return `No mail goes between ${listInWords([from, until])}: it comes when that is over, or before it where that is too late.`
}
