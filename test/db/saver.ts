import { writeSync } from 'node:fs'
import { sqliteDatabase } from '../../db/sqlite.ts'
import { captureNote, changeNote } from '../../src/notes/commands.ts'
import { noteById } from '../../src/notes/queries.ts'
import type { PersonId } from '../../src/people/person.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'

/** A process that saves notes one after the other, and says which once they are kept: `saver.ts <file> <person> <staff>`. */
const [path = '', personId = '', staffId = ''] = process.argv.slice(2)
const database = sqliteDatabase(path)
const hand = { staffId: staffId as StaffId, role: 'manager' as const, now: new Date() }

for (let n = 1; ; n++) {
  const id = await database.write((tx) => captureNote(tx, personId as PersonId, `Sails on day ${n}`, hand))
  writeSync(1, `${id}\n`)
  const note = await noteById(database.read, id, 'manager')
  const change = {
    audience: 'everyone',
    howWeKnow: 'told us',
    forThemAlone: false,
    from: null,
    version: 1,
  } as const
  if (note)
    await database.write((tx) =>
      changeNote(tx, note, { ...change, text: `Sailed on day ${n}`, aboutIds: [personId as PersonId] }, hand),
    )
}
