import type { PlaceId } from '../places/place.ts'
import type { OpenInvitation } from '../invitations/queries.ts'
import { dayIn, type Day } from '../lib/day.ts'
import { capitalised } from '../lib/text.ts'
import { dayInWords, momentInWords } from '../lib/words-for-time.ts'
import { faceOf } from '../people/face.ts'
import { choicesOf, field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import type { Face, Pill } from '../web/fragments.ts'
import { ROLES } from '../staff/staff-member.ts'
import { staffInvitationUrl, staffMemberUrl } from '../web/urls.ts'
import type { Account } from './queries.ts'

/** Everybody who works here, those who are asked to, and those who did. */
export interface StaffPage {
  rows: StaffRow[]
  invited: InvitedRow[]
  left: StaffRow[]
  problems: FormProblems | null
  fields: Field[]
  mailNote: string
}

export interface StaffRow {
  name: string
  href: string
  face: Face
  role: string
  sub: string
  pill: Pill | null
}

interface InvitedRow {
  email: string
  sub: string
  again: string
  withdrawal: string
}

declare module '../web/views.ts' {
  interface Views {
    'staff-accounts/staff': StaffPage
    'staff-accounts/_row': StaffRow
    'staff-accounts/_invited': InvitedRow
  }
}

/** When and where the page is looked at. */
export interface Looked {
  now: Date
  today: Day
  timeZone: string
}

/** What there is to show: the accounts, who was asked, and where people may work. */
export interface Here {
  all: readonly Account[]
  invited: readonly OpenInvitation[]
  places: readonly { id: PlaceId; name: string }[]
  ownPlaceId: PlaceId
}

export function staffPage(
  form: Form,
  { all, invited, places, ownPlaceId }: Here,
  looked: Looked & { mailLeaves: boolean },
): StaffPage {
  const row = (account: Account) => staffRow(account, looked)
  return {
    rows: all.filter(({ deactivatedAt }) => !deactivatedAt).map(row),
    left: all.filter(({ deactivatedAt }) => deactivatedAt).map(row),
    invited: invited.map((one) => invitedRow(one, looked)),
    problems: formProblems(form),
    fields: [
      field(form, 'email', 'E-mail', { kind: 'email', required: true }),
      field(form, 'role', 'As', { kind: 'select', choices: choicesOf(ROLES) }),
      ...(places.length > 1 ? [placeField(form, places, ownPlaceId)] : []),
    ],
    mailNote: looked.mailLeaves
      ? 'They get a link by mail, and you see it once, to pass on yourself.'
      : 'No mail server is set up: you see the link once, to pass on yourself.',
  }
}

/** 'Monday at 09:28', for what goes on until then. */
export function untilInWords(at: Date, looked: Looked): string {
  return momentInWords(at, looked).replace(/^on /u, '')
}

function placeField(form: Form, places: Here['places'], ownPlaceId: PlaceId): Field {
  const chosen = { ...form, values: { placeId: ownPlaceId, ...form.values } }
  return field(chosen, 'placeId', 'Where', {
    kind: 'select',
    choices: places.map(({ id, name }) => [id, name] as const),
  })
}

function staffRow(account: Account, looked: Looked): StaffRow {
  const { id, name, role, place, lastSeenAt, deactivatedAt, factorSince } = account
  const seen = lastSeenAt ? `last seen ${momentInWords(lastSeenAt, looked)}` : 'not seen yet'
  const left = deactivatedAt
    ? `left ${dayInWords(dayIn(deactivatedAt, looked.timeZone), looked.today)}`
    : seen
  return {
    ...{ name, role, href: staffMemberUrl(id), face: faceOf({ name }) },
    sub: `${place} · ${left}`,
    pill: factorSince ? { text: 'Two-factor', tone: 'green' } : null,
  }
}

function invitedRow({ id, email, role, invitedBy, expiresAt }: OpenInvitation, looked: Looked): InvitedRow {
  const link =
    expiresAt > looked.now ? `link works until ${untilInWords(expiresAt, looked)}` : 'the link has ended'
  return {
    email,
    sub: `${capitalised(role)}, asked by ${invitedBy} · ${link}`,
    again: staffInvitationUrl(id, 'again'),
    withdrawal: staffInvitationUrl(id, 'withdrawal'),
  }
}
