import { defineConfig } from 'vitest/config';

// A zone far from Greenwich, with summer time: a date that depends on the machine shows itself.
process.env['TZ'] = 'America/Los_Angeles';

// `isolate: false`: files share a process, and what one has read and loaded the next needn't read again.
export default defineConfig({
  test: {
    // All processors: left to itself, the runner keeps one back, which on two is half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/fixtures/**'],
          // Long enough for a machine that does other work too: no test is about time.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          isolate: false,
          include: ['tests/site/**/*.test.ts'],
          // Pages spend more time waiting than working.
          maxConcurrency: 3,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
