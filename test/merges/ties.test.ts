import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { expect, it } from 'vitest'
import { POINTING_FIRST } from '../../db/seeds/rows.ts'
import { TIES } from '../../src/merges/tie-queries.ts'

/** What is derived, and made anew of whoever stays. */
const ANEW = ['duplicate_keys.personId', 'duplicate_looks.id']

it('a merge moves every column that names a person, and that of a customer by itself', () => {
  const moved = TIES.flatMap(({ table, columns }) =>
    columns.map((column) => `${getTableConfig(table).name}.${column}`),
  )
  expect([...moved, ...ANEW, 'customers.id'].sort()).toEqual(POINTING_FIRST.flatMap(columnsNaming).sort())
})

/** Those that point at people, and those that hold the id of one who may be gone. */
function columnsNaming(table: (typeof POINTING_FIRST)[number]): string[] {
  const { name, columns, foreignKeys } = getTableConfig(table)
  const pointing = foreignKeys
    .map((key) => key.reference())
    .filter(({ foreignTable }) => getTableConfig(foreignTable).name === 'people')
    .flatMap((reference) => reference.columns.map((column) => column.name))
  const named = columns
    .map((column) => column.name)
    .filter((column) => /^(?:person|customer)Id$/u.test(column))
  return [...new Set([...pointing, ...named])].map((column) => `${name}.${column}`)
}
