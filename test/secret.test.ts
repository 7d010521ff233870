import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readConfig, type Config } from '../src/config.ts'
import { signingSecret } from '../src/secret.ts'

const LONG = 'a secret that is long enough to sign with'

describe('the secret that signs links', () => {
  it('is made at the first start, for nobody else to read, and is the same at the next', () => {
    const config = inFolder()
    const secret = signingSecret(config)
    expect(secret.length).toBeGreaterThanOrEqual(43)
    expect(statSync(join(config.dataFolder, 'secret')).mode & 0o777).toBe(0o600)
    expect(signingSecret(config)).toBe(secret)
    expect(signingSecret(inFolder())).not.toBe(secret)
  })

  it('is another one once another file stands in its place', () => {
    const config = inFolder()
    signingSecret(config)
    writeFileSync(join(config.dataFolder, 'secret'), `${LONG}\n`)
    expect(signingSecret(config)).toBe(LONG)
  })

  it('may be given, itself or in a file; then none is made', () => {
    const config = inFolder({ RAPPORT_SECRET: LONG })
    expect(signingSecret(config)).toBe(LONG)
    const file = join(inFolder().dataFolder, 'from-the-vault')
    writeFileSync(file, LONG)
    expect(signingSecret({ ...config, secret: undefined, secretFile: file })).toBe(LONG)
    expect(readdirSync(config.dataFolder)).toEqual([])
  })

  it('is refused where it is short, or where the file that was named is not there', () => {
    expect(() => signingSecret(inFolder({ RAPPORT_SECRET: 'short' }))).toThrow(
      'The secret in RAPPORT_SECRET must have at least 32 characters.',
    )
    expect(() => signingSecret(inFolder({ RAPPORT_SECRET_FILE: '/nowhere' }))).toThrow('/nowhere must have')
    const config = inFolder()
    writeFileSync(join(config.dataFolder, 'secret'), '')
    expect(() => signingSecret(config)).toThrow('at least 32 characters')
  })
})

function inFolder(environment: Record<string, string> = {}): Config {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-secret-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return readConfig({ RAPPORT_DATA: folder, ...environment }, [])
}
