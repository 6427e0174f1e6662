// What a clean clone needs before anything can be started: the npm packages and the bundles.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, run } from './run.mjs';

/** Installs the packages of package-lock.json unless they are there in these very versions. */
export function installDependencies() {
  if (isInstalled()) return;
  console.log('Installing npm packages …');
  run('npm', ['ci', '--ignore-scripts', '--loglevel=error']);
}

/** Compares the lockfile with npm's record of what it installed; optional packages may be missing, most are for other systems. */
function isInstalled() {
  const record = path.join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = packagesOf(path.join(ROOT, 'package-lock.json'));
  const installed = packagesOf(record);
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === '' || optional || installed[place]?.version === version,
  );
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version?: string, optional?: boolean }>} by folder
 */
function packagesOf(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}

/**
 * Bundles the client, the server and the suite.
 * @param {readonly string[]} [flags] of esbuild.mjs
 */
export function build(flags = []) {
  run(process.execPath, ['esbuild.mjs', ...flags]);
}

/** The packed extension, made by `packExtension`. */
export const VSIX = path.join(ROOT, 'dist/isnad.vsix');

/** The Marketplace takes more, but a language extension should be small. */
const VSIX_LIMIT = 3_000_000;

/**
 * Makes `VSIX` from a production build. All code is bundled, so no dependency is packed.
 * @throws {Error} when it grows beyond the limit
 */
export function packExtension() {
  build(['--production']);
  const vsce = path.join(ROOT, 'node_modules/@vscode/vsce/vsce');
  run(
    process.execPath,
    [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', VSIX],
    { quiet: true },
  );
  const size = readFileSync(VSIX).length;
  if (size > VSIX_LIMIT) throw new Error(`${VSIX} has ${size} bytes, more than ${VSIX_LIMIT}.`);
  console.log(`${path.relative(ROOT, VSIX)}: ${(size / 1000).toFixed(0)} kB`);
}
