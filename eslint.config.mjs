import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const clockAndChance = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pure code is given its date.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Pure code is given its date.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Pure code knows no chance.' },
];

const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name what you export; only Astro files and tool settings have default exports.',
};

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.build-*/', '.cache/', 'content/', 'tests/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A number in a sentence needs no ceremony.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => list.push(x)` as a callback is plain enough.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', defaultExport],
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    // In the build, a date comes from the caller; in the browser, the reader's clock may be asked.
    files: ['src/**/*.ts'],
    ignores: ['src/client/**'],
    rules: { 'no-restricted-syntax': ['error', defaultExport, ...clockAndChance] },
  },
  {
    // Types of Astro's files reach the linter as `any`; `astro check` checks those files.
    files: ['**/*.astro', '**/*.astro/*.ts', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
  },
  {
    files: ['*.config.{ts,mjs}', '**/*.astro', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
