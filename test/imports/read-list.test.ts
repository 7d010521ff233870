import { describe, expect, it } from 'vitest'
import type { Survey } from '../../src/imports/reading/survey.ts'
import { surveyList, type Found } from '../../src/imports/survey-list.ts'
import { listFile, rowsIn, withFile } from './given.ts'

async function looked(content: Buffer | string): Promise<{ found: Found } | { refused: string }> {
  return withFile(content, async (path) => {
    const { value } = await surveyList({ path, timeZone: 'America/New_York' }).next()
    if (!value) throw new Error('Nothing came of it')
    return value
  })
}

async function foundIn(content: Buffer | string): Promise<Found & { survey: Survey }> {
  const read = await looked(content)
  if ('refused' in read) throw new Error(read.refused)
  const { survey } = read.found
  if (!survey) throw new Error('It is taken for vCards')
  return { ...read.found, survey }
}

async function refusalOf(content: Buffer | string): Promise<string> {
  const read = await looked(content)
  return 'refused' in read ? read.refused : ''
}

const dateOrderIn = async (content: string) => (await foundIn(content)).survey.columns[1]?.dateOrder

describe('a list that arrives as a file', () => {
  it('is read with the lines on which its rows begin, line breaks in cells counted', async () => {
    expect(await rowsIn('Name,Notes\nRay,"one\ntwo"\n\nElena,three\n')).toEqual([
      { line: 1, cells: ['Name', 'Notes'] },
      { line: 2, cells: ['Ray', 'one\ntwo'] },
      { line: 5, cells: ['Elena', 'three'] },
    ])
  })

  it('may have semicolons and be written in Windows-1252', async () => {
    const [, first, second] = await rowsIn(listFile('semicolons-windows.csv'))
    expect(first?.cells).toEqual([
      ...['José', 'Núñez', '501', '+34 600 000 501', 'paella, vela', 'Prefiere la “mesa 4” – siempre'],
    ])
    expect(second?.cells.at(-1)).toBe('Pays in €')
  })

  it('may have tabs and be written in UTF-16, either way round, with its mark and without', async () => {
    const little = listFile('tabs-utf16.csv')
    const big = Buffer.from(little).swap16()
    for (const bytes of [little, big, little.subarray(2), big.subarray(2)]) {
      const [headings, ...rows] = await rowsIn(bytes)
      expect(headings?.cells).toEqual(['Full name', 'Membership no', 'DOB'])
      expect(rows.map(({ cells }) => cells[0])).toEqual(['Łukasz Żak', '田中 花子'])
    }
  })

  it('may say what stands between its cells, as spreadsheets do', async () => {
    expect(await rowsIn('sep=|\nName|Notes\nRay|a, b; c\n')).toMatchObject([
      { line: 2, cells: ['Name', 'Notes'] },
      { line: 3, cells: ['Ray', 'a, b; c'] },
    ])
  })

  it('may begin with a mark, with a title, and end its lines in any way', async () => {
    const found = await foundIn('\ufeffOur members 2026\r\nName;Phone\r\nRay;1\rElena;2')
    expect(found).toMatchObject({ headings: ['Name', 'Phone'], rowCount: 2 })
    expect(found.survey.samples).toEqual([
      ['Ray', '1'],
      ['Elena', '2'],
    ])
  })

  it('has the headings in its widest row where none is known', async () => {
    const { headings } = await foundIn('Jäsenet 2026\nNimi;Puhelin\nRay;1\n')
    expect(headings).toEqual(['Nimi', 'Puhelin'])
  })

  it('is told in twenty rows, and in how many of each column there is something', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `Ray Stone${i},${i % 2 ? 'x' : ''},`)
    const { rowCount, survey } = await foundIn(['Name,Tier,Locker', ...rows].join('\n'))
    expect(rowCount).toBe(30)
    expect(survey.samples).toHaveLength(20)
    expect(survey.columns.map(({ filled }) => filled)).toEqual([30, 15, 0])
  })

  it('shows which comes first in the dates of each column, the day or the month', async () => {
    expect(await dateOrderIn('Name,Birthday\nRay,31/12/1964\nAna,1/2/1964')).toBe('day-first')
    expect(await dateOrderIn('Name,Birthday\nRay,12/31/1964\nAna,1/2/1964')).toBe('month-first')
    expect(await dateOrderIn('Name,Birthday\nAna,1/2/1964')).toBe('month-first')
    expect(await dateOrderIn('Name,Birthday,Since\nAna,1/2/1964,31/1/2009')).toBe('day-first')
  })

  it('shows a date that reads either way, where there is one', async () => {
    const { survey } = await foundIn('Name,Birthday,Since\nRay,31/12/1964,2009\nAna,1/2/1964,\n')
    expect(survey.columns.map(({ eitherWay }) => eitherWay)).toEqual([null, '1/2/1964', null])
  })
})

describe('a file that is no list', () => {
  it('is refused at the line where a quotation mark is left open', async () => {
    expect(await refusalOf(listFile('half-a-quote.csv'))).toBe(
      'Line 3: a quotation mark opens a cell here and is never closed.',
    )
    expect(await refusalOf('Name,Notes\nRay,a\nAna,"b\nTom,"c"\n')).toMatch(/^Line 3: a quotation mark/)
    expect(await refusalOf('Name,Notes\nRay,a "b" c\n')).toMatch(/^Line 2: a quotation mark/)
  })

  it('is refused for what it is, whatever it is called', async () => {
    expect(await refusalOf('PK\x03\x04…')).toContain('workbook or a packed folder')
    expect(await refusalOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))).toContain('workbook')
    expect(await refusalOf(Buffer.from([0x1f, 0x8b, 0x08]))).toContain('packed file')
    expect(await refusalOf('%PDF-1.7')).toContain('PDF')
    expect(await refusalOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toContain('picture')
    expect(await refusalOf('')).toBe('There is nothing in this file.')
    expect(await refusalOf('\n\n ,,\n')).toBe('There is nothing in this file.')
    expect(await refusalOf('Name,Phone\n')).toContain('nobody in this list')
  })

  it('is refused early when a row goes on and on or has a million cells', async () => {
    for (const text of [`Name\n${','.repeat(1_000_000)}`, `Name\n${'x'.repeat(10_000_000)}`])
      expect(await refusalOf(text)).toMatch(/^Line 2: the row goes on and on/)
    expect(await refusalOf(`Name\n${','.repeat(600)}\n`)).toMatch(/^Line 2: .*more than 250 cells/)
  })

  it('is refused where it has more rows than one list may have, however many lines they take', async () => {
    const manyLines = `Name,Note\n${`Ray,"${'and so on\n'.repeat(100)}"\n`.repeat(2_600)}`
    expect(await refusalOf(manyLines)).toBe('')
    expect(await refusalOf(`Name\n${'Ray\n'.repeat(250_000)}`)).toBe(
      'Line 250001: that is more than can be brought in at once. Please split the list.',
    )
  })
})
