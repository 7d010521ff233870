import { fold } from '../../lib/text.ts'
import { inSpokenOrder } from '../../people/names.ts'
import { cellsFor, refuse, type Row } from './row.ts'

/** The name that a row is about, as one writes it: from one column or from the parts of it. */
export function nameIn(row: Row): string {
  const part = (field: 'name' | 'given' | 'middle' | 'family' | 'suffix') =>
    cellsFor(row, field)[0]?.text.replace(/\s+/gu, ' ') ?? ''
  const given = `${part('given')} ${part('middle')}`.trim()
  const name = joined(part('name'), given, part('family'), part('suffix'))
  if (fold(name) === '') refuse(row, { heading: 'Name' }, 'there is none, so nobody would know who this is')
  if (name.length > LONGEST_NAME)
    refuse(row, { heading: 'Name' }, `it is longer than ${LONGEST_NAME} characters`)
  return name
}

const LONGEST_NAME = 200

function joined(name: string, given: string, family: string, suffix: string): string {
  const whole = inSpokenOrder(name)
  if (given === '' && family === '') return whole
  if (given !== '') return [given, family, suffix].filter(Boolean).join(' ')
  // A list with a "Name" and a "Surname" means the given name by the first.
  return fold(whole).endsWith(fold(family)) ? whole : `${whole} ${family}`.trim()
}
