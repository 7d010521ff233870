import { resolve } from 'node:path'
import { z } from 'zod'

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
    .describe('Hosts in a private network that feeds may be read from, with commas between them'),
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
  loadsDemo: boolean
  startsAt: Date | undefined
  privateFeedHosts: string[]
  logLevel: string
}

/** Thrown with one sentence for each thing in the environment that cannot be used. */
export class ConfigRefused extends Error {}

/** Reads the environment and the command line; `--empty` is the same as RAPPORT_DEMO=off. */
export function readConfig(environment: Record<string, string | undefined>, args: readonly string[]): Config {
  const read = Environment.safeParse(withoutBlanks(environment))
  if (!read.success) throw new ConfigRefused(read.error.issues.map(sentence).join('\n'))
  const { PORT, HOST, BASE_URL, RAPPORT_DATA, DATABASE_URL, RAPPORT_DEMO, RAPPORT_NOW, LOG_LEVEL, NODE_ENV } =
    read.data
  const { FEED_PRIVATE_HOSTS } = read.data
  if (RAPPORT_NOW && NODE_ENV === 'production')
    throw new ConfigRefused('RAPPORT_NOW is for tests and is refused in production.')
  const dataFolder = resolve(RAPPORT_DATA)
  return {
    port: PORT,
    host: HOST,
    baseUrl: BASE_URL ?? `http://${HOST}:${PORT}`,
    dataFolder,
    databaseAddress: DATABASE_URL ?? `file:${dataFolder}/rapport.sqlite`,
    loadsDemo: RAPPORT_DEMO === 'on' && !args.includes('--empty'),
    startsAt: RAPPORT_NOW ? new Date(RAPPORT_NOW) : undefined,
    privateFeedHosts: FEED_PRIVATE_HOSTS.toLowerCase()
      .split(',')
      .map((host) => host.trim())
      .filter(Boolean),
    logLevel: LOG_LEVEL,
  }
}

function withoutBlanks(environment: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
}

function sentence(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')} ${issue.message}.`
}
