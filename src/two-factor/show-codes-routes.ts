import type { Response } from 'express'
import { hashPassword } from '../staff/passwords.ts'
import type { RecoveryCodesPage } from './pages.ts'
import { newRecoveryCodes } from './recovery-code.ts'

/** New recovery codes, and what is kept of them. */
export async function newCodes(): Promise<{ codes: string[]; codeHashes: string[] }> {
  const codes = newRecoveryCodes()
  return { codes, codeHashes: await Promise.all(codes.map(hashPassword)) }
}

/**
 * Shows recovery codes by the answer itself: what leads on to another page would have to keep them somewhere.
 */
export async function showCodes(
  res: Response,
  shown: Omit<RecoveryCodesPage, 'onwards'>,
  href: string,
): Promise<void> {
  const onwards = { href, label: 'I have kept them' }
  await res.page('two-factor/recovery-codes', { ...shown, onwards }, { title: 'Recovery codes' })
}
