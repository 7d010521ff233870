/** The kinds of facts that a mirror shows, by their addresses. */
export const MIRRORED = {
  relationships: { noun: 'relationship', mayMute: true },
  interests: { noun: 'interest', mayMute: true },
  preferences: { noun: 'preference', mayMute: true },
  // It is there for their sake, and a promise is ours to keep: both are corrected or taken away, not hushed up.
  cautions: { noun: 'caution', mayMute: false },
  promises: { noun: 'promise', mayMute: false },
  occasions: { noun: 'occasion', mayMute: true },
  asks: { noun: 'question', mayMute: true },
  notes: { noun: 'note', mayMute: true },
} as const
export type Mirrored = keyof typeof MIRRORED

/** The kind that an address names. */
export function mirroredNamed(name: unknown): Mirrored | undefined {
  return typeof name === 'string' && Object.hasOwn(MIRRORED, name) ? (name as Mirrored) : undefined
}
