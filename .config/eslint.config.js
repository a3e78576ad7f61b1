import js from '@eslint/js';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: one name everywhere.',
};
const OUTSIDE_CATALOGUE =
  'Put the message into the catalogue, src/model/messages/, as a function, and import it from model/messages.js.';

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
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT],
      'no-restricted-properties': [
        'error',
        {
          object: 'URL',
          property: 'canParse',
          message: 'Node 20 answers wrongly after some thousand calls: use canParseUrl.',
        },
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
    // Every message is in the catalogue, with its code and remedy; callers choose one and give it its values.
    files: ['src/**/*.ts'],
    ignores: ['src/model/messages/**', 'src/model/diagnostic.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        NO_DEFAULT_EXPORT,
        ...[
          ':matches(ImportSpecifier[imported.name="diagnostic"], CallExpression[callee.name="diagnostic"])',
          // An object that is a message, and one that passes on a message with another text.
          'ObjectExpression:has(> Property[key.name="message"]):has(> Property[key.name="severity"][value.type="Literal"])',
          'ObjectExpression:has(> Property[key.name=/^(severity|code|hint)$/]) > Property[key.name="message"] :matches(TemplateLiteral, Literal)',
        ].map((selector) => ({ selector, message: OUTSIDE_CATALOGUE })),
      ],
    },
  },
  {
    // What every Node from version 12 on must be able to read.
    files: ['src/*.cjs'],
    languageOptions: {
      ecmaVersion: 2020,
      sourceType: 'commonjs',
      globals: { process: 'readonly', __dirname: 'readonly' },
    },
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
