import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { taken } from './answer.ts'
import type { MailId } from './mail.ts'
import { mimeOf, type Message } from './message.ts'
import type { Transport } from './transport.ts'

/** Where no server is named, mails are kept as files that every mail program opens. */
export function keptMail(dataFolder: string): Transport {
  const folder = join(dataFolder, 'mail')
  return {
    async send(message) {
      const name = `${message.id}.eml`
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await writeFile(join(folder, name), await emlOf(message), { mode: 0o600 })
      } catch {
        return {
          outcome: 'server down',
          words: 'The data folder cannot be written to.',
          isAddressGone: false,
        }
      }
      return taken(`Kept as mail/${name}`)
    },
    close: () => undefined,
  }
}

/** The mail as a file, exactly as it goes to a server. */
export async function emlOf(message: Message): Promise<Buffer> {
  const { message: eml } = await createTransport({ streamTransport: true, buffer: true }).sendMail(
    mimeOf(message),
  )
  return Buffer.isBuffer(eml) ? eml : Buffer.alloc(0)
}

/** Discards one kept mail; no matter if it has gone already. */
export async function discardKept(dataFolder: string, id: MailId): Promise<void> {
  await rm(join(dataFolder, 'mail', `${id}.eml`), { force: true })
}

/** Discards kept mails that were written before a moment. */
export async function discardKeptMail(dataFolder: string, before: Date): Promise<void> {
  const folder = join(dataFolder, 'mail')
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((one) => one.endsWith('.eml'))) {
    const { mtime } = await stat(join(folder, name))
    if (mtime < before) await rm(join(folder, name), { force: true })
  }
}
