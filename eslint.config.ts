import { defineConfig } from 'eslint/config'
import globals from 'globals'
import tseslint from 'typescript-eslint'

const CLOCK = 'Time is an argument: only server.ts and tests make a clock.'

const timeAndChance = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: CLOCK },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Chance is an argument.',
  },
]

const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only config.ts reads the environment.',
}

const builders = {
  selector:
    "CallExpression[callee.property.name=/^(get|all|run|values|sync)$/][callee.object.type='CallExpression'][callee.object.callee.property.name=/^(from|where|orderBy|limit|set|returning|groupBy)$/]",
  message: 'Await the query itself, so that it means the same on every engine.',
}

const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Name every export.' }

export default defineConfig(
  { ignores: ['build/', 'data/', 'node_modules/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // Without checkThenables an un-awaited query is not reported, and never runs.
      '@typescript-eslint/no-floating-promises': ['error', { checkThenables: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      'no-restricted-syntax': ['error', ...timeAndChance, environment, builders, defaultExport],
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['src/config.ts'],
    rules: { 'no-restricted-syntax': ['error', ...timeAndChance, builders, defaultExport] },
  },
  {
    // Where the process meets the world.
    files: ['src/server.ts', 'scripts/**', 'test/**', '*.config.ts'],
    rules: { 'no-restricted-syntax': ['error', builders] },
  },
  {
    files: ['views/assets/js/**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.browser },
  },
)
