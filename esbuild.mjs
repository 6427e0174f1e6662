// Builds everything that is run: the VS Code client and the language server, each for Node and for the browser, the command line, the data
// they read, and the suite that runs inside VS Code.
//
//   node esbuild.mjs [--production] [--watch]
//
// --production: minified, without source maps and without the suite: what is published.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, context } from 'esbuild';

const root = import.meta.dirname;
const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** The language's data files, and the tagger's model. */
const LEXICON = path.join(root, 'server/src/core/lexicon/data');
const MODEL = path.join(root, 'server/src/core/entities/tagger/tagger.model');

/** Shared by all bundles. `linked` would put source maps into the packed extension. */
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
};

/** VS Code 1.91, the oldest that is supported, and the command line run on Node 20. */
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', outExtension: { '.js': '.cjs' } };
const browser = { ...common, platform: 'browser', target: 'es2022' };

/** `vscode` is there at run time: the extension host gives it. */
const inExtensionHost = { external: ['vscode'] };

/** @type {import('esbuild').BuildOptions[]} */
const product = [
  { ...node, ...inExtensionHost, entryPoints: ['client/src/node.ts'], outdir: 'dist/client' },
  { ...browser, ...inExtensionHost, format: 'cjs', entryPoints: ['client/src/browser.ts'], outdir: 'dist/client' },
  {
    ...browser,
    format: 'iife',
    entryPoints: [
      { in: 'client/src/readingView/webview/main.ts', out: 'readingView' },
      { in: 'client/src/readingView/webview/page.css', out: 'readingView' },
    ],
    outdir: 'dist/client',
  },
  { ...node, entryPoints: ['server/src/node.ts', 'server/src/start.ts', 'server/src/cli.ts'], outdir: 'dist/server' },
  { ...browser, format: 'iife', entryPoints: ['server/src/browser.ts'], outdir: 'dist/server' },
];

/** What runs inside VS Code, in either extension host. */
const suite = [
  {
    ...node,
    external: ['vscode', 'mocha'],
    entryPoints: { suite: 'client/test/suite/node.ts' },
    outdir: 'dist/client-test',
  },
  {
    ...browser,
    ...inExtensionHost,
    format: 'cjs',
    alias: { 'node:assert/strict': './client/test/suite/browserAssert.ts' },
    define: { global: 'globalThis' },
    entryPoints: { 'suite.web': 'client/test/suite/browser.ts' },
    outdir: 'dist/client-test',
  },
];

await packData();
const bundles = production ? product : [...product, ...suite];
if (watch) {
  await Promise.all(bundles.map(async (options) => (await context(options)).watch()));
  console.log('Watching for changes. The data files are packed at the start only.');
} else {
  // esbuild prints what is wrong by itself.
  await Promise.all(bundles.map((options) => build(options))).catch(() => {
    process.exitCode = 1;
  });
}

/** dist/data: the lexicon's tables packed into one file, as the core itself packs them; and the model. */
async function packData() {
  const names = (await readdir(LEXICON)).filter((name) => name.endsWith('.tsv')).sort();
  const tables = await Promise.all(names.map((name) => readFile(path.join(LEXICON, name), 'utf8')));
  const { packLexicon } = await importSource('server/src/core/lexicon/packLexicon.ts');
  const problems = [];
  const lexicon = packLexicon(Object.fromEntries(names.map((name, i) => [name, tables[i]])), problems);
  for (const { file, line, message } of problems) {
    console.error(`${file}:${line}: ${message}`);
    process.exitCode = 1;
  }
  const data = path.join(root, 'dist/data');
  await mkdir(data, { recursive: true });
  await writeFile(path.join(data, 'lexicon.bin'), lexicon);
  if (existsSync(MODEL)) await copyFile(MODEL, path.join(data, 'tagger.model'));
}

/** What a TypeScript module of the product exports. */
async function importSource(file) {
  const [bundle] = (
    await build({ ...common, sourcemap: false, entryPoints: [file], platform: 'neutral', format: 'esm', write: false })
  ).outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(bundle.contents).toString('base64')}`);
}
