#!/usr/bin/env node
// Stands in for the `code` executable where no desktop VS Code is installed: takes what @vscode/test-electron passes, runs the suite in the bundled
// workbench's extension host, prints the suite's lines and ends with its code.
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { runSuitePage } from './suitePage.mjs';
import { startWorkbench } from './workbench.mjs';

const { values, positionals } = parseArgs({
  // VS Code has many more options than concern a test run here.
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'install-extension': { type: 'string', multiple: true },
  },
});
const folder = positionals.find((argument) => existsSync(argument) && statSync(argument).isDirectory());
if (!folder || typeof values.extensionTestsPath !== 'string') {
  throw new Error('This stand-in runs tests only: give a folder and --extensionTestsPath.');
}

const workbench = await startWorkbench({ vsix: strings(values['install-extension']) });
const browser = await launchBrowser();
try {
  const payload = [
    ...strings(values.extensionDevelopmentPath).map((extension) => [
      'extensionDevelopmentPath',
      workbench.remote(extension),
    ]),
    ['extensionTestsPath', workbench.remote(values.extensionTestsPath)],
  ];
  const page = await browser.newPage();
  process.exitCode = await runSuitePage(page, workbench.address({ folder, payload }));
} catch (error) {
  console.error(workbench.log());
  throw error;
} finally {
  await browser.close();
  await workbench.stop();
}

/**
 * @param {unknown} values
 * @returns {string[]}
 */
function strings(values) {
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
}
