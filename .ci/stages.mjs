// What a run of the tests consists of. A stage passes or fails as a whole; one that runs suites counts their tests.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from './program.mjs';

/**
 * @typedef {object} Result
 * @property {number} passed
 * @property {number} failed
 * @property {string} output shown where something failed
 */

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {readonly string[]} needs the stages without which it cannot run
 * @property {() => Promise<Result>} run
 */

/**
 * What a report says: how many tests passed, and what was wrong, a text for each test that failed.
 * @typedef {{ passed: number, wrong: readonly string[] }} Summary
 */

/**
 * A function of ours that passes when it does not throw.
 * @param {string} name
 * @param {readonly string[]} needs
 * @param {() => unknown} work
 * @returns {Stage}
 */
export function functionStage(name, needs, work) {
  return {
    name,
    needs,
    async run() {
      await work();
      return { passed: 1, failed: 0, output: '' };
    },
  };
}

/**
 * A program that passes when it ends with 0.
 * @param {string} name
 * @param {readonly string[]} needs
 * @param {readonly string[]} words
 * @returns {Stage}
 */
export function programStage(name, needs, words) {
  return {
    name,
    needs,
    async run() {
      const { code, output } = await runProgram(words, 10 * 60_000);
      return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
    },
  };
}

/**
 * A program that runs tests and leaves a report. Without a report, or with one that names no test, it fails.
 * @param {string} name
 * @param {readonly string[]} needs
 * @param {{ words: readonly string[], report: string, read: (report: any) => Summary }} suite
 * @returns {Stage}
 */
export function suiteStage(name, needs, { words, report, read }) {
  return {
    name,
    needs,
    async run() {
      mkdirSync(path.dirname(report), { recursive: true });
      rmSync(report, { force: true });
      const { code, output } = await runProgram(words, 25 * 60_000);
      if (!existsSync(report)) return { passed: 0, failed: 1, output: `${output}\nNo report was written.` };
      const { passed, wrong } = read(JSON.parse(readFileSync(report, 'utf8')));
      const all = [...wrong];
      if (passed === 0 && all.length === 0) all.push('no tests were found');
      // An error outside the tests stands in no report.
      if (code !== 0 && all.length === 0) all.push(`ended with ${code} although every test passed`);
      return { passed, failed: all.length, output: `${output}\n${all.map((text) => `✗ ${text}`).join('\n')}` };
    },
  };
}

/**
 * Reads mocha's JSON report. A test that is skipped was not passed.
 * @param {{ stats: { passes: number }, failures: MochaTest[], pending: MochaTest[] }} report
 * @returns {Summary}
 *
 * @typedef {{ fullTitle: string, err: { stack?: string, message?: string } }} MochaTest
 */
export function readMochaReport({ stats, failures, pending }) {
  const wrong = [
    ...failures.map(({ fullTitle, err }) => `${fullTitle}\n${err.stack ?? err.message ?? ''}`),
    ...pending.map(({ fullTitle }) => `${fullTitle}\nskipped`),
  ];
  return { passed: stats.passes, wrong };
}

/**
 * Reads what client/test/run.mjs leaves; what went wrong it has printed.
 * @param {{ passed: number, failures: { title: string }[] }} report
 * @returns {Summary}
 */
export function readLauncherReport({ passed, failures }) {
  return { passed, wrong: failures.map(({ title }) => title) };
}

/**
 * Runs the stages in turn and says of each how it went.
 * @param {readonly Stage[]} stages
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runStages(stages) {
  /** @type {Set<string>} */
  const broken = new Set();
  const sum = { passed: 0, failed: 0 };
  for (const { name, needs, run } of stages) {
    const missing = needs.find((need) => broken.has(need));
    const start = Date.now();
    /** @type {Result} */
    const result = missing
      ? { passed: 0, failed: 1, output: `Not run, because «${missing}» failed.` }
      : await run().catch((error) => ({ passed: 0, failed: 1, output: String(error.stack ?? error) }));
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    const counts = result.passed + result.failed > 1 ? ` (${result.passed} passed, ${result.failed} failed)` : '';
    if (result.failed > 0) {
      console.log(result.output.trimEnd());
      broken.add(name);
    }
    console.log(`${result.failed > 0 ? '✗' : '✓'} ${name}${counts} · ${seconds} s`);
    sum.passed += result.passed;
    sum.failed += result.failed;
  }
  return sum;
}
