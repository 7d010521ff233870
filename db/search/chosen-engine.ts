import type { SearchEngine } from './engine.ts'
import { sqliteSearch } from './sqlite.ts'

/** SQLite is the engine that ships; choosing another is a change to this line. */
export const searchEngine: SearchEngine = sqliteSearch
