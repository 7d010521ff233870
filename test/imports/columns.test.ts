import { describe, expect, it } from 'vitest'
import { recognise } from '../../src/imports/reading/columns.ts'
import { programOf } from '../../src/imports/reading/program.ts'

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

  it('are recognised for whom they name, with the birthdays beside them', () => {
    expect(
      fieldsOf('Name', 'Wife', 'Wife’s birthday', 'Son 1', 'Son 1 DOB', 'Mother', 'Assistant’s name'),
    ).toEqual([...['name', 'spouse', 'spouseBirthday', 'child1', 'child1Birthday', 'relative', 'relative']])
  })
})

/** Some of the headings that each program writes, with what they are taken for. */
const SAVED = {
  'Google Contacts': {
    ...{ Name: 'name', 'Given Name': 'given', 'Family Name': 'family', 'Group Membership': 'interests' },
    ...{ 'E-mail 1 - Type': null, 'E-mail 1 - Value': 'email', 'Phone 2 - Value': 'phone' },
    ...{ 'Relation 1 - Type': 'label', 'Relation 1 - Value': 'relative', 'Address 1 - City': 'town' },
    ...{ 'Event 1 - Type': 'label', 'Event 1 - Value': 'event', 'Organization 1 - Title': 'jobTitle' },
  },
  Outlook: {
    ...{ 'First Name': 'given', 'Middle Name': 'middle', 'Last Name': 'family', 'Job Title': 'jobTitle' },
    ...{ 'E-mail Address': 'email', 'E-mail 2 Address': 'email', 'Business Phone': 'phone', Title: null },
    ...{ 'Home City': 'town', Spouse: 'spouse', Children: 'children', Anniversary: 'anniversary' },
    ...{ "Assistant's Name": 'relative', "Manager's Name": 'relative', Hobby: 'interests', 'Home Fax': null },
  },
  Thunderbird: {
    ...{ 'First Name': 'given', 'Last Name': 'family', 'Display Name': 'name', 'Primary Email': 'email' },
    ...{ 'Birth Year': 'birthYear', 'Birth Month': 'birthMonth', 'Birth Day': 'birthDay', Notes: 'notes' },
  },
  iCloud: {
    ...{ 'First name': 'given', 'Last name': 'family', 'Phonetic first name': 'pronunciation' },
    ...{ 'Related names': 'relative', 'Mobile phone': 'phone', Birthday: 'birthday' },
  },
}

describe('a list that a program saved', () => {
  it('is known by its headings, and they by what they hold', () => {
    for (const [program, headings] of Object.entries(SAVED)) {
      expect(programOf(Object.keys(headings))).toBe(program)
      expect(fieldsOf(...Object.keys(headings))).toEqual(Object.values(headings))
    }
  })

  it('is known in German, French and Spanish too', () => {
    const german = [
      'Vorname',
      'Nachname',
      'E-Mail-Adresse',
      'Telefon geschäftlich',
      'Geburtstag',
      'Kategorien',
    ]
    expect(programOf(german)).toBe('Outlook')
    expect(fieldsOf(...german)).toEqual(['given', 'family', 'email', 'phone', 'birthday', 'interests'])
    expect(fieldsOf('Prénom', 'Nom', 'Date de naissance')).toEqual(['given', 'family', 'birthday'])
    expect(fieldsOf('Nombre', 'Apellidos', 'Cumpleaños')).toEqual(['given', 'family', 'birthday'])
  })

  it('is any list where they tell nothing', () => {
    expect(programOf(['Name', 'Tier'])).toBeNull()
  })
})
