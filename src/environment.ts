import { isIP } from 'node:net'
import { z } from 'zod'
import { mailAddress } from './mail/address.ts'

/** What the environment may say. The README's table is held to this by a test. */
export const Environment = z.object({
  PORT: z.coerce
    .number('must be a number')
    .int()
    .min(0)
    .max(65535)
    .default(3000)
    .describe('Port to listen on'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on; 0.0.0.0 for every network'),
  BASE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .optional()
    .describe('The address that people type; https makes cookies Secure. Default: http with HOST and PORT'),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .refine((text) => listed(text).every(isAddressRange), 'must be addresses such as 127.0.0.1, 10.0.0.0/8')
    .describe('Addresses of proxies in front, with commas between them: whom they name is who asks'),
  REQUESTS_A_MINUTE: z.coerce
    .number('must be a number')
    .int()
    .min(0)
    .default(1200)
    .describe(
      'How many requests a minute somebody who is signed in may make, a third of them cards and searches. 0 for any number',
    ),
  RAPPORT_DATA: z
    .string()
    .min(1)
    .default('data')
    .describe('Folder for the database, photos, backups and kept mail'),
  DATABASE_URL: z
    .string()
    .startsWith('file:', 'must be a file: address of an SQLite file')
    .optional()
    .describe('The SQLite file. Default: rapport.sqlite in RAPPORT_DATA'),
  RAPPORT_SECRET: z
    .string()
    .optional()
    .describe('Signs the links in mails; at least 32 characters. Default: secret in RAPPORT_DATA'),
  RAPPORT_SECRET_FILE: z.string().optional().describe('A file that holds it'),
  RAPPORT_DEMO: z
    .enum(['on', 'off'], 'must be on or off')
    .default('on')
    .describe('on loads the Cedar Ridge demo when there is no data yet; off starts empty'),
  RAPPORT_DEMO_ANYWHERE: z
    .enum(['on', 'off'], 'must be on or off')
    .default('off')
    .describe('on lets the demo’s known logins in from other machines too; off on this machine alone'),
  RAPPORT_NOW: z.iso
    .datetime({ offset: true, error: 'must be a moment such as 2026-11-21T14:28:00Z' })
    .optional()
    .describe('For tests only, refused in production: the moment that the clock starts from'),
  FEED_PRIVATE_HOSTS: z
    .string()
    .default('')
    .describe(
      'Hosts in a private network that feeds and bookings may be read from, with commas between them',
    ),
  BACKUPS_KEPT: z.coerce
    .number('must be a number')
    .int()
    .min(0)
    .max(1000)
    .default(14)
    .describe('How many backups are kept; one is made every night. 0 makes none'),
  BACKUP_FOLDER: z.string().optional().describe('Where they are kept. Default: backups in RAPPORT_DATA'),
  BACKUP_RECIPIENT: z
    .string()
    .startsWith('age1', 'must be an age public key, age1…')
    .optional()
    .describe('An age public key: backups are encrypted for it'),
  SMTP_HOST: z
    .string()
    .optional()
    .describe('The server that mails leave by. Without it they are kept in RAPPORT_DATA'),
  SMTP_PORT: z.coerce
    .number('must be a number')
    .int()
    .min(1)
    .max(65535)
    .optional()
    .describe('Its port. Default: 465 for tls, 587 for starttls, 25 for none'),
  SMTP_SECURITY: z
    .enum(['tls', 'starttls', 'none'], 'must be tls, starttls or none')
    .default('tls')
    .describe(
      'How the way to it is kept private; starttls never goes on without it, none is for a server next door',
    ),
  SMTP_USER: z.string().optional().describe('The login there, if it wants one'),
  SMTP_PASSWORD: z.string().optional().describe('Its password'),
  SMTP_PASSWORD_FILE: z
    .string()
    .optional()
    .describe('A file that holds the password, instead of SMTP_PASSWORD'),
  MAIL_FROM: z
    .string()
    .refine((text) => mailAddress(text) !== undefined, 'must be an e-mail address')
    .optional()
    .describe('The address that mails come from, until the settings name one'),
  MAILS_A_MINUTE: z.coerce
    .number('must be a number')
    .int()
    .min(1)
    .max(6000)
    .default(60)
    .describe('How many mails leave in any minute, also after a downtime'),
  METRICS_PORT: z.coerce
    .number('must be a number')
    .int()
    .min(1)
    .max(65535)
    .optional()
    .describe('A port of its own for /metrics, for Prometheus. Without it nothing is measured'),
  METRICS_HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on there'),
  LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'], 'must be a pino level')
    .default('info')
    .describe('How much is logged'),
  NODE_ENV: z.string().default('development').describe('production refuses what is for tests only'),
})

/** What stands between commas. */
export function listed(text: string): string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
}

/** An address, or a range of them such as 10.0.0.0/8. */
function isAddressRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return more.length === 0 && most > 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most))
}
