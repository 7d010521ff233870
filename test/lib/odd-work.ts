/** Work for a thread, some of which goes wrong. */

export async function* counting(to: number): AsyncGenerator<number, void, void> {
  for (let n = 1; n <= to; n += 1) yield await Promise.resolve(n)
}

/** Brings one piece, and then goes round and round. */
export async function* hanging(): AsyncGenerator<string, void, void> {
  yield await Promise.resolve('first')
  for (;;);
}

export async function* failing(): AsyncGenerator<string, void, void> {
  yield await Promise.resolve('first')
  throw new Error('There is a name in here')
}

/** Takes all the memory that there is. */
export async function* hoarding(): AsyncGenerator<string, void, void> {
  yield await Promise.resolve('first')
  const all: string[][] = []
  for (;;) all.push(Array.from({ length: 10_000 }, (_, i) => `${String(all.length)} ${String(i)}`))
}
