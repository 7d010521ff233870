import { expect, test } from 'vitest'
import { keepLast, letGoOfAll } from '../../src/lib/keep-last.ts'

test('what was made for a tag is made once', async () => {
  const { make, made } = maker()
  const kept = keepLast<string>(2)
  expect(await Promise.all([kept('a', make('a')), kept('a', make('a again'))])).toEqual(['a', 'a'])
  expect(made).toEqual(['a'])
})

test('the oldest goes when there are too many', async () => {
  const { make, made } = maker()
  const kept = keepLast<string>(2)
  for (const tag of ['a', 'b', 'c', 'c', 'a']) await kept(tag, make(tag))
  expect(made).toEqual(['a', 'b', 'c', 'a'])
})

test('a failure is not kept', async () => {
  const { make } = maker()
  const kept = keepLast<string>(2)
  await expect(kept('a', () => Promise.reject(new Error('the disk is full')))).rejects.toThrow('full')
  expect(await kept('a', make('a'))).toBe('a')
})

function maker() {
  const made: string[] = []
  const make = (word: string) => () => {
    made.push(word)
    return Promise.resolve(word)
  }
  return { make, made }
}

test('everything is let go of at once', async () => {
  const { make, made } = maker()
  const kept = keepLast<string>(2)
  await kept('a', make('a'))
  letGoOfAll()
  await kept('a', make('a'))
  expect(made).toEqual(['a', 'a'])
})
