/**
 * Keeps the last few results by their tag. A tag names everything that a result depends on, so a kept one is never
 * stale; the parts of a page that are asked for one after another are then one piece of work.
 */
export function keepLast<Result>(
  most: number,
): (tag: string, make: () => Promise<Result>) => Promise<Result> {
  const kept = new Map<string, Promise<Result>>()
  everything.add(new WeakRef(kept))
  return (tag, make) => {
    const known = kept.get(tag)
    if (known) return known
    const result = make()
    kept.set(tag, result)
    result.catch(() => kept.delete(tag))
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return result
  }
}

/** Lets go of every result that is kept, for when what they were made from must be nowhere any more. */
export function letGoOfAll(): void {
  for (const ref of everything) {
    const kept = ref.deref()
    if (kept) kept.clear()
    else everything.delete(ref)
  }
}

const everything = new Set<WeakRef<Map<string, unknown>>>()
