/** Who may import whom; each rule says why. test/architecture/boundaries.test.ts plants a violation of them. */
const DOMAINS = '^src/(?!web/|lib/)[^/]+/'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that need each other are one thing or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'tables-behind-queries-and-commands',
      comment: 'Only queries, commands and the outbox know tables; a route never sees one.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '/queries\\.ts$',
          '/commands\\.ts$',
          '-queries\\.ts$',
          '-commands\\.ts$',
          // Commands and queries named by what they do, one each.
          '^src/(staff/sessions|people/(person-changed|refresh-known)|prompts/(gather|outcomes)|search/(index-person|rebuild)|mail/outbox|imports/apply)\\.ts$',
        ],
      },
      to: { path: ['^db/schema/', '^db/dialect/', 'node_modules/drizzle-orm'] },
    },
    {
      name: 'express-at-the-edge',
      comment: 'Only routes, web/, the gate and the site itself speak HTTP.',
      severity: 'error',
      from: {
        path: '^(src|db)/',
        pathNot: [
          'routes\\.ts$',
          '^src/web/',
          '^src/app\\.ts$',
          '^src/staff/(cookies|gate|route-table)\\.ts$',
          '^src/frame\\.ts$',
        ],
      },
      to: { path: 'node_modules/(express|multer|helmet)/' },
    },
    {
      name: 'lib-knows-nothing',
      comment: 'lib is for any program.',
      severity: 'error',
      from: { path: '^src/lib/' },
      to: { path: '^(src/(?!lib/)|db/)' },
    },
    {
      name: 'web-knows-no-domain',
      comment: 'web is for any site.',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: DOMAINS },
    },
    {
      name: 'rules-are-pure',
      comment: 'Schema and rules stand below the engine: nothing in lib or the schema opens a database.',
      severity: 'error',
      from: { path: '^db/schema/' },
      to: { path: '^db/(sqlite|open|migrate|database)' },
    },
    {
      name: 'prompts-are-shown-not-used',
      comment: 'Nothing imports prompts but what shows prompts.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(prompts|customers|today|line-up|insights|letters|app\\.ts)'] },
      to: { path: '^src/prompts/', pathNot: '^src/prompts/outcome\\.ts$' },
    },
    {
      name: 'site-does-not-know-the-engine',
      comment: 'src sees Database, Reader and Tx; only the process opens an engine.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/server\\.ts$' },
      to: { path: '^db/(sqlite|connect|compact|open|migrate)\\.ts$' },
    },
    {
      name: 'not-to-tests',
      severity: 'error',
      from: { path: '^(src|db|scripts)/' },
      to: { path: '^test/' },
    },
    {
      name: 'not-to-dev-dependencies',
      severity: 'error',
      from: { path: '^(src|db)/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
}
