import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import type { Database } from '../db/database.ts'
import { MigrationRefused } from '../db/migrate.ts'
import { databasePath, openDatabase } from '../db/open.ts'
import { loadDemo } from '../db/seeds/demo.ts'
import { makeSearchWhereMissing } from '../db/search/rebuild.ts'
import { enterWhoLooked } from './audit/jobs.ts'
import { buildApp, siteLook } from './app.ts'
import { ConfigRefused, readConfig, type Config } from './config.ts'
import { eraseWhoCameBack } from './erasure/again.ts'
import { startJobs } from './jobs.ts'
import { deliverMail, postOffice } from './mail-delivery.ts'
import { organisationOf } from './organisation/queries.ts'
import { writeDownOpenings } from './recently-opened/jobs.ts'
import { DEMO_IS_SHUT } from './sign-in/demo-door.ts'
import { DEMO_LOGINS, DEMO_PASSWORD } from './sign-in/demo-logins.ts'
import { hashPassword } from './staff/passwords.ts'
import { startMetrics } from './metrics/metrics.ts'
import { metricsServer } from './metrics/serve.ts'
import { signingSecret } from './secret.ts'
import type { Clock, DemoOpens, Site } from './web/site.ts'
import { serverOf } from './web/slow-clients.ts'
import { safeError } from './lib/safe-error.ts'

/** How long a stop waits for the answers and the mail under way, in milliseconds. */
const PATIENCE = 40_000

/** So few are indexed in one go that nobody waits for it. */
const FEW_AT_ONCE = 20

// What is kept is for this user of the machine alone.
process.umask(0o077)

try {
  await start(readConfig(process.env, process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof ConfigRefused) && !(error instanceof MigrationRefused)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

async function start(config: Config): Promise<void> {
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 })
  const secret = signingSecret(config)
  const log = pino({ level: config.logLevel }, pino.destination({ sync: false }))
  const database = await openDatabase(config.databaseAddress)
  const clock = clockFrom(config.startsAt)
  await eraseWhoCameBack({ database, clock, dataFolder: config.dataFolder })
  if (config.loadsDemo) await loadDemoWhereEmpty(database, clock)
  const { baseUrl, dataFolder, privateFeedHosts, trustedProxies, demoOpens, requestsAMinute } = config
  const look = siteLook()
  const trust = { privateFeedHosts, trustedProxies, demoOpens, requestsAMinute }
  const plain: Site = { database, clock, log, baseUrl, secret, dataFolder, ...trust }
  const delivery = await deliverMail(postOffice(plain, look.render, config, Math.random))
  const { runs, wake } = delivery
  const backups = { ...config.backups, databasePath: databasePath(config.databaseAddress) }
  const site: Site = {
    ...plain,
    backups,
    ...measured(config, { ...plain, backups }),
    mail: { host: config.mail.server?.host, aMinute: config.mail.aMinute, runs, wake },
  }
  const server = serverOf(buildApp(site, look)).listen(config.port, config.host, () => {
    // The port may have been left for the system to choose.
    const { port } = server.address() as AddressInfo
    void greet(
      database,
      config.port === 0 ? `http://${config.host}:${port}` : config.baseUrl,
      config.demoOpens,
    )
  })
  const stopJobs = startJobs(site)
  void makeSearch(site)
  const stop = () => {
    stopJobs()
    const answered = new Promise((done) => server.close(done))
    server.closeIdleConnections()
    // Those under way are not kept for a next request.
    server.keepAliveTimeout = 1
    void Promise.all([answered, delivery.stop()])
      .then(() => close(site))
      .then(() => process.exit(0))
    setTimeout(() => process.exit(1), PATIENCE).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

/** Answers measurements on their own port, where that is asked for. */
function measured({ metrics: at }: Config, site: Site): Pick<Site, 'answered'> {
  if (!at) return {}
  const metrics = startMetrics(site)
  metricsServer(metrics).listen(at.port, at.host).unref()
  return { answered: metrics.answered }
}

async function close(site: Site): Promise<void> {
  await enterWhoLooked(site)
  await writeDownOpenings(site)
  await site.database.close()
}

/** After an upgrade that keeps it in another way: meanwhile those are found who are done. */
async function makeSearch({ database, log }: Site): Promise<void> {
  let told = 0
  try {
    await makeSearchWhereMissing(database, {
      atOnce: FEW_AT_ONCE,
      onProgress(done, of) {
        const percent = Math.floor((done / of) * 10) * 10
        if (percent > told) log.info({ percent }, 'making what customers are found by')
        told = Math.max(told, percent)
      },
    })
  } catch (err) {
    log.error({ err: safeError(err) }, 'search could not be made; run search:rebuild')
  }
}

async function loadDemoWhereEmpty(database: Database, clock: Clock): Promise<void> {
  if (await organisationOf(database.read)) return
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  await database.write((tx) => loadDemo(tx, { now: clock.now(), passwordHash }))
}

async function greet(database: Database, address: string, demoOpens: DemoOpens): Promise<void> {
  const organisation = await organisationOf(database.read)
  const lines = [`\nRapport is open at ${address}`]
  if (!organisation) lines.push('It is empty: the first page makes the owner’s account.')
  if (organisation?.isDemo && demoOpens === 'nowhere')
    lines.push(`It shows the demo, ${organisation.name}.`, DEMO_IS_SHUT)
  if (organisation?.isDemo && demoOpens !== 'nowhere') {
    lines.push(`It shows the demo, ${organisation.name}. Sign in with the password ${DEMO_PASSWORD} as:`)
    for (const { email, role } of DEMO_LOGINS) lines.push(`  ${email}  (${role})`)
  }
  process.stdout.write(`${lines.join('\n')}\n\n`)
}

function clockFrom(startsAt: Date | undefined): Clock {
  if (!startsAt) return { now: () => new Date() }
  const ahead = startsAt.getTime() - Date.now()
  return { now: () => new Date(Date.now() + ahead) }
}
