// npm start -- --check: what the command line finds in the seed articles, and whether the workbench shows the same.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openArticle } from './articlePage.mjs';
import { launchBrowser } from './browser.mjs';
import { ROOT } from './run.mjs';
import { VSIX } from './setup.mjs';
import { ARTIFACTS } from './suitePage.mjs';
import { startWorkbench } from './workbench.mjs';

/**
 * @typedef {object} Article the parts of `isnad.analysis/1` that are printed
 * @property {{ type: string }[]} entities
 * @property {{ type: string, source: { resolved: string | null, text: string } }[]} attributions
 * @property {{ code: string }[]} diagnostics
 */

/**
 * Opens each seed article in the workbench with the packed extension installed, prints what was found in it and leaves a screenshot.
 * @returns {Promise<boolean>} whether every article has entities, sources and quotations, and the workbench shows the command line's figures
 */
export async function checkArticles() {
  mkdirSync(ARTIFACTS, { recursive: true });
  const folder = mkdtempSync(path.join(tmpdir(), 'isnad-check-'));
  const seeds = readdirSync(path.join(ROOT, 'seeds')).filter((name) => name.endsWith('.txt'));
  for (const name of seeds) cpSync(path.join(ROOT, 'seeds', name), path.join(folder, name));
  const workbench = await startWorkbench({ vsix: [VSIX] });
  const browser = await launchBrowser();
  let isComplete = seeds.length > 0;
  try {
    for (const name of seeds) {
      const file = path.join(folder, name);
      const article = analyse(file);
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      const status = await openArticle(page, workbench, { folder, file });
      const picture = path.join(ARTIFACTS, `${path.parse(name).name}.png`);
      await page.screenshot({ path: picture });
      await page.close();
      const problems = problemsOf(article, status);
      print(name, article, status, picture, problems);
      isComplete &&= problems.length === 0;
    }
  } finally {
    await browser.close();
    await workbench.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(isComplete ? '\nAll articles were read and shown.' : '\nSomething is missing: see above.');
  return isComplete;
}

/**
 * @param {string} file
 * @returns {Article}
 */
function analyse(file) {
  const cli = path.join(ROOT, 'dist/server/cli.cjs');
  return JSON.parse(execFileSync(process.execPath, [cli, 'analyze', '--format', 'json', file], { encoding: 'utf8' }));
}

/**
 * @param {Article} article
 * @param {string} status
 * @returns {string[]} what is missing
 */
function problemsOf({ entities, attributions, diagnostics }, status) {
  const [shownEntities, , shownFindings] = (status.match(/\d+/g) ?? []).map(Number);
  return [
    ...(entities.some(({ type }) => type === 'PERS') ? [] : ['no person was found']),
    ...(sourcesOf(attributions).length > 0 ? [] : ['no source was found']),
    ...(attributions.length > 0 ? [] : ['no quotation was found']),
    ...(shownEntities === entities.length && shownFindings === diagnostics.length
      ? []
      : [`the workbench shows other figures than the command line: ${status}`]),
  ];
}

/**
 * @param {string} name
 * @param {Article} article
 * @param {string} status
 * @param {string} picture
 * @param {readonly string[]} problems
 */
function print(name, { entities, attributions, diagnostics }, status, picture, problems) {
  const facts = {
    entities: `${entities.length}: ${tally(entities.map(({ type }) => type))}`,
    sources: sourcesOf(attributions).join('، '),
    quotations: `${attributions.length}: ${tally(attributions.map(({ type }) => type))}`,
    findings: `${diagnostics.length}: ${tally(diagnostics.map(({ code }) => code))}`,
    workbench: status,
    screenshot: path.relative(ROOT, picture),
  };
  console.log(`\n${name}`);
  for (const [label, value] of Object.entries(facts)) console.log(`  ${label.padEnd(11)} ${value}`);
  for (const problem of problems) console.log(`  MISSING     ${problem}`);
}

/**
 * @param {Article['attributions']} attributions
 * @returns {string[]} each source once, in the order of the article
 */
function sourcesOf(attributions) {
  return [
    ...new Set(attributions.map(({ source }) => source.resolved ?? source.text).filter((source) => source !== '')),
  ];
}

/**
 * @param {readonly string[]} values
 * @returns {string} how often each occurs, the commonest first
 */
function tally(values) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.map(([value, count]) => `${value} ${count}`).join(', ') || '–';
}
