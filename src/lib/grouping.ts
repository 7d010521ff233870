/** Rows under the key of each, keys and rows in the order that they come in. */
export function groupedBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) put(groups, keyOf(row), row)
  return groups
}

/** The same where a row stands under several keys, or under none. */
export function groupedByEach<Row, Key>(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly Key[],
): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) for (const key of keysOf(row)) put(groups, key, row)
  return groups
}

/** The rows in their order, so many at a time; the last of the batches may be smaller. */
export function batchesOf<Row>(rows: readonly Row[], size: number): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size))
}

function put<Row, Key>(groups: Map<Key, Row[]>, key: Key, row: Row): void {
  const group = groups.get(key)
  if (group) group.push(row)
  else groups.set(key, [row])
}
