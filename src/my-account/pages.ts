import { dayIn, type Day } from '../lib/day.ts'
import { plural } from '../lib/text.ts'
import { timeOfDayIn } from '../lib/wall-time.ts'
import { dayInWords } from '../lib/words-for-time.ts'
import { newPasswordField } from '../staff/password-field.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import { blankForm, type Form } from '../web/forms.ts'
import { mySessionEndUrl, recoveryCodesUrl, twoFactorRemovalUrl } from '../web/urls.ts'
import type { OwnSession } from './queries.ts'

/** What somebody looks after themselves. */
export interface AccountPage {
  lede: string
  problems: FormProblems | null
  name: Field
  passwords: Field[]
  twoFactor: { isOn: boolean; left: string; renewal: Confirming; removal: Confirming }
  hasPin: boolean
  sessions: SessionRow[]
  hasOthers: boolean
}

/** What is done with one's password once more. */
interface Confirming {
  title: string
  action: string
  field: Field
  label: string
  tone: string
}

interface SessionRow {
  device: string
  sub: string
  /** Where it is ended, or '' for this one. */
  end: string
}

declare module '../web/views.ts' {
  interface Views {
    'my-account/account': AccountPage
    'my-account/_sessions': AccountPage
    'my-account/_two-factor': AccountPage['twoFactor']
    'my-account/_confirming': Confirming
  }
}

/** What there is to show of somebody's account. */
export interface Owned {
  name: string
  email: string
  place: { name: string; timeZone: string }
  sessionId: string
  sessions: readonly OwnSession[]
  hasSecondFactor: boolean
  recoveryCodesLeft: number
  hasPin: boolean
  today: Day
}

export function accountPage(form: Form, owned: Owned): AccountPage {
  const nameForm = form.values.name === undefined ? blankForm({ name: owned.name }) : form
  return {
    lede: `You sign in with ${owned.email}.`,
    problems: formProblems(form),
    name: field(nameForm, 'name', 'Your name', { autocomplete: 'name', required: true }),
    passwords: [
      field(form, 'present', 'Present password', {
        ...{ kind: 'password', autocomplete: 'current-password', required: true, value: '' },
      }),
      newPasswordField(form, 'New password'),
    ],
    twoFactor: {
      isOn: owned.hasSecondFactor,
      left: plural(owned.recoveryCodesLeft, 'recovery code'),
      renewal: {
        ...{ title: 'New recovery codes', action: recoveryCodesUrl, label: 'Make new ones', tone: '' },
        field: passwordOnceMore(form, 'passwordForCodes'),
      },
      removal: {
        ...{ title: 'Turn it off', action: twoFactorRemovalUrl, label: 'Turn it off', tone: 'button-danger' },
        field: passwordOnceMore(form, 'passwordToTurnOff'),
      },
    },
    hasPin: owned.hasPin,
    sessions: owned.sessions.map((session) => sessionRow(session, owned)),
    hasOthers: owned.sessions.some(({ id }) => id !== owned.sessionId),
  }
}

function passwordOnceMore(form: Form, name: string): Field {
  const spec = { kind: 'password', autocomplete: 'current-password', required: true, value: '' } as const
  return field(form, name, 'Your password', spec)
}

function sessionRow({ id, device, createdAt, lastUsedAt }: OwnSession, owned: Owned): SessionRow {
  const { place, today } = owned
  const inWords = (at: Date) =>
    `${dayInWords(dayIn(at, place.timeZone), today)} at ${timeOfDayIn(at, place.timeZone)}`
  const isThis = id === owned.sessionId
  return {
    device: device || 'A browser',
    sub: `${place.name} · since ${inWords(createdAt)} · ${isThis ? 'this one' : `last used ${inWords(lastUsedAt)}`}`,
    end: isThis ? '' : mySessionEndUrl(id),
  }
}
