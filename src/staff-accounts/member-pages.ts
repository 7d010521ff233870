import { dayIn } from '../lib/day.ts'
import { plural, listInWords, capitalised } from '../lib/text.ts'
import { dayInWords, momentInWords } from '../lib/words-for-time.ts'
import { ROLES } from '../staff/staff-member.ts'
import { choicesOf, field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import { blankForm, type Form } from '../web/forms.ts'
import {
  staffDeactivationUrl,
  staffMailsUrl,
  staffResetUrl,
  staffRoleUrl,
  staffSecondFactorUrl,
  staffSessionsEndUrl,
  undoStaffDeactivationUrl,
  whoLookedUrl,
} from '../web/urls.ts'
import { type Looked } from './list-pages.ts'
import type { Account } from './queries.ts'

/** What an owner can do about somebody who works here. */
export interface MemberPage {
  name: string
  lede: string
  mails: string
  whatTheyDid: string
  problems: FormProblems | null
  role: { action: string; field: Field; note: string }
  signIn: { reset: string; end: string; sessions: string; twoFactor: string; factorRemoval: string }
  deactivation: { action: string; field: Field | null; handedOver: string; refusal: string }
}

/** Somebody who has left. */
export interface LeaverPage {
  name: string
  lede: string
  bringBack: string
  whatTheyDid: string
}

declare module '../web/views.ts' {
  interface Views {
    'staff-accounts/member': MemberPage
    'staff-accounts/leaver': LeaverPage
  }
}

/** What hangs on somebody, and who could take it over. */
export interface Hanging {
  promises: number
  cases: number
  visits: number
  sessions: number
  isLastOwner: boolean
  isOneself: boolean
  heirs: readonly { id: string; name: string }[]
}

export function memberPage(account: Account, hanging: Hanging, looked: Looked, form: Form): MemberPage {
  const { id, name, factorSince } = account
  const roleForm = form.values.role === undefined ? blankForm({ role: account.role }) : form
  return {
    name,
    lede: ledeOf(account, looked),
    mails: staffMailsUrl(id),
    whatTheyDid: whoLookedUrl({ by: id }),
    problems: formProblems(form),
    role: {
      action: staffRoleUrl(id),
      field: field(roleForm, 'role', 'Role', { kind: 'select', choices: choicesOf(ROLES) }),
      note: hanging.isLastOwner ? LAST_OWNER : 'A change signs them out, wherever they are signed in.',
    },
    signIn: {
      ...{
        reset: hanging.isOneself ? '' : staffResetUrl(id),
        end: hanging.sessions > 0 ? staffSessionsEndUrl(id) : '',
      },
      sessions:
        hanging.sessions > 0 ? `Signed in on ${plural(hanging.sessions, 'device')}.` : 'Not signed in.',
      twoFactor: factorSince ? 'Two-factor is on.' : 'Two-factor is not set up.',
      factorRemoval: factorSince && !hanging.isOneself ? staffSecondFactorUrl(id) : '',
    },
    deactivation: deactivationOf(id, hanging, form),
  }
}

export function leaverPage({ id, name, email, role, deactivatedAt }: Account, looked: Looked): LeaverPage {
  const since = deactivatedAt ? dayInWords(dayIn(deactivatedAt, looked.timeZone), looked.today) : ''
  return {
    name,
    lede: `${capitalised(role)} with ${email} until ${since}. What they noted stays in their name.`,
    bringBack: undoStaffDeactivationUrl(id),
    whatTheyDid: whoLookedUrl({ by: id }),
  }
}

const LAST_OWNER = 'This is the only owner, so the role stays: make somebody else an owner first.'

function ledeOf({ role, place, email, lastSeenAt }: Account, looked: Looked): string {
  const seen = lastSeenAt ? `last seen ${momentInWords(lastSeenAt, looked)}` : 'not seen yet'
  return `${capitalised(role)} at ${place} · ${email} · ${seen}`
}

function deactivationOf(id: string, hanging: Hanging, form: Form): MemberPage['deactivation'] {
  const { promises, cases, visits, heirs, isLastOwner } = hanging
  const held = [
    promises > 0 ? plural(promises, 'open promise') : '',
    cases > 0 ? plural(cases, 'open case') : '',
    visits > 0 ? plural(visits, 'visit') + ' ahead' : '',
  ].filter(Boolean)
  const choices = [['', 'Choose a colleague'] as const, ...heirs.map((heir) => [heir.id, heir.name] as const)]
  return {
    action: staffDeactivationUrl(id),
    handedOver:
      held.length > 0 ? `Somebody takes over ${listInWords(held)}.` : 'Nothing has to be handed over.',
    field: held.length > 0 ? field(form, 'heirId', 'Handed over to', { kind: 'select', choices }) : null,
    refusal: isLastOwner ? 'This is the only owner: make somebody else an owner first.' : '',
  }
}
