import { describe, expect, it } from 'vitest'
import * as postgres from '../../db/dialect/postgres.ts'
import * as sqlite from '../../db/dialect/sqlite.ts'

describe('the column words of the two engines', () => {
  it('are the same ten', () => {
    expect(Object.keys(postgres).sort()).toEqual(Object.keys(sqlite).sort())
    expect(Object.keys(sqlite)).toHaveLength(10)
  })

  it.each(['string', 'flag', 'int', 'instant', 'day', 'json'] as const)(
    'hold the same kind of value: %s',
    (word) => {
      const [inSqlite, inPostgres] = [
        sqlite.table('t', { value: sqlite[word]() }),
        postgres.table('t', { value: postgres[word]() }),
      ]
      expect(inPostgres.value.dataType).toBe(inSqlite.value.dataType)
      expect(inPostgres.value.notNull).toBe(inSqlite.value.notNull)
    },
  )

  it('allow the same choices', () => {
    const values = ['attendant', 'manager'] as const
    const [inSqlite, inPostgres] = [
      sqlite.table('t', { role: sqlite.choice(values) }),
      postgres.table('t', { role: postgres.choice(values) }),
    ]
    expect(inPostgres.role.enumValues).toEqual(inSqlite.role.enumValues)
  })
})
