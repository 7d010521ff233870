import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { startMetrics } from '../../src/metrics/metrics.ts'
import { metricsServer } from '../../src/metrics/serve.ts'
import { freshWorld } from '../support/world.ts'

describe('metrics', () => {
  it('count answers by the pattern of their route, and name nobody', async () => {
    const world = freshWorld()
    const metrics = startMetrics(world)
    const site = freshWorld('demo', { answered: metrics.answered })
    const dana = await site.as('attendant')
    await dana.get('/find?q=Sofia').expect(200)
    await dana.get('/customers/no-such-customer').expect(404)
    const { text } = await request(metricsServer(metrics)).get('/metrics').expect(200)
    expect(text).toMatch(/rapport_answer_seconds_count\{method="GET",route="\/find",status="200"\} 1/u)
    expect(text).toContain('route="/customers/:id",status="404"')
    expect(text).toContain('rapport_mail_late_seconds')
    expect(text).toContain('nodejs_eventloop_lag_seconds')
    expect(text).not.toMatch(/Sofia|no-such-customer|dana/iu)
  })

  it('are not to be had from the site itself', async () => {
    await freshWorld().stranger().get('/metrics').expect(404)
    const owner = await freshWorld().as('owner')
    await owner.get('/metrics').expect(404)
  })

  it('answer nothing else', async () => {
    const server = metricsServer(startMetrics(freshWorld()))
    await request(server).get('/').expect(404)
    await request(server).post('/metrics').expect(404)
  })
})
