import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { z } from 'zod'
import { Environment, listed } from './environment.ts'
import { isLoopback } from './lib/loopback.ts'
import type { SmtpServer } from './mail/smtp.ts'
import type { DemoOpens } from './web/site.ts'

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
  demoOpens: DemoOpens
  /** Of somebody who is signed in; any number where it is 0. */
  requestsAMinute: number
  /** Proxies in front, whose word counts on where a request comes from. */
  trustedProxies: string[]
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
    privateFeedHosts: listed(FEED_PRIVATE_HOSTS.toLowerCase()),
    trustedProxies: listed(read.data.TRUSTED_PROXIES),
    demoOpens: demoOpens(read.data),
    requestsAMinute: read.data.REQUESTS_A_MINUTE,
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

/** Known passwords are for looking at it on one's own machine, unless whoever runs it says otherwise. */
function demoOpens({ HOST, BASE_URL, RAPPORT_DEMO_ANYWHERE }: z.output<typeof Environment>): DemoOpens {
  if (RAPPORT_DEMO_ANYWHERE === 'on') return 'anywhere'
  const isOurs = isLoopback(HOST) && (BASE_URL === undefined || isLoopback(new URL(BASE_URL).hostname))
  return isOurs ? 'on this machine' : 'nowhere'
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
