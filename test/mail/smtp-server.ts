import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'
import type { SmtpServer } from '../../src/mail/smtp.ts'

/** A mail as the server took it. */
export interface Received {
  to: string[]
  raw: string
}

export interface TestServer {
  at: SmtpServer
  received: Received[]
  server: SMTPServer
}

/** A real SMTP server on a port of the system's choice, without TLS unless it is told otherwise. */
export async function smtpServer(options: SMTPServerOptions = {}): Promise<TestServer> {
  const received: Received[] = []
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false, disableReverseLookup: true },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        received.push({ to, raw: Buffer.concat(parts).toString('utf8') })
        done()
      })
    },
    ...options,
  })
  // A client that goes away in the middle is an error of the server's, and would end the test.
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  onTestFinished(
    () =>
      new Promise<void>((done) => {
        server.close(done)
      }),
  )
  const { port } = server.server.address() as AddressInfo
  return { at: { host: '127.0.0.1', port, security: 'none', login: undefined }, received, server }
}
