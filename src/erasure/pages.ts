import { dayIn, type Day } from '../lib/day.ts'
import { capitalised, listInWords, plural, possessive } from '../lib/text.ts'
import { timeOfDayIn } from '../lib/wall-time.ts'
import { dayInWords } from '../lib/words-for-time.ts'
import type { CustomerWord } from '../organisation/organisation.ts'
import { calledName } from '../people/names.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import type { Empty } from '../web/fragments.ts'
import { erasureUrl, personUrl } from '../web/urls.ts'
import { countsInWords, type Called } from './erasure.ts'
import { withField } from './forms.ts'
import type { ErasureRow } from './queries.ts'
import { choosable, sharedKey, type Shared } from './shared.ts'
import type { Subject } from './whom-queries.ts'

/** What erasing somebody would do, to be confirmed. */
export interface ErasurePreview {
  title: string
  back: { href: string; label: string }
  problems: FormProblems | null
  action: string
  going: string[]
  relatives: { name: string; id: string; field: string; checked: boolean; href: string }[]
  choices: SharedChoice[]
  staying: string[]
  confirm: Field
  confirmLabel: string
}

/** Something that is about others too, and what may become of it. */
export interface SharedChoice {
  title: string
  text: string
  without: string
  field: string
  id: string
  goesWhole: boolean
}

/** That people were erased. */
export interface ErasuresPage {
  rows: { when: string; text: string; state: string }[]
  empty: Empty | null
}

declare module '../web/views.ts' {
  interface Views {
    'erasure/preview': ErasurePreview
    'erasure/_shared': SharedChoice
    'erasure/erasures': ErasuresPage
  }
}

export interface PreviewFacts {
  subject: Subject
  relatives: readonly Subject[]
  counts: readonly { called: Called; count: number }[]
  photos: number
  shared: readonly Shared[]
  /** How many backups are kept, a night each; undefined where this process keeps none. */
  backupsKept: number | undefined
}

/** The page before somebody is erased; a form that was sent keeps what was chosen in it. */
export function erasurePreview(facts: PreviewFacts, form: Form, word: CustomerWord): ErasurePreview {
  const { subject, relatives, shared } = facts
  const name = calledName(subject)
  return {
    title: `Erase ${subject.name}`,
    back: { href: personUrl(subject.id), label: name },
    problems: formProblems(form),
    action: erasureUrl(subject.id, subject.isCustomer),
    going: goingOf(facts),
    relatives: relatives.map((one) => ({
      ...{ name: one.name, href: personUrl(one.id), id: `with-${one.id}` },
      ...{ field: withField(one.id), checked: form.values[withField(one.id)] !== undefined },
    })),
    choices: choosable(shared).map((one) => sharedChoice(one, form)),
    staying: stayingOf(facts),
    confirm: field(form, 'confirm', `Type ${confirmingWords(subject, word)}`, {
      required: true,
      hint: `${possessive(subject.name)} file cannot be brought back: there is no undo.`,
    }),
    confirmLabel: `Erase ${name} for good`,
  }
}

function goingOf({ subject, relatives, counts, photos }: PreviewFacts): string[] {
  const withPhotos = [...counts, { called: ['photo', 'photos'] as const, count: photos }]
  const said = countsInWords(withPhotos)
  const who = [subject, ...relatives].map(({ name }) => name)
  return [
    `${listInWords(who)}: names, birthdays and everything else that is known of ${who.length > 1 ? 'them' : 'this person'}.`,
    ...(said ? [`${said}, with all earlier wordings and everything that was removed before.`] : []),
    'All by which they are found, and every kept file with them in it: photos, mails, lists that wait.',
  ]
}

function stayingOf({ shared, backupsKept }: PreviewFacts): string[] {
  const visits = shared.filter(({ table }) => table === 'visits').length
  const reworded = shared.filter(({ mayGo, changes }) => !mayGo && Object.keys(changes).length > 0).length
  return [
    'That somebody was erased: by whom and when, with an id that leads nowhere. We must be able to show that we did it.',
    ...(visits > 0 ? [`${capitalised(plural(visits, 'visit'))} to which others came: without them.`] : []),
    ...(reworded > 0
      ? [`${plural(reworded, 'line')} about others or for everybody that name them: reworded to “someone”.`]
      : []),
    backupsInWords(backupsKept),
    'What they told other systems: a calendar of bookings that goes on naming them brings such a booking back.',
  ]
}

function backupsInWords(kept: number | undefined): string {
  const until = kept ? ` The last of those goes after ${plural(kept, 'night')}.` : ''
  return `Backups made before now still hold them.${until} Going back to one erases them again before anybody sees it.`
}

function sharedChoice({ table, id, kind, about, text, without }: Shared, form: Form): SharedChoice {
  const key = sharedKey(table, id)
  const others = listInWords(about)
  return {
    title: `${capitalised(kind)} about ${others || 'others'}`,
    text,
    without,
    field: key,
    id: key.replace(':', '-'),
    goesWhole: form.values[key] === 'whole',
  }
}

function confirmingWords({ name, memberNumber }: Subject, word: CustomerWord): string {
  return memberNumber === null ? `“${name}”` : `“${name}”, or the ${word} number`
}

/** The page of all erasures: the facts, and whether the last bytes are gone. */
export function erasuresPage(
  rows: readonly ErasureRow[],
  { timeZone, today }: { timeZone: string; today: Day },
): ErasuresPage {
  return {
    rows: rows.map(({ at, by, people, clearedAt }) => ({
      when: `${capitalised(dayInWords(dayIn(at, timeZone), today))} at ${timeOfDayIn(at, timeZone)}`,
      text: `${plural(people, 'person', 'people')} erased by ${by ?? 'somebody who was owner then'}`,
      state: clearedAt
        ? 'Done: nothing of them is left in any file here, but for older backups.'
        : 'Erased. The last bytes are being cleared from the files; this takes a moment.',
    })),
    empty:
      rows.length > 0
        ? null
        : {
            title: 'Nobody was erased',
            text: 'Where somebody asks for it, the way is at the end of their form: Edit, then Erase.',
            action: null,
          },
  }
}
