import type { Readable } from 'node:stream'
import { createTransport, type MailMessage, type SMTPPoolOptions } from 'nodemailer'
import { answerFrom, taken, type Answer, type Handed, type SmtpProblem } from './answer.ts'
import { mimeOf, type Message } from './message.ts'
import type { Transport } from './transport.ts'

/** How mails leave by SMTP. */
export interface SmtpServer {
  host: string
  port: number
  security: 'tls' | 'starttls' | 'none'
  login: { user: string; pass: string } | undefined
}

/** How long nothing may happen, in milliseconds. */
const SILENCE = 30_000
/** How long a mail may take altogether, with a server that answers a letter at a time. Its lease outlives it. */
const ALTOGETHER = 90_000
/** Connections that are open at once. */
export const LANES = 3

/** Mails leave by an SMTP server, over connections that are kept open for a while. */
export function smtpTransport(server: SmtpServer, limits: Partial<SMTPPoolOptions> = {}): Transport {
  const pool = createTransport({ ...optionsFor(server), ...limits, pool: true })
  const readings = new WeakMap<AbortSignal, Readable[]>()
  pool.use('stream', (mail, done) => {
    watchReading(mail, readings)
    done()
  })
  async function send(message: Message): Promise<Answer> {
    const signal = AbortSignal.timeout(ALTOGETHER)
    try {
      const { response } = await pool.sendMail({ ...mimeOf(message), signal })
      return taken(response)
    } catch (error) {
      return answerFrom(problemOf(error), handedBy(readings.get(signal)))
    }
  }
  return { send, close: (how) => pool.close({ force: how === 'cut off' }) }
}

/** Speaks to a server as far as its login, and sends nothing. Answers its own words where it refuses us. */
export async function smtpTrial(server: SmtpServer): Promise<string | undefined> {
  const transport = createTransport({ ...optionsFor(server), ...IMPATIENT, pool: true })
  try {
    await transport.verify()
    return undefined
  } catch (error) {
    return answerFrom(problemOf(error), 'nothing').words
  } finally {
    transport.close()
  }
}

/** Somebody is waiting in front of it. */
const IMPATIENT = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 10_000 }

function optionsFor({ host, port, security, login }: SmtpServer): SMTPPoolOptions {
  return {
    ...{ host, port, secure: security === 'tls' },
    ...{ requireTLS: security === 'starttls', ignoreTLS: security === 'none' },
    ...(login ? { auth: login } : {}),
    ...{ connectionTimeout: SILENCE, greetingTimeout: SILENCE, socketTimeout: SILENCE, dnsTimeout: SILENCE },
    ...{ maxConnections: LANES, idleTimeout: 60_000 },
    // Once more by itself, and only where a connection that was kept open turns out to be closed.
    maxRequeues: 1,
  }
}

/** Only what was read of a mail can have been given to the server, and it is read when the server asks for it. */
function watchReading({ data, message }: MailMessage, readings: WeakMap<AbortSignal, Readable[]>): void {
  const { signal } = data
  const create = message.createReadStream.bind(message)
  message.createReadStream = (options) => {
    const stream = create(options)
    if (signal) readings.set(signal, [...(readings.get(signal) ?? []), stream])
    return stream
  }
}

function handedBy(streams: Readable[] = []): Handed {
  if (streams.some((stream) => stream.readableEnded)) return 'all'
  return streams.some((stream) => stream.readableDidRead) ? 'some' : 'nothing'
}

function problemOf(error: unknown): SmtpProblem {
  return error instanceof Error ? error : { message: String(error) }
}
