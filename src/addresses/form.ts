import { z } from 'zod'
import { requiredText } from '../web/fields.ts'

/** An address of another site that we are to ask. */
export function webAddress(what: string) {
  return requiredText(what, 2000).transform((text, context) => {
    // Calendars are often handed out as webcal, which is https by another name.
    const url = text.replace(/^webcal:\/\//iu, 'https://')
    if (URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol)) {
      const { href, username, password } = new URL(url)
      if (!username && !password) return href
      context.addIssue({
        code: 'custom',
        message: 'Please leave the name and the password out of the address.',
      })
    } else {
      context.addIssue({
        code: 'custom',
        message: 'Please give an address that begins with https:// or http://.',
      })
    }
    return z.NEVER
  })
}
