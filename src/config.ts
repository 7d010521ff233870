import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { mailAddress } from './mail/address.ts'
import type { SmtpServer } from './mail/smtp.ts'

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

export interface Config {
  port: number
  host: string
  baseUrl: string
  dataFolder: string
  databaseAddress: string
  /** Given, or in a file that was named; otherwise neither. */
  secret: string | undefined
  secretFile: string | undefined
  loadsDemo: boolean
  startsAt: Date | undefined
  privateFeedHosts: string[]
  backups: BackupConfig
  mail: MailConfig
  /** Where measurements are to be had; undefined where nothing is measured. */
  metrics: { port: number; host: string } | undefined
  logLevel: string
}

export interface MailConfig {
  /** The server that mails leave by; without one they are kept in the data folder. */
  server: SmtpServer | undefined
  from: string | undefined
  aMinute: number
}

/** Where backups are kept, how many, and for whom they are encrypted. */
export interface BackupConfig {
  folder: string
  kept: number
  recipient: string | undefined
}

/** Thrown with one sentence for each thing in the environment that cannot be used. */
export class ConfigRefused extends Error {}

/** Reads the environment and the command line; `--empty` is the same as RAPPORT_DEMO=off. */
export function readConfig(environment: Record<string, string | undefined>, args: readonly string[]): Config {
  const read = Environment.safeParse(withoutBlanks(environment))
  if (!read.success) throw new ConfigRefused(read.error.issues.map(sentence).join('\n'))
  const { PORT, HOST, BASE_URL, RAPPORT_DATA, DATABASE_URL, RAPPORT_DEMO, RAPPORT_NOW, LOG_LEVEL, NODE_ENV } =
    read.data
  const { RAPPORT_SECRET, RAPPORT_SECRET_FILE, FEED_PRIVATE_HOSTS } = read.data
  if (RAPPORT_NOW && NODE_ENV === 'production')
    throw new ConfigRefused('RAPPORT_NOW is for tests and is refused in production.')
  const dataFolder = resolve(RAPPORT_DATA)
  return {
    port: PORT,
    host: HOST,
    baseUrl: BASE_URL ?? `http://${HOST}:${PORT}`,
    dataFolder,
    databaseAddress: DATABASE_URL ?? `file:${dataFolder}/rapport.sqlite`,
    secret: RAPPORT_SECRET,
    secretFile: RAPPORT_SECRET_FILE === undefined ? undefined : resolve(RAPPORT_SECRET_FILE),
    loadsDemo: RAPPORT_DEMO === 'on' && !args.includes('--empty'),
    startsAt: RAPPORT_NOW ? new Date(RAPPORT_NOW) : undefined,
    privateFeedHosts: FEED_PRIVATE_HOSTS.toLowerCase()
      .split(',')
      .map((host) => host.trim())
      .filter(Boolean),
    backups: {
      folder: resolve(read.data.BACKUP_FOLDER ?? join(dataFolder, 'backups')),
      kept: read.data.BACKUPS_KEPT,
      recipient: read.data.BACKUP_RECIPIENT,
    },
    mail: mailConfig(read.data),
    metrics:
      read.data.METRICS_PORT === undefined
        ? undefined
        : { port: read.data.METRICS_PORT, host: read.data.METRICS_HOST },
    logLevel: LOG_LEVEL,
  }
}

const USUAL_PORTS = { tls: 465, starttls: 587, none: 25 } as const

function mailConfig(said: z.output<typeof Environment>): MailConfig {
  const {
    SMTP_HOST: host,
    SMTP_PORT,
    SMTP_SECURITY: security,
    SMTP_USER: user,
    MAIL_FROM,
    MAILS_A_MINUTE,
  } = said
  const pass = smtpPassword(said)
  if (user !== undefined && pass === undefined)
    throw new ConfigRefused('SMTP_USER needs SMTP_PASSWORD or SMTP_PASSWORD_FILE.')
  const login = user === undefined || pass === undefined ? undefined : { user, pass }
  const port = SMTP_PORT ?? USUAL_PORTS[security]
  const server = host === undefined ? undefined : { host, port, security, login }
  return { server, from: MAIL_FROM, aMinute: MAILS_A_MINUTE }
}

function smtpPassword({
  SMTP_PASSWORD,
  SMTP_PASSWORD_FILE,
}: z.output<typeof Environment>): string | undefined {
  if (SMTP_PASSWORD_FILE === undefined) return SMTP_PASSWORD
  try {
    return readFileSync(SMTP_PASSWORD_FILE, 'utf8').trimEnd()
  } catch {
    throw new ConfigRefused('SMTP_PASSWORD_FILE cannot be read.')
  }
}

function withoutBlanks(environment: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
}

function sentence(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')} ${issue.message}.`
}
