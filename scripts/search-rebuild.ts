import { openDatabase } from '../db/open.ts'
import { rebuildSearch } from '../db/search/rebuild.ts'
import { readConfig } from '../src/config.ts'

/** Makes what customers are found by anew, out of everything remembered. */
const began = performance.now()
const database = await openDatabase(readConfig(process.env, []).databaseAddress)
let total = 0
await rebuildSearch(database, (done, of) => {
  total = of
  process.stdout.write(`\r${done} of ${of} indexed`)
})
await database.close()
process.stdout.write(
  `\n${total} can be found again, after ${((performance.now() - began) / 1000).toFixed(1)} seconds.\n`,
)
