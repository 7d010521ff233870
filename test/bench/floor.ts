import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { pino } from 'pino'
import request from 'supertest'
import { connect } from '../../db/connect.ts'
import { sqliteDatabase } from '../../db/sqlite.ts'
import { buildApp, siteLook } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { DEMO_PASSWORD } from '../../src/sign-in/demo-logins.ts'
import { securityHeaders } from '../../src/web/headers.ts'
import type { Render } from '../../src/web/render.ts'
import { logRequests } from '../../src/web/request-log.ts'

/** What the floor of the benchmark sends: the pages of the site from models that were made once. */
const [customerId = '', question = ''] = process.argv.slice(2)
const config = readConfig(process.env, [])
const log = pino({ level: 'silent' })
const look = siteLook()

type Rendering = Parameters<Render>
const recorded = {
  card: await record(`/customers/${customerId}`),
  today: await record('/'),
  search: await record(`/find?q=${encodeURIComponent(question)}`, 'results'),
}

const app = express()
app.disable('x-powered-by')
app.set('etag', false)
app.use(logRequests(log))
app.use(securityHeaders(config))
app.use(express.urlencoded({ extended: false }))
app.get('/readyz', (_req, res) => void res.send('ready'))
for (const name of ['card', 'today', 'search'] as const)
  app.get(`/${name}`, (_req, res) => {
    const [page, layout] = recorded[name]
    if (!page) throw new Error(`Nothing was rendered for ${name}`)
    const body = look.render(...page)
    res
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(layout ? look.render(layout[0], layout[1], body) : body)
  })

const notes = connect(join(mkdtempSync(join(tmpdir(), 'rapport-floor-')), 'notes.sqlite'))
notes.exec('create table notes (id text primary key, text text not null)')
const insert = notes.prepare('insert into notes values (?, ?)')
app.post('/note', (req, res) => {
  const { text } = req.body as { text: string }
  insert.run(randomUUID(), text)
  res.redirect(303, '/card')
})
app.listen(config.port, config.host)

/** The outermost renderings of one answer of the site: the page, and the layout around it. */
async function record(address: string, fragment?: string): Promise<Rendering[]> {
  const outermost: Rendering[] = []
  const recording: Render = (name, model, body) => {
    outermost.push([name, model, body])
    return look.render(name, model, body)
  }
  const database = sqliteDatabase(config.databaseAddress.slice('file:'.length))
  const clock = { now: () => config.startsAt ?? new Date() }
  const site = { database, clock, log, baseUrl: config.baseUrl, secret: '', dataFolder: config.dataFolder }
  const browser = request.agent(buildApp(site, { assets: look.assets, render: recording }))
  await browser
    .post('/sign-in')
    .type('form')
    .send({ email: 'dana@cedarridge.example', password: DEMO_PASSWORD })
  outermost.length = 0
  await browser
    .get(address)
    .set(fragment ? { 'X-Fragment': fragment } : {})
    .expect(200)
  await database.close()
  return outermost
}
