/**
 * The words that every table is declared in. SQLite is the engine that ships; PostgreSQL speaks the same words
 * (test/db/dialect.test.ts holds the two together), so that choosing by DATABASE_URL is a change to this line.
 */
export * from './sqlite.ts'
