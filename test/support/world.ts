import { pino, type Logger } from 'pino'
import request from 'supertest'
import type { Database } from '../../db/database.ts'
import { buildApp } from '../../src/app.ts'
import { DEMO_PASSWORD } from '../../src/sign-in/demo-logins.ts'
import type { Role } from '../../src/staff/staff-member.ts'
import type { Site } from '../../src/web/site.ts'
import { stillClock, type StillClock } from './clock.ts'
import { freshDatabase } from './database.ts'

export const LOGINS: Record<Role, string> = {
  attendant: 'dana@cedarridge.example',
  manager: 'mara@cedarridge.example',
  owner: 'otis@cedarridge.example',
}

/** Signs the links in mails that tests read. */
export const SECRET = 'the links in these mails are signed by a test'

/** A browser without JavaScript: keeps its cookies, follows nothing by itself. */
export type Browser = ReturnType<typeof request.agent>

export interface World {
  database: Database
  clock: StillClock
  app: ReturnType<typeof buildApp>
  log: Logger
  folder: string
  secret: string
  /** Every line that was logged. */
  logged: string[]
  /** A browser that nobody has signed in with. */
  stranger: () => Browser
  /** A browser in which somebody of this role has signed in through the front door. */
  as: (role: Role) => Promise<Browser>
}

/** The whole site on a fresh database, with a clock that stands still. */
export function freshWorld(seed: 'demo' | 'empty' = 'demo', more: Partial<Site> = {}): World {
  const { database, folder } = freshDatabase(seed)
  const clock = stillClock()
  const logged: string[] = []
  const log = pino({ level: 'trace' }, { write: (line: string) => logged.push(line) })
  const app = buildApp({
    database,
    clock,
    log,
    ...{ baseUrl: 'http://127.0.0.1', secret: SECRET },
    dataFolder: folder,
    ...more,
  })
  const stranger = () => request.agent(app)
  return {
    database,
    clock,
    app,
    log,
    folder,
    secret: SECRET,
    logged,
    stranger,
    async as(role) {
      const browser = stranger()
      await browser
        .post('/sign-in')
        .type('form')
        .send({ email: LOGINS[role], password: DEMO_PASSWORD })
        .expect(303)
      return browser
    },
  }
}
