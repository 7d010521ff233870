/** What a business may call its customers; the interface uses its word. */
export const CUSTOMER_WORDS = ['member', 'guest', 'customer', 'client', 'patient'] as const
export type CustomerWord = (typeof CUSTOMER_WORDS)[number]

/** Several of them: "members". */
export function customersWord(word: CustomerWord): string {
  return `${word}s`
}

/** Reads tiers as typed, one a line or between commas, best first; doubles fall together. */
export function readTiers(text: string): string[] {
  const tiers = text
    .split(/[\n,]/)
    .map((tier) => tier.trim())
    .filter((tier) => tier !== '')
  return [...new Set(tiers)]
}
