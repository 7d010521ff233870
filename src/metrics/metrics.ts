import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { keptBackups } from '../backups/folder.ts'
import { outboxState } from '../mail/queries.ts'
import type { Answered } from '../web/request-log.ts'
import type { Site } from '../web/site.ts'

/** What is measured of the process and the desk; nothing in it names anybody. */
export interface Metrics {
  /** Hears of every request that was answered. */
  answered: (answered: Answered) => void
  /** All of it in the text format of Prometheus. */
  text: () => Promise<string>
  contentType: string
}

type Measured = Pick<Site, 'database' | 'clock' | 'backups'>

/** Begins to measure. */
export function startMetrics(site: Measured): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const answers = new Histogram({
    name: 'rapport_answer_seconds',
    help: 'How long answers took, by the pattern of their route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  })
  measureMail(registry, site)
  measureBackups(registry, site)
  return {
    answered({ method, route = 'none', status, seconds }) {
      answers.observe({ method, route, status }, seconds)
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}

function measureMail(registry: Registry, { database, clock }: Measured): void {
  new Gauge({
    name: 'rapport_mail_late_seconds',
    help: 'For how long the oldest mail that is due has waited',
    registers: [registry],
    async collect() {
      const { oldestDueAt } = await outboxState(database.read)
      this.set(oldestDueAt ? Math.max(0, (clock.now().getTime() - oldestDueAt.getTime()) / 1000) : 0)
    },
  })
}

function measureBackups(registry: Registry, { backups }: Measured): void {
  if (!backups) return
  new Gauge({
    name: 'rapport_last_backup_timestamp_seconds',
    help: 'When the last backup was made, in seconds of Unix time; 0 where there is none',
    registers: [registry],
    async collect() {
      const [latest] = await keptBackups(backups.folder)
      this.set(latest ? latest.madeAt.getTime() / 1000 : 0)
    },
  })
}
