import { AsyncLocalStorage } from 'node:async_hooks'

const pages = new AsyncLocalStorage<string | null>()

/** Does work that a page of ours asked for: what it enters in the record says so, whichever command enters it. */
export function askedForBy(page: string | null, work: () => void): void {
  pages.run(page, work)
}

/** The name of the page that asked for what is being done; null where none did, as for what is done at night. */
export function pageOfChange(): string | null {
  return pages.getStore() ?? null
}
