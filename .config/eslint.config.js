import js from '@eslint/js';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default defineConfig(
  {
    ignores: [
      'dist/**',
      'site/**',
      'test/fixtures/**',
      'node_modules/**',
      'public/**',
      '.config/vitest.config.ts',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'src/search/client/tsconfig.json'],
        tsconfigRootDir: fileURLToPath(import.meta.resolve('../')),
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // Numbers are what messages and attributes are made of.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The compiler's noPropertyAccessFromIndexSignature asks for the brackets this rule takes away.
      '@typescript-eslint/dot-notation': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name: one name everywhere.' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-imports': [
        'error',
        {
          paths: ['v8', 'node:v8'].map((name) => ({
            name,
            importNames: ['setFlagsFromString'],
            message: 'Node crashes when a flag changes after its start: use resourceLimits of a worker.',
          })),
        },
      ],
    },
  },
  {
    // What every Node from version 12 on must be able to read.
    files: ['src/*.cjs'],
    languageOptions: { ecmaVersion: 2020, sourceType: 'commonjs', globals: { process: 'readonly' } },
  },
  { files: ['src/check-node.cjs'], languageOptions: { ecmaVersion: 5 } },
  {
    // What articles, archives and visitors are read with: no text takes an expression more than linear time.
    files: ['src/**/*.ts', 'templates/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  { files: ['**/*.d.ts', '.config/**'], rules: { 'no-restricted-syntax': 'off' } },
);
