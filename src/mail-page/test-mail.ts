import type { MailKind } from '../mail/kind.ts'
import type { NewMail, Recipient } from '../mail/mail.ts'

/** How long a test mail is tried for. */
const PATIENCE = 10 * 60_000

/** The mail that shows that mails arrive; it goes the way of all others. */
export const testMailKind: MailKind = {
  name: 'test mail',
  title: 'Test mail',
  decide: () => Promise.resolve({ send: true }),
  compose: ({ render, baseUrl }) =>
    Promise.resolve({
      subject: 'Mail from Rapport arrives',
      text: `This is a test. It went the same way as every reminder and digest.\n\nRapport: ${baseUrl}\n`,
      html: render('mail-page/_test-mail', { baseUrl }),
    }),
}

/** A test mail to somebody, due at once. */
export function testMail(to: Recipient, now: Date): NewMail {
  const uselessAt = new Date(now.getTime() + PATIENCE)
  const dedupeKey = `test mail:${to.address}:${now.toISOString()}`
  return { dedupeKey, kind: testMailKind.name, to, dueAt: now, uselessAt, payload: {} }
}

declare module '../web/views.ts' {
  interface Views {
    'mail-page/_test-mail': { baseUrl: string }
  }
}
