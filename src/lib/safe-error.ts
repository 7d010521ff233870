/**
 * What a log may hold of an error: its kind, and where it was thrown. Its own message may quote what somebody wrote.
 */
export function safeError(error: unknown): { type: string; stack: string } {
  if (!(error instanceof Error)) return { type: typeof error, stack: '' }
  const stack = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return { type: error.name, stack: stack.slice(0, 12).join('\n') }
}
