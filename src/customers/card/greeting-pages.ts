import { addDays, daysBetween, type Day } from '../../lib/day.ts'
import { nextOccurrence } from '../../lib/partial-date.ts'
import { weekdayName } from '../../lib/words-for-time.ts'
import type { CustomerWord } from '../../organisation/organisation.ts'
import { faceOf } from '../../people/face.ts'
import { WORTH_KNOWING } from '../../people/known.ts'
import type { Face, Pill } from '../../web/fragments.ts'
import { wellDoneFromCard, type WellDoneFromCard } from '../../well-done/from-card-pages.ts'
import type { ThanksToday } from '../../well-done/from-card-queries.ts'
import {
  customerUrl,
  editCustomerUrl,
  newCommentUrl,
  newVisitUrl,
  sayWellDoneUrl,
  visitStepUrl,
  whoLookedUrl,
  mirrorUrl,
} from '../../web/urls.ts'
import { HARDLY_KNOWN, isSensitiveOn } from '../customer.ts'
import type { Customer } from '../queries.ts'
import { lastToCome, stayInWords, visitInWords, visitThatMatters, type VisitOfDay } from '../visit-of-day.ts'

/** The head of the card: who this is, in one glance. */
export interface Greeting {
  face: Face
  name: string
  /** How to say the name, as it is written: “al-VAR-ez”; or ''. */
  said: string
  /** "Mr. Alvarez" and "in front of guests", or ''. */
  address: { before: string; words: string; when: string } | null
  /** What a phone has no room for: "member 2214 · since 2009". */
  more: string
  pills: Pill[]
  /** The one step that makes sense now, or null. */
  step: { label: string; action: string; isPrimary: boolean; key: string } | null
  addVisit: string
  edit: string
  /** What else the reader may open of this customer. */
  menu: { label: string; href: string }[]
  /** Thanking whoever is on duty; null while nobody has come. */
  thanks: WellDoneFromCard | null
}

declare module '../../web/views.ts' {
  interface Views {
    'customers/_greeting': Greeting
  }
}

export interface GreetingContext {
  visits: readonly VisitOfDay[]
  thanks: ThanksToday | null
  word: CustomerWord
  today: Day
  timeZone: string
  seesWhoLooked: boolean
}

/** The head of the card. Of somebody who has died or has left, it says who they are and no more. */
export function greetingOf(customer: Customer, context: GreetingContext): Greeting {
  const isPresent = !customer.deceasedOn && !customer.archivedAt
  const visit = isPresent ? visitThatMatters(context.visits) : undefined
  const step = visit ? stepOf(visit) : null
  const came = isPresent ? lastToCome(context.visits) : undefined
  const thanks = came && context.thanks ? wellDoneFromCard(customer.id, came, context.thanks, context) : null
  return {
    face: faceOf(customer, 'large'),
    name: customer.name,
    said: customer.pronunciation ? `“${customer.pronunciation}”` : '',
    address: addressOf(customer),
    more: moreOf(customer, context.word),
    pills: isPresent ? pillsOf(customer, visit, context) : quietPills(customer),
    step,
    addVisit: isPresent && !step ? newVisitUrl({ customer: customer.id }) : '',
    edit: editCustomerUrl(customer.id),
    menu: menuOf(customer.id, context, thanks !== null),
    thanks,
  }
}

function menuOf(id: string, { seesWhoLooked }: GreetingContext, thanks: boolean): Greeting['menu'] {
  const ofManagers = [
    { label: 'The mirror', href: mirrorUrl(id) },
    { label: 'Who looked', href: whoLookedUrl({ about: id }) },
  ]
  const said = newCommentUrl({ customer: id, back: customerUrl(id) })
  return [
    { label: thanks ? 'Somebody else, or in words' : 'Well done, colleague', href: sayWellDoneUrl(id) },
    { label: 'Write a comment down', href: said },
    ...(seesWhoLooked ? ofManagers : []),
  ]
}

function addressOf({ addressAs, addressWhen, goesBy, name }: Customer): Greeting['address'] {
  if (addressAs) return { before: '', words: addressAs, when: addressWhen ?? '' }
  return goesBy && goesBy !== name ? { before: 'goes by', words: goesBy, when: '' } : null
}

function moreOf({ memberNumber, sinceYear, formerName }: Customer, word: CustomerWord): string {
  const number = memberNumber ? `${word} ${memberNumber}` : ''
  const since = sinceYear ? `since ${sinceYear}` : ''
  return [number, since, formerName ? `formerly ${formerName}` : ''].filter(Boolean).join(' · ')
}

function pillsOf(customer: Customer, visit: VisitOfDay | undefined, context: GreetingContext): Pill[] {
  const pills: (Pill | null)[] = [
    ...quietPills(customer),
    visit ? { text: visitInWords(visit), tone: 'blue' } : null,
    visit?.arrivedAt ? { text: stayInWords(visit, context.timeZone), tone: 'green' } : null,
    birthdayPill(customer, context.today),
    knownPill(customer),
  ]
  return pills.filter((pill) => pill !== null)
}

function quietPills({ tier }: Customer): Pill[] {
  return tier ? [{ text: tier, tone: 'green' }] : []
}

function birthdayPill({ birthMonth: month, birthDay: day, ...customer }: Customer, today: Day): Pill | null {
  const next = isSensitiveOn(customer, today) ? undefined : nextOccurrence({ year: null, month, day }, today)
  if (!next || next > addDays(today, DAYS_OF_BIRTHDAY)) return null
  const ahead = daysBetween(today, next)
  return { text: `Birthday ${['today', 'tomorrow'][ahead] ?? weekdayName(next)}`, tone: 'amber' }
}

const DAYS_OF_BIRTHDAY = 6
const WELL_KNOWN = 9

function knownPill({ knownCount }: Customer): Pill {
  const all = WORTH_KNOWING.length
  if (knownCount <= HARDLY_KNOWN) return { text: `Hardly known: ${knownCount} of ${all}`, tone: 'amber' }
  return {
    text: `${knownCount >= WELL_KNOWN ? 'Known well' : 'Known'}: ${knownCount} of ${all}`,
    tone: 'sand',
  }
}

function stepOf({ id, arrivedAt, completedAt }: VisitOfDay): Greeting['step'] {
  if (completedAt) return null
  if (arrivedAt) return { label: 'Left', action: visitStepUrl(id, 'departure'), isPrimary: false, key: '' }
  return { label: 'Arrived', action: visitStepUrl(id, 'arrival'), isPrimary: true, key: 'a' }
}
