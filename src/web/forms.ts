import type { z } from 'zod'

/** A form as it was sent: every value as typed, and a sentence for each field that cannot be used. */
export interface Form {
  values: Record<string, string>
  errors: Record<string, string>
}

export type ParsedForm<Input> = { ok: true; input: Input; form: Form } | { ok: false; form: Form }

/** A form that nobody has filled in yet, or that begins with what we know. */
export function blankForm(values: Record<string, string> = {}): Form {
  return { values, errors: {} }
}

/** Reads a posted body. Fields that the schema does not name are dropped. */
export function parseForm<Input>(schema: z.ZodType<Input>, body: unknown): ParsedForm<Input> {
  const values = asTyped(body)
  const read = schema.safeParse(values)
  const form: Form = { values, errors: {} }
  if (read.success) return { ok: true, input: read.data, form }
  for (const issue of read.error.issues) form.errors[issue.path.join('.') || 'form'] ??= issue.message
  return { ok: false, form }
}

/** The same form with one more sentence beside a field. */
export function withError(form: Form, field: string, sentence: string): Form {
  return { ...form, errors: { ...form.errors, [field]: sentence } }
}

/** The same form with what a command refuses beside the field that it is about. */
export function refusedForm(form: Form, { refused }: { refused: { field: string; sentence: string } }): Form {
  return withError(form, refused.field, refused.sentence)
}

function asTyped(body: unknown): Record<string, string> {
  const values: Record<string, string> = {}
  if (typeof body !== 'object' || body === null) return values
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string') values[name] = value.replaceAll('\r\n', '\n')
  }
  return values
}
