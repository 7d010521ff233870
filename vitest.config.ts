import { defineConfig } from 'vitest/config'

const common = {
  globalSetup: ['test/support/migrated-file.ts'],
  setupFiles: ['test/support/quiet.ts'],
  testTimeout: 20_000,
}

export default defineConfig({
  test: {
    // One core is left idle otherwise, which is half of a machine with two.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.http.test.ts', 'test/**/*.browser.test.ts'],
        },
      },
      { test: { ...common, name: 'http', include: ['test/**/*.http.test.ts'] } },
      {
        test: {
          ...common,
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // A page that is on its way is waited for; only one that never comes is a fault.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
})
