import { defineConfig } from 'vitest/config';

// A zone far from Greenwich, with summer time: a date that depends on the machine shows itself.
process.env['TZ'] = 'America/Los_Angeles';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/fixtures/**'],
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          // Each file has a browser of its own, and two at once fill a machine of two cores.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
