// Runs the tests that need the workbench: node client/test/run.mjs <launcher> …, one or more of LAUNCHERS.
// Each leaves test-artifacts/results/<launcher>.json: { launcher, passed, failed, failures: [{ title, message }] }.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser, installBrowser, launchBrowser } from '../host/browser.mjs';
import { findDesktopExecutable } from '../host/desktop.mjs';
import { ROOT, run } from '../host/run.mjs';
import { build, packExtension, VSIX } from '../host/setup.mjs';
import { ARTIFACTS, runSuitePage } from '../host/suitePage.mjs';
import { installWorkbench, startWorkbench } from '../host/workbench.mjs';

/** @typedef {{ passed: number, failed: number, failures: { title: string, message: string }[] }} Results */

const SUITE = path.join(ROOT, 'dist/client-test/suite.cjs');
const STAND_IN = path.join(ROOT, 'client/host/code.mjs');
const STUB = path.join(ROOT, 'client/test/stub');

/** @type {Readonly<Record<string, () => Promise<Results>>>} */
const LAUNCHERS = {
  /** The extension as built in this folder, in a desktop VS Code where there is one, else in the bundled workbench. */
  async workbench() {
    const desktop = findDesktopExecutable();
    if (!desktop) prepareWorkbench();
    const { runTests } = await import('@vscode/test-electron');
    return inArticles((folder) =>
      runTests({
        vscodeExecutablePath: desktop ?? STAND_IN,
        extensionDevelopmentPath: ROOT,
        extensionTestsPath: SUITE,
        launchArgs: [folder],
      }),
    );
  },

  /** The packed extension, installed into the bundled workbench. */
  async vsix() {
    prepareWorkbench();
    packExtension();
    return inArticles(async (folder) => {
      const paths = [`--extensionDevelopmentPath=${STUB}`, `--extensionTestsPath=${SUITE}`];
      run(process.execPath, [STAND_IN, folder, ...paths, `--install-extension=${VSIX}`]);
    });
  },

  /** The web build in the workbench's web extension host. */
  async web() {
    prepareWorkbench();
    return inArticles(runInWebHost);
  },

  /** A person's way through the installed extension, with mouse and keyboard. */
  async ui() {
    prepareWorkbench();
    packExtension();
    const report = path.join(ARTIFACTS, 'ui.json');
    mkdirSync(ARTIFACTS, { recursive: true });
    rmSync(report, { force: true });
    const mocha = path.join(ROOT, 'node_modules/mocha/bin/mocha.js');
    const reporter = ['--reporter', 'json', '--reporter-option', `output=${report}`];
    const limits = ['--timeout', '300000'];
    try {
      run(process.execPath, ['--import', 'tsx', mocha, ...limits, ...reporter, 'client/test/ui/*.test.ts'], {
        quiet: true,
      });
    } catch (error) {
      console.error(String(error));
    }
    const { stats, failures } = JSON.parse(readFileSync(report, 'utf8'));
    return {
      passed: stats.passes,
      failed: stats.failures,
      failures: failures.map((/** @type {{ fullTitle: string, err: { message: string } }} */ { fullTitle, err }) => ({
        title: fullTitle,
        message: err.message,
      })),
    };
  },
};

/** What the bundled workbench needs; a desktop VS Code needs none of it. */
function prepareWorkbench() {
  installBrowser();
  if (!findBrowser()) throw new Error('No browser was found.');
  installWorkbench();
}

/**
 * Runs the suite on a copy of the seed articles, and reads the results that it leaves there.
 * @param {(folder: string) => Promise<unknown>} launch
 * @returns {Promise<Results>}
 */
async function inArticles(launch) {
  const folder = mkdtempSync(path.join(tmpdir(), 'isnad-articles-'));
  try {
    const seeds = path.join(ROOT, 'seeds');
    for (const name of readdirSync(seeds))
      if (name.endsWith('.txt')) cpSync(path.join(seeds, name), path.join(folder, name));
    // It fails when a test failed, which the results say better.
    const failure = await launch(folder).then(
      () => null,
      (/** @type {unknown} */ error) => error,
    );
    try {
      return JSON.parse(readFileSync(path.join(folder, 'test-results.json'), 'utf8'));
    } catch {
      throw failure ?? new Error('The suite left no results.');
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Opens the workbench with the repository as an extension under development that lies on a web server: the workbench then runs it, and the suite,
 * in the web extension host. The web server is a route of the browser at the workbench's own address.
 * @param {string} folder
 */
async function runInWebHost(folder) {
  const workbench = await startWorkbench();
  const browser = await launchBrowser();
  try {
    // A service worker's requests would pass by the route.
    const context = await browser.newContext({ serviceWorkers: 'block' });
    await context.route('**/isnad-web/**', (route) => {
      const file = path.join(ROOT, new URL(route.request().url()).pathname.slice('/isnad-web/'.length));
      const headers = { 'access-control-allow-origin': '*' };
      try {
        return route.fulfill({ body: readFileSync(file), contentType: contentType(file), headers });
      } catch {
        return route.fulfill({ status: 404, headers });
      }
    });
    const authority = new URL(workbench.url).host;
    const at = (/** @type {string} */ name) => ({ scheme: 'http', authority, path: `/isnad-web/${name}` });
    await context.addInitScript(addDevelopmentOptions, {
      enableSmokeTestDriver: true,
      extensions: [at('')],
      extensionTestsPath: at('dist/client-test/suite.web.js'),
    });
    await runSuitePage(await context.newPage(), workbench.address({ folder }));
  } finally {
    await browser.close();
    await workbench.stop();
  }
}

/**
 * Runs in the page: adds to the workbench's configuration as soon as the page holds it.
 * @param {Record<string, unknown>} options
 */
function addDevelopmentOptions(options) {
  new MutationObserver((_changes, observer) => {
    const element = document.getElementById('vscode-workbench-web-configuration');
    if (!element) return;
    observer.disconnect();
    const configuration = JSON.parse(element.dataset['settings'] ?? '{}');
    configuration.developmentOptions = { ...configuration.developmentOptions, ...options };
    element.dataset['settings'] = JSON.stringify(configuration);
  }).observe(document, { childList: true, subtree: true });
}

/**
 * @param {string} file
 */
function contentType(file) {
  if (file.endsWith('.js')) return 'text/javascript';
  return file.endsWith('.json') ? 'application/json' : 'application/octet-stream';
}

const chosen = process.argv.slice(2);
if (chosen.length === 0 || chosen.some((name) => !Object.hasOwn(LAUNCHERS, name))) {
  throw new Error(`Usage: node client/test/run.mjs ${Object.keys(LAUNCHERS).join('|')} …`);
}
build();
const folder = path.join(ARTIFACTS, 'results');
mkdirSync(folder, { recursive: true });
for (const launcher of chosen) {
  console.log(`\n${launcher}`);
  rmSync(path.join(folder, `${launcher}.json`), { force: true });
  const results = await LAUNCHERS[launcher]();
  writeFileSync(path.join(folder, `${launcher}.json`), `${JSON.stringify({ launcher, ...results }, null, 2)}\n`);
  for (const { title, message } of results.failures) console.log(`✗ ${title}\n  ${message}`);
  console.log(`${launcher}: ${results.passed} passed, ${results.failed} failed`);
  if (results.failed > 0) process.exitCode = 1;
}
