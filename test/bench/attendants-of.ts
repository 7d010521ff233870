import { join } from 'node:path'
import { staff } from '../../db/schema/staff.ts'
import { sqliteDatabase } from '../../db/sqlite.ts'
import { newId } from '../../src/lib/id.ts'
import { DEMO_PASSWORD } from '../../src/sign-in/demo-logins.ts'
import { hashPassword } from '../../src/staff/passwords.ts'
import { MOMENT } from './crowd.ts'
import type { Job } from './load.ts'
import { signIn } from './serve.ts'

/** Somebody at a desk of their own. */
export interface Attendant {
  signIn: (origin: string) => Promise<void>
  /** Asks for one thing, and reads the answer to its end. */
  asks: (job: Job & { address: string }) => Promise<{ status: number; took: number }>
}

/** So many attendants, who get accounts in a crowd's data. */
export async function attendantsIn(folder: string, count: number): Promise<Attendant[]> {
  const database = sqliteDatabase(join(folder, 'rapport.sqlite'))
  const [first] = await database.read.select().from(staff)
  if (!first) throw new Error('Nobody works here')
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const emails = Array.from({ length: count }, (_, n) => `attendant${n}@bench.example`)
  await database.write(async (tx) => {
    for (const email of emails) {
      const id = newId<'Staff'>(new Date(MOMENT))
      await tx.insert(staff).values({ ...first, id, email, name: email, role: 'attendant', passwordHash })
    }
  })
  await database.close()
  return emails.map(attendant)
}

function attendant(email: string): Attendant {
  let cookie = ''
  return {
    async signIn(origin) {
      cookie = await signIn(origin, email)
    },
    async asks({ address, method, headers, body }) {
      const began = performance.now()
      const asked = {
        method,
        headers: { ...headers, cookie },
        redirect: 'manual',
        body: body ?? null,
      } as const
      const answer = await fetch(address, asked).catch(() => undefined)
      await answer?.arrayBuffer()
      return { status: answer?.status ?? 0, took: performance.now() - began }
    },
  }
}
