import { createServer, type Socket } from 'node:net'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { SMTPPoolOptions } from 'nodemailer'
import type { SMTPServerOptions } from 'smtp-server'
import { describe, expect, it, onTestFinished } from 'vitest'
import { newId } from '../../src/lib/id.ts'
import type { Answer } from '../../src/mail/answer.ts'
import type { Message } from '../../src/mail/message.ts'
import { smtpTransport, type SmtpServer } from '../../src/mail/smtp.ts'
import { MORNING } from '../support/clock.ts'
import { like } from './post.ts'
import { smtpServer } from './smtp-server.ts'

const QUICK = { socketTimeout: 1000, greetingTimeout: 1000, connectionTimeout: 1000, dnsTimeout: 2000 }
/** For whoever answers, or hangs up by themselves, however busy the machine is. */
const PATIENT = { socketTimeout: 20_000, greetingTimeout: 20_000, connectionTimeout: 20_000 }

describe('an answer of the server', () => {
  it('is "sent" where it took the mail, in its own words', async () => {
    const { at, received } = await smtpServer()
    expect(await answerOf(at)).toMatchObject({ outcome: 'sent', words: like(/^250 /) })
    expect(received).toHaveLength(1)
  })

  it('is "server down" where nobody listens', async () => {
    const at = { ...(await smtpServer()).at, port: await closedPort() }
    expect(await answerOf(at)).toMatchObject({
      outcome: 'server down',
      words: like(/ECONNREFUSED/),
    })
  })

  it('is "server down" where there is no such host', async () => {
    const at = { ...(await smtpServer()).at, host: 'mail.nowhere.invalid' }
    expect(await answerOf(at)).toMatchObject({ outcome: 'server down' })
  })

  it('is "server down" where it never greets, or hangs up at once', async () => {
    expect(await answerOf(await rawServer(() => undefined))).toMatchObject({ outcome: 'server down' })
    expect(await answerOf(await rawServer((socket) => socket.end()))).toMatchObject({
      outcome: 'server down',
    })
    const busy = await rawServer((socket) => socket.end('421 too busy\r\n'))
    expect(await answerOf(busy)).toMatchObject({
      outcome: 'server down',
      words: like(/too busy/),
    })
  })

  it('is about our configuration where TLS is wanted and not to be had', async () => {
    const { at } = await smtpServer()
    expect(await answerOf({ ...at, security: 'starttls' })).toMatchObject({ outcome: 'our configuration' })
  })

  it('is about our configuration where the certificate is nobody’s', async () => {
    const { at } = await smtpServer({ secure: true })
    expect(await answerOf({ ...at, security: 'tls' })).toMatchObject({
      outcome: 'our configuration',
      words: like(/certificate/),
    })
  })

  it('is about our configuration where the login is refused', async () => {
    const { at } = await smtpServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => {
        done(new Error('wrong password'))
      },
    })
    expect(await answerOf({ ...at, login: { user: 'desk', pass: 'no' } })).toMatchObject({
      outcome: 'our configuration',
    })
  })

  it('is about our configuration where it does not relay for us, or knows no such sender', async () => {
    expect(await refusing('onRcptTo', 550, '5.7.1 Relaying denied')).toMatchObject({
      outcome: 'our configuration',
    })
    expect(await refusing('onMailFrom', 550, 'Sender not allowed')).toMatchObject({
      outcome: 'our configuration',
    })
  })

  it('is "later" where it refuses for now', async () => {
    expect(await refusing('onMailFrom', 421, 'Too many connections')).toMatchObject({ outcome: 'later' })
    expect(await refusing('onRcptTo', 451, 'Greylisted')).toMatchObject({
      outcome: 'later',
      words: '451 Greylisted',
    })
    expect(await refusing('onRcptTo', 552, '5.2.2 Mailbox full')).toMatchObject({ outcome: 'later' })
    expect(await refusing('onData', 452, 'No space')).toMatchObject({ outcome: 'later' })
  })

  it('is "never" where it refuses for good, and is about the address only where it is', async () => {
    expect(await refusing('onRcptTo', 550, '5.1.1 No such user')).toEqual({
      outcome: 'never',
      words: '550 5.1.1 No such user',
      isAddressGone: true,
    })
    expect(await refusing('onRcptTo', 550, '5.7.1 Blocked by policy')).toMatchObject({
      outcome: 'never',
      isAddressGone: false,
    })
    expect(await refusing('onData', 554, 'Looks like spam')).toMatchObject({
      outcome: 'never',
      isAddressGone: false,
    })
  })

  it('is uncertain where it hangs up or keeps silent over the whole mail', async () => {
    expect(await answerOf(await talkingServer((socket) => socket.destroy()))).toMatchObject({
      outcome: 'uncertain',
    })
    expect(await answerOf(await talkingServer(() => undefined))).toMatchObject({ outcome: 'uncertain' })
  })

  it('is "later" where it hangs up in the middle, since without the end it cannot have taken the mail', async () => {
    const at = await talkingServer(() => undefined, { hangsUpInTheMiddle: true })
    expect(await answerOf(at, PATIENT, 'A long story. '.repeat(200_000))).toMatchObject({ outcome: 'later' })
  })
})

async function answerOf(
  at: SmtpServer,
  limits: SMTPPoolOptions = {},
  text = 'Ask about Sofia.',
): Promise<Answer> {
  const transport = smtpTransport(at, { ...QUICK, ...limits })
  onTestFinished(() => {
    transport.close('cut off')
  })
  return transport.send({ ...MESSAGE, letter: { ...MESSAGE.letter, text } })
}

const MESSAGE: Message = {
  id: newId<'Mail'>(MORNING),
  messageId: 'abc',
  from: { name: 'Cedar Ridge', address: 'desk@cedarridge.example' },
  to: { name: 'Dana Kim', address: 'dana@cedarridge.example' },
  letter: { subject: 'Ray comes', text: '', html: '<p>Ask about Sofia.</p>' },
  madeAt: MORNING,
}

async function refusing(
  step: 'onMailFrom' | 'onRcptTo' | 'onData',
  responseCode: number,
  words: string,
): Promise<Answer> {
  const error = Object.assign(new Error(words), { responseCode })
  const options: Record<typeof step, SMTPServerOptions> = {
    onMailFrom: { onMailFrom: (_address, _session, done) => done(error) },
    onRcptTo: { onRcptTo: (_address, _session, done) => done(error) },
    onData: { onData: (stream, _session, done) => void stream.resume().on('end', () => done(error)) },
  }
  return answerOf((await smtpServer(options[step])).at)
}

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** A server that does with every connection as it is told. */
async function rawServer(greet: (socket: Socket) => void): Promise<SmtpServer> {
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket.on('error', () => undefined))
    greet(socket)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { host: '127.0.0.1', port, security: 'none', login: undefined }
}

/** A server that takes a mail up to its last line and then does as it is told. */
function talkingServer(
  atTheEnd: (socket: Socket) => void,
  { hangsUpInTheMiddle = false } = {},
): Promise<SmtpServer> {
  return rawServer((socket) => {
    let isData = false
    socket.write('220 hello\r\n')
    socket.on('data', (chunk) => {
      const said = chunk.toString()
      if (isData && hangsUpInTheMiddle) socket.destroy()
      else if (isData) {
        if (said.endsWith('\r\n.\r\n')) atTheEnd(socket)
      } else if (said.startsWith('DATA')) {
        isData = true
        socket.write('354 go ahead\r\n')
      } else socket.write('250 ok\r\n')
    })
  })
}
