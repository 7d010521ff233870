import { describe, expect, it } from 'vitest'
import { readCards } from '../../../src/imports/read-cards.ts'
import type { ListRow } from '../../../src/imports/read-member-list.ts'
import type { Listed } from '../../../src/imports/reading/listed.ts'
import { today } from '../bringing.ts'
import { withFile } from '../given.ts'

async function cardsIn(text: string | Buffer): Promise<ListRow[]> {
  return withFile(text, async (path) => {
    const rows: ListRow[] = []
    for await (const few of readCards({ path, today: today() })) rows.push(...few)
    return rows
  })
}

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')

async function only(...lines: string[]): Promise<ListRow> {
  const [row] = await cardsIn(card(...lines))
  if (!row) throw new Error('No card')
  return row
}

async function listed(...lines: string[]): Promise<Listed> {
  const { read } = await only(...lines)
  if ('refused' in read) throw new Error(read.refused.join(' '))
  return read.listed
}

async function remarks(...lines: string[]): Promise<string[]> {
  const { read } = await only(...lines)
  return 'refused' in read ? read.refused : read.remarks
}

describe('a vCard', () => {
  it('of version 3.0 says who somebody is, how they are reached and whom they have', async () => {
    expect(
      await listed(
        ...['VERSION:3.0', 'N:Alvarez;Raymond;Luis;Mr.;', 'FN:Mr. Raymond Alvarez', 'NICKNAME:Ray,Chief'],
        ...[
          'ORG:Coral Bakery;Kitchen',
          'TITLE:Head baker',
          'BDAY:1964-03-14',
          'NOTE:Likes the window\\, always.',
        ],
        ...['TEL;type=CELL;type=VOICE;type=pref:(305) 555-0142', 'TEL;TYPE=FAX:(305) 555-0199'],
        ...['EMAIL;type=INTERNET:ray@example.com', 'ADR;TYPE=home:;;12 Palm Ave;Coral Gables;FL;33134;USA'],
        ...['CATEGORIES:golf,Burgundy,myContacts', 'X-PHONETIC-FIRST-NAME:RAY-mund'],
        ...['item1.X-ABRELATEDNAMES:Elena Alvarez', 'item1.X-ABLabel:_$!<Spouse>!$_'],
        ...['item2.X-ABRELATEDNAMES:Rosa', 'item2.X-ABLabel:_$!<Mother>!$_'],
        ...['item3.X-ABDATE;type=pref:1990-06-02', 'item3.X-ABLabel:_$!<Anniversary>!$_'],
      ),
    ).toMatchObject({
      ...{ name: 'Raymond Alvarez', goesBy: 'Ray', about: 'Head baker, Coral Bakery', town: 'Coral Gables' },
      ...{ birthday: { year: 1964, month: 3, day: 14 }, anniversary: { year: 1990, month: 6, day: 2 } },
      ...{ emails: ['ray@example.com'], phones: [{ digits: '13055550142' }], pronunciation: 'RAY-mund' },
      ...{ interests: ['golf', 'Burgundy'], notes: ['Likes the window, always.'] },
      partner: { kind: 'spouse', word: null, name: 'Elena Alvarez' },
      relatives: [{ kind: 'parent', word: 'mother', name: 'Rosa' }],
    })
  })

  it('of version 4.0 knows a birthday without a year, an anniversary and related people', async () => {
    expect(
      await listed(
        ...['VERSION:4.0', 'FN:Ana Ortiz', 'BDAY:--0314', 'ANNIVERSARY:20090801'],
        ...[
          'RELATED;TYPE=child;VALUE=text:Mateo',
          'RELATED;TYPE="co-worker";VALUE=text:Joan',
          'TEL;VALUE=uri:tel:+1-305-555-0142',
        ],
      ),
    ).toMatchObject({
      birthday: { year: null, month: 3, day: 14 },
      anniversary: { year: 2009, month: 8, day: 1 },
      children: [{ kind: 'child', name: 'Mateo' }],
      relatives: [{ kind: 'colleague', name: 'Joan' }],
      phones: [{ digits: '13055550142' }],
    })
  })

  it('of version 2.1 is quoted-printable in its charset, over soft breaks', async () => {
    expect(
      await listed(
        ...['VERSION:2.1', 'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:N=FA=F1ez;Jos=E9'],
        ...[
          'FN;CHARSET=UTF-8;QUOTED-PRINTABLE:Jos=C3=A9 N=C3=BA=',
          '=C3=B1ez',
          'TEL;HOME;VOICE:305 555 0142',
        ],
        'NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0Atwo',
      ),
    ).toMatchObject({ name: 'José Núñez', phones: [{ digits: '13055550142' }], notes: ['one\ntwo'] })
  })

  it('of Apple’s leaves a year out that nobody gave', async () => {
    expect(await listed('FN:Ray', 'BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-14')).toMatchObject({
      birthday: { year: null, month: 3, day: 14 },
    })
  })

  it('may be folded, and hold its photo, which is handed on as it is', async () => {
    const photo = Buffer.from('not really a photo, but long enough to be folded over several lines')
    const base64 = photo.toString('base64')
    const folded = `PHOTO;ENCODING=b;TYPE=JPEG:${base64.slice(0, 40)}\r\n ${base64.slice(40)}`
    const row = await only('FN:Ray Al', ' varez', folded)
    expect(row.read).toMatchObject({ listed: { name: 'Ray Alvarez' } })
    expect(Buffer.from(row.photo ?? [])).toEqual(photo)
    const inline = await only('FN:Ray', `PHOTO:data:image/png;base64,${base64}`)
    expect(Buffer.from(inline.photo ?? [])).toEqual(photo)
  })

  it('says on which line something is left out, and comes in without it', async () => {
    expect(
      await remarks(
        ...[
          'FN:Ray',
          'TEL:*6',
          'EMAIL:ray at home',
          'PHOTO;VALUE=uri:https://example.com/ray.jpg',
          'nonsense',
        ],
        'RELATED;TYPE=spouse:urn:uuid:f81d4fae',
      ),
    ).toEqual([
      'Line 6: “nonsense” is left out; it says nothing.',
      'Line 3, TEL: “*6” is left out; it is no phone number.',
      'Line 4, EMAIL: “ray at home” is left out; it cannot be an e-mail.',
      'Line 7, RELATED: it points at a card that is not in this file, and is left out.',
      'Line 5, PHOTO: its photo is an address on the web, which Rapport does not ask.',
    ])
  })

  it('is refused for a day that there is not, for nobody’s name and for a company', async () => {
    expect(await remarks('FN:Ray', 'BDAY:1980-02-31')).toEqual([
      'Line 3, BDAY: “1980-02-31” is no date on the calendar.',
    ])
    expect(await remarks('TEL:305 555 0142')).toEqual([
      'Name: there is none, so nobody would know who this is.',
    ])
    expect(await remarks('FN:Coral Bakery', 'X-ABShowAs:COMPANY')).toEqual([
      'This is the card of a company, not of a person.',
    ])
  })
})

describe('a file of vCards', () => {
  it('holds several, each with the line on which it begins', async () => {
    const rows = await cardsIn(card('FN:Ray') + card('FN:Ana'))
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, 'Ray'],
      [4, 'Ana'],
    ])
  })

  it('loses only the half card, and what stands between cards', async () => {
    const rows = await cardsIn(
      `BEGIN:VCARD\nFN:Ray\n${card('FN:Ana')}hello\n${card('FN:Joan')}BEGIN:VCARD\nFN:Half`,
    )
    expect(
      rows.map(({ line, read }) => [line, 'refused' in read ? read.refused[0] : read.listed.name]),
    ).toEqual([
      [1, 'The card that begins here is never ended: END:VCARD is missing.'],
      [3, 'Ana'],
      [6, 'This stands outside of any card.'],
      [7, 'Joan'],
      [10, 'The card that begins here is never ended: END:VCARD is missing.'],
    ])
  })
})

describe('cards that point at one another', () => {
  const person = (uid: string, name: string, ...lines: string[]) =>
    card('VERSION:4.0', `UID:urn:uuid:${uid}`, `FN:${name}`, ...lines)

  it('name each other’s people, in the words that staff used', async () => {
    const rows = await cardsIn(
      person(
        '1',
        'Ray Alvarez',
        'RELATED;TYPE=spouse:urn:uuid:2',
        'RELATED;TYPE=child;X-WORD=stepson:urn:uuid:3',
      ) +
        person('2', 'Elena Alvarez', 'RELATED;TYPE=x-former-partner:urn:uuid:4') +
        person('3', 'Mateo Alvarez') +
        person('4', 'Luis Ortega'),
    )
    const [ray, elena] = rows.map(({ read }) => ('listed' in read ? read.listed : undefined))
    expect(ray?.partner).toMatchObject({ kind: 'spouse', name: 'Elena Alvarez' })
    expect(ray?.children).toMatchObject([{ kind: 'child', word: 'stepson', name: 'Mateo Alvarez' }])
    expect(elena?.relatives).toMatchObject([{ kind: 'former partner', name: 'Luis Ortega' }])
  })

  it('leave out whoever would descend from themselves, however far around, and say where', async () => {
    const child = (uid: string) => `RELATED;TYPE=child:urn:uuid:${uid}`
    const rows = await cardsIn(
      person('1', 'Ann One', child('2'), child('4')) +
        person('2', 'Bea Two', child('3')) +
        person('3', 'Cleo Three', child('1')) +
        person('4', 'Dora Four', 'RELATED;TYPE=sibling:urn:uuid:4'),
    )
    const remarksOf = rows.map(({ read }) => ('listed' in read ? read.remarks : []))
    const ring = (line: number, name: string) =>
      `Line ${line}, RELATED: it makes “${name}” a relative of themselves, and is left out.`
    expect(remarksOf).toEqual([
      [ring(5, 'Bea Two')],
      [ring(12, 'Cleo Three')],
      [ring(18, 'Ann One')],
      [ring(24, 'Dora Four')],
    ])
    const [ann] = rows.map(({ read }) => ('listed' in read ? read.listed : undefined))
    expect(ann?.children).toMatchObject([{ name: 'Dora Four' }])
  })

  it('may be of pets, who come in with their people', async () => {
    expect(await remarks('VERSION:4.0', 'KIND:x-pet', 'FN:Biscuit')).toEqual([
      'This is the card of a pet, who comes in with those whose cards name it.',
    ])
  })
})
