/** Something that was said of others too and stays without them, unless somebody chooses that it goes whole. */
export interface Shared {
  /** Its table, by its name in the database. */
  table: string
  id: string
  /** What it is, in a word: "note", "promise". */
  kind: string
  /** Whom else it is about; nobody where it is for everybody. */
  about: string[]
  text: string
  /** What it says without them; the same where it does not name them. */
  without: string
  /** The columns that change, as they become. */
  changes: Record<string, string>
  /** True where it can go whole. */
  mayGo: boolean
  /** True where it was taken away before, and is only kept so that that can be undone. */
  isRemoved: boolean
}

/** How something is named in a form and in the ledger. */
export function sharedKey(table: string, id: string): string {
  return `${table}:${id}`
}

/** What somebody chooses about: what everybody can still read. */
export function choosable(shared: readonly Shared[]): Shared[] {
  return shared.filter(({ mayGo, isRemoved }) => mayGo && !isRemoved)
}
