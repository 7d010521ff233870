import { describe, expect, it } from 'vitest'
import { readMemberList, type ListPiece } from '../../src/imports/read-member-list.ts'
import { asFile } from './bringing.ts'

async function piecesOf(text: string): Promise<ListPiece[]> {
  const pieces: ListPiece[] = []
  for await (const piece of readMemberList(asFile(text))) pieces.push(piece)
  return pieces
}

function rowsIn(pieces: readonly ListPiece[]): number[] {
  return pieces.flatMap((piece) => ('rows' in piece ? [piece.rows.length] : []))
}

describe('a member list', () => {
  it('comes with its head first, and then its rows as they are understood', async () => {
    const [head, rows] = await piecesOf('Name,Tier\nRay Alvarez,Gold\n,Gold\nRay Alvarez,Silver\n')
    expect(head).toMatchObject({ head: { headings: ['Name', 'Tier'], rowCount: 3 } })
    expect(rows).toMatchObject({
      rows: [
        { line: 2, cells: ['Ray Alvarez', 'Gold'], read: { listed: { name: 'Ray Alvarez', tier: 'Gold' } } },
        { line: 3, read: { label: '' } },
        { line: 4, read: { listed: { tier: 'Silver' }, twin: { line: 2 } } },
      ],
    })
  })

  it('comes in pieces, in smaller ones where its rows are long', async () => {
    const short = Array.from({ length: 250 }, (_, i) => `Ray Stone${String(i)}`)
    expect(rowsIn(await piecesOf(['Name', ...short].join('\n')))).toEqual([100, 100, 50])
    const long = short.slice(0, 5).map((name) => `${name},${'x'.repeat(60_000)}`)
    expect(rowsIn(await piecesOf(['Name,Notes', ...long].join('\n')))).toEqual([2, 2, 1])
  })

  it('that is none comes with the reason alone', async () => {
    expect(await piecesOf('')).toEqual([{ refused: 'There is nothing in this file.' }])
  })
})
