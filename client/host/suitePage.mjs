// A test run in a workbench page: the smoke test driver of the workbench calls two functions of the page.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { format } from 'node:util';
import { ROOT } from './run.mjs';

/** Where screenshots and results go. */
export const ARTIFACTS = path.join(ROOT, 'test-artifacts');

/** What the suite puts before each line that it prints, to be told from what else is logged in the workbench. */
const PREFIX = '[suite] ';

const LIMIT = 900_000;

/**
 * Opens the address, prints the suite's lines, and resolves with the suite's exit code.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @returns {Promise<number>}
 * @throws {Error} when the suite does not end; a screenshot is left in test-artifacts
 */
export async function runSuitePage(page, address) {
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ values) => {
    const line = format(...values);
    if (line.startsWith(PREFIX)) console.log(line.slice(PREFIX.length));
    else if (process.env.VERBOSE) console.error(line);
  });
  await page.goto(address);
  const code = await Promise.race([ended, sleep(LIMIT, null, { ref: false })]);
  if (code !== null) return code;
  mkdirSync(ARTIFACTS, { recursive: true });
  const picture = path.join(ARTIFACTS, 'no-result.png');
  await page.screenshot({ path: picture });
  throw new Error(`The suite did not end within ${LIMIT / 1000} s. What the workbench showed: ${picture}`);
}
