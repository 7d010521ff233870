import { z } from 'zod'
import { optionalText } from '../web/fields.ts'
import { readPhone, type PhoneNumber } from './phone.ts'

/** How many phones and e-mails the form has room for. */
export const MOST_PHONES = 4
export const MOST_EMAILS = 3

export interface ReachInput {
  phones: (PhoneNumber & { label: string | null })[]
  emails: { address: string; label: string | null }[]
}

/** The names of a row's two fields, counted from 1. */
export const phoneRow = (n: number) => ({ value: `phone${n}`, label: `phoneLabel${n}` })
export const emailRow = (n: number) => ({ value: `email${n}`, label: `emailLabel${n}` })

/** One to so many. */
export const upTo = (most: number): number[] => Array.from({ length: most }, (_, i) => i + 1)

const PHONE_ROWS = upTo(MOST_PHONES).map(phoneRow)
const EMAIL_ROWS = upTo(MOST_EMAILS).map(emailRow)

const address = z
  .string()
  .trim()
  .max(254, 'That is too long for an e-mail.')
  .pipe(z.union([z.literal(''), z.email('Please write an e-mail such as ana@example.com.')]))
  .optional()
  .transform((text) => text ?? null)

const ROWS = Object.fromEntries<z.ZodType<string | null>>([
  ...PHONE_ROWS.map(({ value }) => [value, optionalText(60)] as const),
  ...EMAIL_ROWS.map(({ value }) => [value, address] as const),
  ...[...PHONE_ROWS, ...EMAIL_ROWS].map(({ label }) => [label, optionalText(40)] as const),
])

/** Reads the rows of phones and e-mails; rows that were left empty, or say the same again, fall away. */
export const ReachPart = z.object(ROWS).transform((typed, context): { reach: ReachInput } => ({
  reach: {
    phones: distinct(readPhones(typed, context), ({ digits }) => digits),
    emails: distinct(readEmails(typed), ({ address }) => address.toLowerCase()),
  },
}))

type Typed = Record<string, string | null>

function readPhones(typed: Typed, context: z.RefinementCtx): ReachInput['phones'] {
  return PHONE_ROWS.flatMap(({ value, label }) => {
    const text = typed[value]
    if (!text) return []
    const phone = readPhone(text)
    if (phone) return [{ ...phone, label: typed[label] ?? null }]
    context.addIssue({
      code: 'custom',
      path: [value],
      message: 'Please write a phone number, with its digits.',
    })
    return []
  })
}

function readEmails(typed: Typed): ReachInput['emails'] {
  return EMAIL_ROWS.flatMap(({ value, label }) => {
    const text = typed[value]
    return text ? [{ address: text, label: typed[label] ?? null }] : []
  })
}

function distinct<Row>(rows: Row[], keyOf: (row: Row) => string): Row[] {
  const keys = rows.map(keyOf)
  return rows.filter((row, i) => keys.indexOf(keyOf(row)) === i)
}
