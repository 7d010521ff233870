import type { Config } from '../config.ts'
import { isLoopback } from '../lib/loopback.ts'
import { smtpTrial } from '../mail/smtp.ts'
import { toMend, well, type Finding } from './finding.ts'

/** Whether people sign in over a connection that nobody can listen to. */
export function checkAddress({
  baseUrl,
  host,
  demoOpens,
}: Pick<Config, 'baseUrl' | 'host' | 'demoOpens'>): Finding {
  if (demoOpens === 'anywhere')
    return toMend(
      'Address',
      'The demo’s known logins are let in from everywhere: unset RAPPORT_DEMO_ANYWHERE.',
    )
  const isPrivate = new URL(baseUrl).protocol === 'https:' || isLoopback(host)
  return isPrivate
    ? well('Address', `${baseUrl}, listening on ${host}.`)
    : toMend(
        'Address',
        `People sign in at ${baseUrl} without TLS: put a proxy in front, and set BASE_URL to its https address.`,
      )
}

/** Whether the mail server takes us. Speaks to it, and sends nothing. */
export async function checkMail({ mail }: Pick<Config, 'mail'>): Promise<Finding> {
  if (!mail.server) return well('Mail', 'No server is set (SMTP_HOST), so mails are kept and not sent.')
  const { host, port } = mail.server
  const words = await smtpTrial(mail.server)
  return words === undefined
    ? well('Mail', `${host}:${port} takes our login. npm run mail:test -- you@example.com sends one.`)
    : toMend('Mail', `${host}:${port} refuses us: ${words}`)
}
