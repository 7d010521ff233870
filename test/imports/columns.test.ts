import { describe, expect, it } from 'vitest'
import { recognise } from '../../src/imports/reading/columns.ts'

const fieldsOf = (...headings: string[]) => recognise(headings)

describe('the columns of a list', () => {
  it('are recognised by their usual names, however they are spelt', () => {
    expect(
      fieldsOf('FirstName', 'last_name', 'E-Mail Address', 'MEMBER #', 'Date of birth (mm/dd/yyyy)'),
    ).toEqual([...['given', 'family', 'email', 'memberNumber', 'birthday']])
  })

  it('are recognised by whatever the business calls its customers', () => {
    expect(fieldsOf('Guest name', 'Client number', 'Patient since')).toEqual([
      'name',
      'memberNumber',
      'since',
    ])
  })

  it('may come several times where there can be several', () => {
    expect(fieldsOf('Name', 'Phone 1', 'Phone 2', 'Child 1', 'Child 2')).toEqual([
      ...['name', 'phone', 'phone', 'child1', 'child2'],
    ])
  })

  it('are left out when they are unknown, or a second of what can only be one', () => {
    expect(fieldsOf('Name', 'Locker', 'Tier', 'Level', '')).toEqual(['name', null, 'tier', null, null])
  })
})
