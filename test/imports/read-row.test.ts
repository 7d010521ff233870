import { describe, expect, it } from 'vitest'
import { readRow } from '../../src/imports/reading/read-row.ts'
import { today } from './bringing.ts'
import { columnsCalled, listedIn, rowOf } from './given.ts'

function refusalOf(cells: Record<string, string>): string[] {
  const read = rowOf(cells)
  return 'refused' in read ? read.refused : []
}

describe('a row of a list', () => {
  it('says who it is about, in one column or in two, and in either order', () => {
    expect(listedIn({ 'First name': 'Ray', 'Last name': 'Alvarez' }).name).toBe('Ray Alvarez')
    expect(listedIn({ Name: 'Ray', Surname: 'Alvarez' }).name).toBe('Ray Alvarez')
    expect(listedIn({ Name: 'Alvarez, Ray' }).name).toBe('Ray Alvarez')
    expect(listedIn({ Name: 'Ray Alvarez, Jr.' }).name).toBe('Ray Alvarez, Jr.')
  })

  it('names several children in a cell, with their years', () => {
    const { children } = listedIn({
      Name: 'Ray',
      Children: 'Mateo (2008), Sofia b. 2010 and Sam & Lou (12 March 2012)',
    })
    expect(children.map(({ name, birthday }) => [name, birthday?.year ?? null])).toEqual([
      ['Mateo', 2008],
      ['Sofia', 2010],
      ['Sam', null],
      ['Lou', 2012],
    ])
  })

  it('names a wife, a husband or a partner', () => {
    expect(listedIn({ Name: 'Ray', Wife: 'Elena' }).partner).toMatchObject({ kind: 'spouse', word: 'wife' })
    expect(listedIn({ Name: 'Ray', Partner: 'Elena' }).partner).toMatchObject({ kind: 'partner', word: null })
    expect(listedIn({ Name: 'Ray', Spouse: 'n/a' }).partner).toBeNull()
  })

  it('names several phones, e-mails and interests, each once', () => {
    const listed = listedIn({
      Name: 'Ray',
      Phone: '(305) 555-0142; +1 305 555 0142',
      'Phone 2': '305 555 0199',
      Email: 'Ray@example.com, ray@example.com',
      Interests: 'golf; Golf, Burgundy',
    })
    expect(listed.phones.map(({ digits }) => digits)).toEqual(['13055550142', '13055550199'])
    expect(listed.emails).toEqual(['ray@example.com'])
    expect(listed.interests).toEqual(['golf', 'Burgundy'])
  })

  it('knows as much of a date as it says', () => {
    expect(listedIn({ Name: 'Ray', Birthday: '3/14/1964', Since: '2009' })).toMatchObject({
      birthday: { year: 1964, month: 3, day: 14 },
      since: { year: 2009, month: null, day: null },
    })
  })

  it('is refused for what cannot be, with the column and what stands there', () => {
    expect(refusalOf({ Phone: '1' })).toEqual([
      'Name: there is none, so nobody would know who this is.',
      'Phone: “1” is no phone number.',
    ])
    expect(refusalOf({ Name: 'Ray', Birthday: '31 February 1980' })).toEqual([
      'Birthday: “31 February 1980” is no date on the calendar.',
    ])
    expect(refusalOf({ Name: 'Ray', Birthday: '3/4/64' })[0]).toContain('two digits')
    expect(refusalOf({ Name: 'Ray', Birthday: '1 January 2090' })[0]).toContain('still to come')
    expect(refusalOf({ Name: 'Ray', 'E-mail': 'ray at home' })[0]).toContain('cannot be an e-mail')
    expect(refusalOf({ Name: 'Ray', Phone: '1.30556E+10' })[0]).toContain('no phone number')
    expect(refusalOf({ Name: 'Ray', Notes: 'a\u0000b' })).toEqual([
      'Notes: it holds signs that cannot be read.',
    ])
    expect(refusalOf({ Name: 'x'.repeat(201) })[0]).toContain('longer than 200')
  })

  it('keeps out of the memory what would be wrong there, and says so', () => {
    const read = rowOf({ Name: 'Ray', Children: 'Ann (16), 2, Ben (2010)', Spouse: 'yes' })
    expect(read).toMatchObject({
      listed: { partner: null, children: [{ name: 'Ann', birthday: null }, { name: 'Ben' }] },
      remarks: [
        'Spouse: “yes” is left out; it is no name.',
        'Children: “16” beside Ann is left out.',
        'Children: “2” is left out; it is no name.',
      ],
    })
  })

  it('reads a cell that a spreadsheet was kept from running', () => {
    expect(listedIn({ Name: 'Ray', 'Member no': '="0042"', Phone: "'+1 305 555 0142" })).toMatchObject({
      memberNumber: '0042',
      phones: [{ digits: '13055550142' }],
    })
  })

  it('of Google’s names people by the column before, several in a cell, and dates that become notes', () => {
    expect(
      listedIn({
        ...{ 'First Name': 'Joan', 'Last Name': 'Whitfield', Labels: '* myContacts ::: golf ::: Burgundy' },
        ...{ 'E-mail 1 - Value': 'joan@example.com ::: j@example.com', 'Relation 1 - Label': 'Spouse' },
        ...{
          'Relation 1 - Value': 'Peter Whitfield',
          'Relation 2 - Label': 'Mother',
          'Relation 2 - Value': 'Rose',
        },
        ...{ 'Event 1 - Label': 'Anniversary', 'Event 1 - Value': '1990-06-02' },
        ...{ 'Event 2 - Label': 'Graduation', 'Event 2 - Value': '1983-06-01' },
        ...{ 'Organization Name': 'Coral Bakery', 'Organization Title': 'Head baker' },
      }),
    ).toMatchObject({
      ...{ name: 'Joan Whitfield', interests: ['golf', 'Burgundy'], about: 'Head baker, Coral Bakery' },
      emails: ['joan@example.com', 'j@example.com'],
      partner: { kind: 'spouse', name: 'Peter Whitfield' },
      relatives: [{ kind: 'parent', word: 'mother', name: 'Rose' }],
      anniversary: { year: 1990, month: 6, day: 2 },
      notes: ['Graduation: 1 June 1983'],
    })
  })

  it('names children in columns of their own, with their birthdays, and a birthday in three', () => {
    expect(
      listedIn({
        ...{ Name: 'Ray', 'Child 1': 'Mateo', 'Child 1 birthday': '3/14/2008', 'Child 2': 'Sofia (2010)' },
        ...{
          'Birth Year': '1964',
          'Birth Month': 'March',
          'Birth Day': '14',
          Wife: 'Elena',
          'Wife birthday': '1966',
        },
      }),
    ).toMatchObject({
      birthday: { year: 1964, month: 3, day: 14 },
      partner: { name: 'Elena', birthday: { year: 1966 } },
      children: [
        { name: 'Mateo', birthday: { year: 2008, month: 3, day: 14 } },
        { name: 'Sofia', birthday: { year: 2010 } },
      ],
    })
  })

  it('says what somebody prefers and what to mind', () => {
    expect(
      listedIn({ Name: 'Ray', Preferences: 'The window, always; no ice', Allergies: 'Peanuts' }),
    ).toMatchObject({
      preferences: ['The window, always', 'no ice'],
      cautions: ['Peanuts'],
    })
  })

  it('is refused where it has more cells than there are headings', () => {
    const read = readRow(['Alvarez', ' Ray', 'Gold'], {
      columns: columnsCalled('Name', 'Tier'),
      today: today(),
    })
    expect(read).toMatchObject({ refused: [expect.stringContaining('more cells than there are headings')] })
  })
})
