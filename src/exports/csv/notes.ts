import { csvLines, csvOf } from '../../lib/csv.ts'
import { inPages } from '../../lib/in-pages.ts'
import { capitalised } from '../../lib/text.ts'
import type { Asked, Export } from '../export.ts'
import { instantCell, severalCell, yesCell } from './cells.ts'
import { notesAfter, notesToTakeOut, subjectsOf, type TakenNote } from './note-queries.ts'

/** The notes that the reader may read, a line each. */
export const notesCsv: Export = {
  extension: 'csv',
  type: 'csv',
  count: (reader, { role }) => notesToTakeOut(reader, role),
  async *pieces(reader, asked) {
    yield csvOf([headings(asked)])
    const pages = inPages<TakenNote>((last) => notesAfter(reader, last, asked.role))
    for await (const page of pages) {
      const subjects = await subjectsOf(
        reader,
        page.map(({ id }) => id),
      )
      yield csvLines(page.map((note) => cellsOf(note, subjects.get(note.id) ?? [], asked)))
    }
  },
}

function headings({ customerWord }: Asked): string[] {
  const numbers = `${capitalised(customerWord)} numbers`
  return ['Noted', 'By', 'About', numbers, 'Note', 'How we know', 'For managers', 'For them alone', 'Edited']
}

function cellsOf(
  note: TakenNote,
  subjects: readonly { name: string; memberNumber: string | null }[],
  { timeZone }: Asked,
): string[] {
  return [
    instantCell(note.notedAt, timeZone),
    note.author ?? '',
    severalCell(subjects.map(({ name }) => name)),
    severalCell(subjects.flatMap(({ memberNumber }) => memberNumber ?? [])),
    note.text,
    note.howWeKnow,
    yesCell(note.audience === 'managers'),
    yesCell(note.forThemAlone),
    yesCell(note.version > 1),
  ]
}
