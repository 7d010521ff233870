import { openDatabase } from '../db/open.ts'
import { rebuildSearch } from '../db/search/rebuild.ts'
import { readConfig } from '../src/config.ts'

/** Makes what customers are found by anew, out of everything remembered. */
const began = performance.now()
const database = await openDatabase(readConfig(process.env, []).databaseAddress)
let total = 0
await rebuildSearch(database, {
  onProgress(done, of) {
    total = of
    process.stdout.write(`\r${done} of ${of} indexed`)
  },
})
await database.close()
process.stdout.write(
  `\n${total} customers and notes can be found by again, after ${((performance.now() - began) / 1000).toFixed(1)} seconds.\n`,
)
