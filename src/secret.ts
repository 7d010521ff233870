import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigRefused, type Config } from './config.ts'

/**
 * What signs the links in mails: given, or else in a file, which the first start makes. It stands in no database and
 * no log; whoever puts another file in its place ends the links that went out before.
 */
export function signingSecret({ secret, secretFile, dataFolder }: Config): string {
  if (secret !== undefined) return longEnough(secret, 'RAPPORT_SECRET')
  if (secretFile !== undefined) return longEnough(read(secretFile) ?? '', secretFile)
  const ours = join(dataFolder, 'secret')
  return longEnough(read(ours) ?? made(ours), ours)
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

function made(path: string): string {
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
