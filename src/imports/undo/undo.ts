import { setImmediate as breath } from 'node:timers/promises'
import type { Row } from '../../../db/stored-rows.ts'
import type { Site } from '../../web/site.ts'
import { lookAgain } from '../look-again.ts'
import type { ImportId } from '../import.ts'
import { importById, unfinishedUndos, unfinishedWeighings, type ImportRow } from '../queries.ts'
import { begin } from '../work.ts'
import { appliedAfter, type AppliedRow } from './applied-queries.ts'
import { NOTHING_WEIGHED, together, type Outlook } from './outlook.ts'
import { keepOutlook, undoNext } from './undo-commands.ts'
import { rowsThatStay, type Telling } from './weigh.ts'

/** How many rows are one unit of work, and how many are looked at in one go. */
const A_UNIT = 50

type World = Pick<Site, 'database' | 'clock' | 'log'>

/** Undoes an import, unit by unit to its end; joins in where that is under way. */
export function undo({ database, clock, log }: World, id: ImportId): Promise<void> {
  return begin(id, log, async () => {
    const aUnit = () => database.write((tx) => undoNext(tx, id, { atMost: A_UNIT, now: clock.now() }))
    while ((await aUnit()) === 'more') await breath()
    await lookAgain(database, id)
  })
}

/** Goes on with what was broken off when the process ended. */
export async function goOnUndoing(world: World): Promise<void> {
  for (const id of await unfinishedWeighings(world.database.read)) await weighUp(world, id)
  for (const id of await unfinishedUndos(world.database.read)) await undo(world, id)
}

/** Looks at what undoing an import would do, and keeps it to be shown. Changes nobody. */
export function weighUp({ database, log }: World, id: ImportId): Promise<void> {
  return begin(id, log, async () => {
    const list = await importById(database.read, id)
    if (!list?.startedAt) return
    let outlook = NOTHING_WEIGHED
    for (let after = 0; ;) {
      const rows = await appliedAfter(database.read, id, after, A_UNIT)
      const last = rows.at(-1)
      if (!last) break
      after = last.appliedAs
      const stay = await rowsThatStay(database.read, rows, tellingAt(list, list.startedAt))
      outlook = together(outlook, outlookOf(rows, stay))
      await database.write((tx) => keepOutlook(tx, id, { weighed: after, outlook }))
      await breath()
    }
    await database.write((tx) => keepOutlook(tx, id, { weighed: null, outlook }))
  })
}

/** What came in with the list stands there still, so it is known by when and how it was noted. */
function tellingAt({ finishedAt, stoppedAt }: ImportRow, startedAt: Date): Telling {
  const end = finishedAt ?? stoppedAt ?? startedAt
  const isWithin = (at: unknown) => at instanceof Date && at >= startedAt && at <= end
  return {
    isOwn: ({ notedAt, howWeKnow = 'import', version = 1, removedAt, confirmedAt }: Row) =>
      isWithin(notedAt) && howWeKnow === 'import' && version === 1 && !removedAt && !confirmedAt,
    isEdited: ({ changedAt }) => changedAt > end,
  }
}

function outlookOf(rows: readonly AppliedRow[], stay: Awaited<ReturnType<typeof rowsThatStay>>): Outlook {
  const going = rows.filter((row) => !stay.has(row))
  const out = going.filter(({ deed }) => deed.added.customers).length
  const back = going.filter(({ deed }) => !deed.added.customers && deed.changed.length > 0).length
  return { out, back, kept: [...stay.values()] }
}
