import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigRefused, type Config } from './config.ts'

/**
 * What signs the links in mails: given, or else in a file, which the first start makes. It stands in no database and
 * no log; whoever puts another file in its place ends the links that went out before.
 */
export function signingSecret(config: Config): string {
  const { secret, secretFile } = config
  const file = secretFileOf(config)
  if (file === undefined) return longEnough(secret ?? '', 'RAPPORT_SECRET')
  if (existsSync(nextTo(file)))
    throw new ConfigRefused(
      `${nextTo(file)} is there: a change of the secret broke off. npm run rotate-secret ends it.`,
    )
  return secretFile === undefined ? longEnough(read(file) ?? newSecretIn(file), file) : secretIn(file)
}

/** The file that holds the secret; undefined where it is given by itself. */
export function secretFileOf({ secret, secretFile, dataFolder }: Config): string | undefined {
  return secret === undefined ? (secretFile ?? join(dataFolder, 'secret')) : undefined
}

/** Where the next secret waits while everything is locked with it. */
export function nextTo(file: string): string {
  return `${file}.next`
}

/** The secret that a file holds. */
export function secretIn(file: string): string {
  return longEnough(read(file) ?? '', file)
}

const SHORTEST = 32

function longEnough(secret: string, from: string): string {
  if (secret.length >= SHORTEST) return secret
  throw new ConfigRefused(`The secret in ${from} must have at least ${SHORTEST} characters.`)
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw new ConfigRefused(`The secret in ${path} cannot be read.`)
  }
}

/** Makes a secret in a file that nobody else on the machine may read. */
export function newSecretIn(path: string): string {
  try {
    writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    // Another process was quicker: its secret is the one.
    if (!isCode(error, 'EEXIST')) throw error
  }
  return read(path) ?? ''
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
