import type { Letter } from '../mail/kind.ts'

/** Longer than any id in an address: only what signs a link is. */
const SECRET = /[\w-]{37,}/g

/**
 * A letter for others than the one it went to. What makes its links act in the recipient's name is left out; all else
 * is as it was.
 */
export function withoutSecrets({ subject, text, html }: Letter): Letter {
  return { subject, text: hidden(text), html: hidden(html) }
}

function hidden(text: string): string {
  return text.replace(/https?:\/\/[^\s"'<>]+/g, (address) => address.replace(SECRET, '…'))
}
