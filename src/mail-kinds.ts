import type { MailKind } from './mail/kind.ts'

/** Every kind of mail that Rapport sends. */
export const MAIL_KINDS: readonly MailKind[] = []
