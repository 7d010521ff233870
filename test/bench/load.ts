import autocannon from 'autocannon'

/** One kind of request, many of them. */
export interface Job {
  addresses: string[]
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body?: string
  expect: number
}

export interface Load {
  perSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
  failed: number
}

/** How much is sent: so many seconds, ten at once unless told; at a fixed rate a second where one is given. */
export interface Amount {
  seconds: number
  connections?: number
  perSecond?: number
}

/** Sends the job's requests. */
export async function load(job: Job, { seconds, connections = 10, perSecond }: Amount): Promise<Load> {
  const { origin } = new URL(job.addresses[0] ?? '')
  const result = await autocannon({
    url: origin,
    connections,
    duration: seconds,
    ...(perSecond === undefined ? {} : { overallRate: perSecond }),
    requests: job.addresses.map((address) => ({
      method: job.method,
      path: address.slice(origin.length),
      headers: job.headers,
      ...(job.body === undefined ? {} : { body: job.body }),
    })),
  })
  const answered = Object.entries(result.statusCodeStats ?? {})
  const unexpected = answered.filter(([status]) => Number(status) !== job.expect)
  const failed = unexpected.reduce((total, [, { count }]) => total + (count ?? 0), result.errors)
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99, failed }
}
