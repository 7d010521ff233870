import PostalMime, { type Email } from 'postal-mime'
import { describe, expect, it, onTestFinished } from 'vitest'
import { newId } from '../../src/lib/id.ts'
import { mailAddress } from '../../src/mail/address.ts'
import type { Message } from '../../src/mail/message.ts'
import { smtpTransport } from '../../src/mail/smtp.ts'
import { MORNING } from '../support/clock.ts'
import { smtpServer } from './smtp-server.ts'

const NAMES = [
  'Dana Kim',
  'Kim, Dana "the Desk"',
  "O'Brien; DROP <dana@evil.example>",
  'Søren Ærø-Łoś 🏌️‍♀️',
  'دانا كيم',
  'דנה (ראש צוות)',
  'A name as long as this one goes on, and on, and on, until a header must be folded more than once on its way',
]

describe('a mail on its way', () => {
  it.each(NAMES)('keeps the name and the subject of %s', async (name) => {
    const mail = await sent({
      to: { name, address: 'dana@cedarridge.example' },
      subject: `14:00 ${name}: tee time`,
    })
    expect(mail.to).toEqual([{ name, address: 'dana@cedarridge.example' }])
    expect(mail.subject).toBe(`14:00 ${name}: tee time`)
  })

  it.each(["o'brien+desk@cedarridge.example", '{dana}%club!x@cedarridge.example', 'a/b=c@x-1.example'])(
    'goes to the odd address %s and to no other',
    async (address) => {
      const { to, envelope } = await sentWithEnvelope({ to: { name: 'Dana', address } })
      expect(envelope).toEqual([address])
      expect(to?.[0]?.address).toBe(address)
    },
  )

  it('goes to an international domain in ASCII', async () => {
    const address = mailAddress('dana@bücher.example') ?? ''
    const { raw } = await sentWithEnvelope({ to: { name: 'Dana', address } })
    expect(raw).toMatch(/^To: Dana <dana@xn--bcher-kva\.example>\r$/m)
  })

  it.each([
    'Ray\r\nBcc: everybody@evil.example',
    'Ray\nX-Evil: yes',
    'Ray\u2028Bcc: x@evil.example',
    'Ray\0',
  ])('takes no header from a name or a subject such as %j', async (text) => {
    const mail = await sent({ to: { name: text, address: 'dana@cedarridge.example' }, subject: text })
    expect(mail.bcc ?? []).toEqual([])
    expect(mail.headers.map(({ key }) => key)).not.toContain('x-evil')
    expect(mail.subject).toMatch(/^Ray/)
  })

  it('does not read a name as code for another', async () => {
    const { raw } = await sentWithEnvelope({
      to: { name: '=?utf-8?Q?Dana?=', address: 'dana@cedarridge.example' },
    })
    expect((await PostalMime.parse(raw)).to?.[0]?.name).toBe('=\u200b?utf-8?Q?Dana?=')
  })

  it('says when and by whom it was made, and that nobody need answer', async () => {
    const mail = await sent({ unsubscribeUrl: 'https://rapport.example/mail/stop/abc?d=1' })
    const header = (key: string) => mail.headers.find((one) => one.key === key)?.value
    expect(header('message-id')).toBe(`<${MAIL.messageId}@cedarridge.example>`)
    expect(new Date(header('date') ?? '')).toEqual(MORNING)
    expect(header('auto-submitted')).toBe('auto-generated')
    expect(header('list-unsubscribe')).toBe('<https://rapport.example/mail/stop/abc?d=1>')
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  })

  it('has its text before its HTML, and no "unsubscribe" where the letter gives no address', async () => {
    const { raw } = await sentWithEnvelope({})
    expect(raw.indexOf('text/plain')).toBeLessThan(raw.indexOf('text/html'))
    expect(raw).not.toMatch(/List-Unsubscribe/i)
  })
})

const MAIL: Message = {
  id: newId<'Mail'>(MORNING),
  messageId: newId(MORNING),
  from: { name: 'Cedar Ridge', address: 'desk@cedarridge.example' },
  to: { name: 'Dana Kim', address: 'dana@cedarridge.example' },
  letter: { subject: 'Ray comes', text: 'Ask about Sofia.', html: '<p>Ask about Sofia.</p>' },
  madeAt: MORNING,
}

interface Different {
  to?: Message['to']
  subject?: string
  unsubscribeUrl?: string
}

async function sent(different: Different): Promise<Email> {
  return sentWithEnvelope(different)
}

/** What comes out of a MIME parser at the other end of a real SMTP server. */
async function sentWithEnvelope({
  to,
  ...letter
}: Different): Promise<Email & { envelope: string[]; raw: string }> {
  const { at, received } = await smtpServer()
  const transport = smtpTransport(at)
  onTestFinished(() => {
    transport.close()
  })
  const message = { ...MAIL, ...(to ? { to } : {}), letter: { ...MAIL.letter, ...letter } }
  expect(await transport.send(message)).toMatchObject({ outcome: 'sent' })
  const [mail] = received
  if (!mail) throw new Error('Nothing arrived')
  return { ...(await PostalMime.parse(mail.raw)), envelope: mail.to, raw: mail.raw }
}
