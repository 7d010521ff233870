import { describe, expect, it } from 'vitest'
import { readMemberList, type ListRow } from '../../src/imports/read-member-list.ts'
import { recognise } from '../../src/imports/reading/columns.ts'
import { today } from './bringing.ts'
import { withFile } from './given.ts'

async function piecesOf(text: string): Promise<ListRow[][]> {
  const headings = text.slice(0, text.indexOf('\n')).split(',')
  const mapping = recognise(headings).map((field) => ({ field, dateOrder: 'month-first' as const }))
  return withFile(text, async (path) => {
    const pieces: ListRow[][] = []
    for await (const few of readMemberList({ path, mapping, today: today() })) pieces.push(few)
    return pieces
  })
}

describe('a member list', () => {
  it('comes row by row as it is understood', async () => {
    expect(await piecesOf('Name,Tier\nRay Alvarez,Gold\n,Gold\nRay Alvarez,Silver\n')).toMatchObject([
      [
        { line: 2, cells: ['Ray Alvarez', 'Gold'], read: { listed: { name: 'Ray Alvarez', tier: 'Gold' } } },
        { line: 3, read: { label: '' } },
        { line: 4, read: { listed: { tier: 'Silver' }, twin: { line: 2 } } },
      ],
    ])
  })

  it('comes in pieces, in smaller ones where its rows are long', async () => {
    const short = Array.from({ length: 250 }, (_, i) => `Ray Stone${String(i)}`)
    const sizesOf = (pieces: ListRow[][]) => pieces.map((few) => few.length)
    expect(sizesOf(await piecesOf(['Name', ...short].join('\n') + '\n'))).toEqual([100, 100, 50])
    const long = short.slice(0, 5).map((name) => `${name},${'x'.repeat(60_000)}`)
    expect(sizesOf(await piecesOf(['Name,Notes', ...long].join('\n')))).toEqual([2, 2, 1])
  })
})
