import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { sessions } from '../../db/schema/staff.ts'
import { buildApp } from '../../src/app.ts'
import { sessionIdOf } from '../../src/staff/sessions.ts'
import { post } from '../support/browsing.ts'
import { staffNamed } from '../support/cast.ts'
import { freshWorld, type Browser, type World } from '../support/world.ts'

const DANA = { email: 'dana@cedarridge.example', password: 'cedar-ridge-demo' }
const ANOTHER = 'the heron waits by the weir'

describe('a session', () => {
  it('is no good to a thief once its owner has signed out', async () => {
    const world = freshWorld()
    const { browser, stolen } = await signedIn(world)
    await stolen().get('/customers').expect(200)
    await post(browser, '/sign-out').expect(303)
    await stolen().get('/customers').expect(303)
  })

  it('is no good to a thief once its owner has another password', async () => {
    const world = freshWorld()
    const { browser, stolen } = await signedIn(world)
    await post(browser, '/my-account/password', { present: DANA.password, password: ANOTHER }).expect(303)
    await browser.get('/customers').expect(200)
    await stolen().get('/customers').expect(303)
  })

  it('is never the one that a stranger left in the browser', async () => {
    const world = freshWorld()
    const planted = 'a'.repeat(43)
    const answer = await post(world.stranger(), '/sign-in', DANA)
      .set('Cookie', `session=${planted}`)
      .expect(303)
    expect(tokenIn(answer.headers)).not.toBe(planted)
    await request.agent(world.app).get('/customers').set('Cookie', `session=${planted}`).expect(303)
  })

  it('stands in no file as the browser has it', async () => {
    const world = freshWorld()
    const { token } = await signedIn(world)
    for (const name of readdirSync(world.folder).filter((each) => each.startsWith('rapport')))
      expect(readFileSync(join(world.folder, name)).includes(token)).toBe(false)
  })

  it('is ended by its owner and by no colleague', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const { browser, token } = await signedIn(world)
    await post(mara, `/my-account/sessions/${sessionIdOf(token)}/end`)
    await browser.get('/customers').expect(200)
  })

  it('of somebody who leaves ends at once, on every device', async () => {
    const world = freshWorld()
    const [{ browser }, { browser: phone }] = [await signedIn(world), await signedIn(world)]
    const { id } = await staffNamed(world.database.read, 'Dana Kim')
    const { id: mara } = await staffNamed(world.database.read, 'Mara Lindqvist')
    await post(await world.as('owner'), `/staff/${id}/deactivation`, { heirId: mara })
    const open = await world.database.read.select().from(sessions).where(eq(sessions.staffId, id))
    expect(open.every(({ endedAt }) => endedAt !== null)).toBe(true)
    for (const each of [browser, phone]) await each.get('/customers').expect(303)
  })
})

describe('failed tries', () => {
  it('are not forgotten by a restart', async () => {
    const world = freshWorld()
    for (let i = 0; i < 3; i++)
      await post(world.stranger(), '/sign-in', { ...DANA, password: 'wrong' }).expect(422)
    const { database, clock, log, secret, folder } = world
    const restarted = buildApp({
      database,
      clock,
      log,
      secret,
      baseUrl: 'http://127.0.0.1',
      dataFolder: folder,
    })
    await post(request.agent(restarted), '/sign-in', DANA).expect(429)
  })
})

interface SignedIn {
  browser: Browser
  token: string
  /** A browser with nothing but a copy of the cookie. */
  stolen: () => Browser
}

async function signedIn(world: World): Promise<SignedIn> {
  const browser = world.stranger()
  const token = tokenIn((await post(browser, '/sign-in', DANA).expect(303)).headers)
  const stolen = () => request.agent(world.app).set('Cookie', `session=${token}`)
  return { browser, token, stolen }
}

function tokenIn(headers: Record<string, unknown>): string {
  const cookies = headers['set-cookie'] as string[]
  return /^session=([^;]+)/.exec(cookies[0] ?? '')?.[1] ?? ''
}
