import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The layers of the server, lowest first: a layer may import from itself and from those before it (docs/architecture.md). */
const LAYERS = ['core', 'formats', 'service', 'lsp'];

/** The parts of the core, in the order in which an article passes through them. */
const CORE_PARTS = ['text', 'markup', 'lexicon', 'entities', 'attribution', 'findings'];

/** Node's modules and the protocol belong to the entries and to lsp/: everything below them is plain data. */
const OUTSIDE_WORLD = ['node:*', 'fs', 'path', 'vscode', 'vscode-languageserver*', 'vscode-languageclient*'];

const foldersAfter = (names, name) => names.slice(names.indexOf(name) + 1).map((other) => `**/${other}/**`);

const restrict = (files, group, message) => ({
  files: [files],
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
});

const importDirections = [
  ...LAYERS.map((layer) =>
    restrict(
      `server/src/${layer}/**/*.ts`,
      [...foldersAfter(LAYERS, layer), ...(layer === 'lsp' ? ['vscode'] : OUTSIDE_WORLD)],
      `${layer} may import only from these: ${LAYERS.slice(0, LAYERS.indexOf(layer) + 1).join(', ')}.`,
    ),
  ),
  ...CORE_PARTS.map((part) =>
    restrict(
      `server/src/core/${part}/**/*.ts`,
      [...foldersAfter(LAYERS, 'core'), ...foldersAfter(CORE_PARTS, part), ...OUTSIDE_WORLD],
      `core/${part} may import only from these: ${CORE_PARTS.slice(0, CORE_PARTS.indexOf(part) + 1).join(', ')}.`,
    ),
  ),
  restrict('client/src/**/*.ts', ['**/server/**'], 'The client knows the server by its protocol types alone.'),
  restrict(
    'client/src/readingView/webview/**/*.ts',
    [...OUTSIDE_WORLD, '**/server/**'],
    'The page of the reading pane runs in a webview: it has neither VS Code nor Node.',
  ),
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'client/host/workbench/', 'test-artifacts/', '.vscode-test/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...importDirections,
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
        document: 'readonly',
        NodeFilter: 'readonly',
        getComputedStyle: 'readonly',
        MutationObserver: 'readonly',
      },
    },
  },
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-control-regex': 'off',
      eqeqeq: 'error',
    },
  },
);
