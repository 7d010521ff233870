import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../src/config.ts'
import { Environment } from '../src/environment.ts'

describe('the configuration', () => {
  it('needs nothing to be set', () => {
    const config = readConfig({}, [])
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      baseUrl: 'http://127.0.0.1:3000',
      loadsDemo: true,
    })
    expect(config.databaseAddress).toBe(`file:${resolve('data')}/rapport.sqlite`)
  })

  it('starts without the demo by --empty or by RAPPORT_DEMO=off', () => {
    expect(readConfig({}, ['--empty']).loadsDemo).toBe(false)
    expect(readConfig({ RAPPORT_DEMO: 'off' }, []).loadsDemo).toBe(false)
  })

  it('says in a sentence what cannot be used, all of it at once', () => {
    expect(() => readConfig({ PORT: 'eighty', BASE_URL: 'example' }, [])).toThrow(
      'PORT must be a number.\nBASE_URL must be an http or https address.',
    )
  })

  it('refuses another engine than the one that ships', () => {
    expect(() => readConfig({ DATABASE_URL: 'postgres://desk@db/rapport' }, [])).toThrow(
      'DATABASE_URL must be a file: address',
    )
  })

  it('moves the clock for tests, and never in production', () => {
    const RAPPORT_NOW = '2026-11-21T14:28:00Z'
    expect(readConfig({ RAPPORT_NOW }, []).startsAt).toEqual(new Date(RAPPORT_NOW))
    expect(() => readConfig({ RAPPORT_NOW, NODE_ENV: 'production' }, [])).toThrow('refused in production')
  })

  it('takes the secret from a variable or from the file that one names', () => {
    expect(readConfig({}, [])).toMatchObject({ secret: undefined, secretFile: undefined })
    expect(readConfig({ RAPPORT_SECRET: 'x', RAPPORT_SECRET_FILE: '/run/secret' }, [])).toMatchObject({
      secret: 'x',
      secretFile: '/run/secret',
    })
  })

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', BASE_URL: '' }, []).port).toBe(3000)
  })

  it('keeps mails where no server is named, and asks for TLS where one is', () => {
    expect(readConfig({}, []).mail).toEqual({ server: undefined, from: undefined, aMinute: 60 })
    const { server } = readConfig(
      { SMTP_HOST: 'mail.example', SMTP_USER: 'desk', SMTP_PASSWORD: 'x' },
      [],
    ).mail
    const login = { user: 'desk', pass: 'x' }
    expect(server).toEqual({ host: 'mail.example', port: 465, security: 'tls', login })
    expect(readConfig({ SMTP_HOST: 'mail.example', SMTP_SECURITY: 'starttls' }, []).mail.server?.port).toBe(
      587,
    )
  })

  it('refuses a login without its password, and a sender who is no address', () => {
    expect(() => readConfig({ SMTP_USER: 'desk' }, [])).toThrow('SMTP_USER needs SMTP_PASSWORD')
    expect(() => readConfig({ SMTP_PASSWORD_FILE: '/nowhere' }, [])).toThrow(
      'SMTP_PASSWORD_FILE cannot be read.',
    )
    expect(() => readConfig({ MAIL_FROM: 'desk@a, b@c' }, [])).toThrow('MAIL_FROM must be an e-mail address.')
  })

  it('is in the README, each variable with its own words', () => {
    const readme = readFileSync(resolve(import.meta.dirname, '../README.md'), 'utf8').replace(/ +/g, ' ')
    for (const [name, field] of Object.entries(Environment.shape))
      expect(readme).toContain(`| \`${name}\` | ${String(field.description)} |`)
  })
})
