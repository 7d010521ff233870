/** What a list and we may say differently of somebody, where one of the two has to win. */
export const WIN_FIELDS = [
  { key: 'memberNumber', label: 'Member number' },
  { key: 'tier', label: 'Tier' },
  { key: 'town', label: 'Town' },
  { key: 'since', label: 'Since' },
  { key: 'name', label: 'Name' },
  { key: 'goesBy', label: 'Goes by' },
  { key: 'pronunciation', label: 'How to say it' },
  { key: 'birthday', label: 'Birthday' },
  { key: 'about', label: 'About' },
  { key: 'photo', label: 'Photo' },
] as const
export type WinField = (typeof WIN_FIELDS)[number]['key']

/** Of what the list's word counts. */
export type Wins = ReadonlySet<WinField>

/** Membership is kept in the system that the list comes from; what somebody is called is learned at the desk. */
export const USUAL_WINS: readonly WinField[] = ['memberNumber', 'tier', 'town', 'since']

/** Of what the list's word counts, as somebody chose or else as usual. */
export function winsOf({ fileWins }: { fileWins: readonly WinField[] | null }): Wins {
  return new Set(fileWins ?? USUAL_WINS)
}

/** Nothing: what fills a gap comes in, and what we hold stays. */
export const NOTHING_WINS: Wins = new Set()
