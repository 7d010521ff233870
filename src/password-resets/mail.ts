import type { Reader } from '../../db/database.ts'
import { frameOf } from '../letters/frame.ts'
import { unwritable } from '../letters/letter.ts'
import { shortLetter } from '../letters/short/pages.ts'
import { asId } from '../lib/id.ts'
import type { Letter, MailKind, MailSite } from '../mail/kind.ts'
import type { NewMail, QueuedMail } from '../mail/mail.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { newPasswordUrl } from '../web/urls.ts'
import { resetToken, type PasswordResetId } from './password-reset.ts'
import { openReset, type OpenReset } from './queries.ts'

/** The mail with the way to a new password. */
export const resetMailKind: MailKind = {
  name: 'password reset',
  title: 'A new password',
  holdsKey: true,
  decide: async (reader, mail, now) =>
    (await resetOf(reader, mail, now))
      ? { send: true }
      : { withdrawn: 'The way to a new password was used, has ended, or another one took its place.' },
  compose,
}

export function resetMail(
  { id, staffId, name, email }: { id: PasswordResetId; staffId: StaffId; name: string; email: string },
  uselessAt: Date,
  now: Date,
): NewMail {
  return {
    dedupeKey: `password reset:${id}`,
    kind: resetMailKind.name,
    to: { name, address: email },
    ...{ staffId, dueAt: now, uselessAt, payload: { resetId: id } },
  }
}

async function compose(site: MailSite, mail: QueuedMail, now: Date): Promise<Letter> {
  const reset = await resetOf(site.database.read, mail, now)
  if (!reset) throw unwritable(mail)
  const byOwner = reset.askedById !== null
  const frame = await frameOf(site, mail, {
    subject: 'Choose a new password for Rapport',
    reason: byOwner
      ? 'You get this because an owner reset your password.'
      : 'You get this because somebody asked for it with your e-mail. If it was not you, leave it: your password stays as it is.',
    mails: null,
  })
  return shortLetter(site, frame, {
    eyebrow: frame.organisation,
    title: 'Choose a new password',
    text: `The link works once, for ${byOwner ? '48 hours' : 'an hour'}. Where you use a second factor, Rapport asks for it as ever.`,
    open: {
      href: `${site.baseUrl}${newPasswordUrl(resetToken(reset.id, site.secret))}`,
      label: 'Choose a new password',
    },
  })
}

async function resetOf(reader: Reader, { payload }: QueuedMail, now: Date): Promise<OpenReset | undefined> {
  const id = asId<'PasswordReset'>(payload.resetId ?? '')
  return id && openReset(reader, id, now)
}
