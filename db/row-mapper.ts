import { Column, getTableName, is, SQL } from 'drizzle-orm'

/**
 * Gives a prepared select a way to read its rows that is worked out once, and not again for every value of every
 * row. What it reads is what Drizzle would (test/db/row-mapper.test.ts); anything but a select stays as it is.
 */
export function withRowMapper<Query>(query: Query): Query {
  const select = query as Select
  if (!select.fields || select.customResultMapper) return query
  const readRow = rowReader(select.fields, select.joinsNotNullableMap ?? {})
  return Object.assign(select, { customResultMapper: (rows: Row[]) => rows.map(readRow) }) as Query
}

type Row = unknown[]

/** What a prepared select of Drizzle knows of itself. */
interface Select {
  fields?: SelectedField[]
  joinsNotNullableMap?: Record<string, boolean>
  customResultMapper?: (rows: Row[]) => unknown
}

interface SelectedField {
  path: string[]
  field: unknown
}

type Decode = (value: unknown) => unknown

function rowReader(fields: SelectedField[], isAlwaysThere: Record<string, boolean>) {
  const absences = new Map(joinedParts(fields, isAlwaysThere).map(({ name, at }) => [name, at]))
  const shape: Shape = { leaves: [], parts: [] }
  for (const [at, { path, field }] of fields.entries()) place(shape, path, { at, decode: decoderOf(field) })
  for (const part of shape.parts) part.absentAt = absences.get(part.name)
  return (row: Row) => readShape(shape, row)
}

/** What a row becomes: its values by name, and the parts that are made the same way. */
interface Shape {
  leaves: { name: string; at: number; decode: Decode | undefined }[]
  parts: { name: string; shape: Shape; absentAt?: number | undefined }[]
}

function place(
  shape: Shape,
  [name = '', ...rest]: string[],
  value: Omit<Shape['leaves'][number], 'name'>,
): void {
  if (rest.length === 0) {
    shape.leaves.push({ name, ...value })
    return
  }
  const known = shape.parts.find((part) => part.name === name)
  const part = known ?? { name, shape: { leaves: [], parts: [] } }
  if (!known) shape.parts.push(part)
  place(part.shape, rest, value)
}

function readShape({ leaves, parts }: Shape, row: Row): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const { name, at, decode } of leaves) {
    const value = row[at]
    result[name] = decode && value !== null ? decode(value) : value
  }
  for (const { name, shape, absentAt } of parts)
    result[name] = absentAt !== undefined && row[absentAt] === null ? null : readShape(shape, row)
  return result
}

/** How a value becomes what the column says; undefined where it is that already. */
function decoderOf(field: unknown): Decode | undefined {
  const decoder = is(field, Column) ? field : sqlOf(field).decoder
  if (decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue) return undefined
  return (value) => decoder.mapFromDriverValue(value)
}

function sqlOf(field: unknown): { decoder: { mapFromDriverValue: Decode } } {
  // An expression with a name of its own keeps the expression inside.
  const expression = is(field, SQL) ? field : (field as { sql: SQL }).sql
  return expression as unknown as { decoder: { mapFromDriverValue: Decode } }
}

/** The parts of a row that are a joined table of their own, by the first column that tells whether it is there. */
function joinedParts(fields: SelectedField[], isAlwaysThere: Record<string, boolean>) {
  const parts = new Map<string, { at: number; tables: Set<string> }>()
  for (const [at, { path, field }] of fields.entries()) {
    const [name] = path
    if (path.length !== 2 || name === undefined || !is(field, Column)) continue
    const part = parts.get(name) ?? { at, tables: new Set<string>() }
    part.tables.add(getTableName(field.table))
    parts.set(name, part)
  }
  return [...parts].flatMap(([name, { at, tables }]) => {
    const [table = ''] = tables
    return tables.size > 1 || isAlwaysThere[table] ? [] : [{ name, at }]
  })
}
