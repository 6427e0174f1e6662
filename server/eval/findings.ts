/**
 * How often each rule fires, and a sample of its firings to be read: docs/evaluation.md, «Findings».
 *
 *     npx tsx server/eval/findings.ts FOLDER [--sample FILE] [--size 30] [--seed 1] [--rule CODE]
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Analyser, type DocumentAnalysis, toFile } from '../src/core/analysis.ts';
import { chosenSeverity } from '../src/core/findings/choice.ts';
import type { Rule } from '../src/core/findings/rule.ts';
import { RULES } from '../src/core/findings/rules/rules.ts';
import type { Finding } from '../src/core/model.ts';
import { messageOf } from '../src/formats/message.ts';
import { testKnowledge } from '../test/support/knowledge.ts';

const USAGE = `usage: npx tsx server/eval/findings.ts FOLDER [--sample FILE] [--size N] [--seed N] [--rule CODE]
  FOLDER         articles (.txt)
  --sample FILE  writes N firings of each rule (30 unless given) with their surroundings to FILE, outside the project: the articles are others'
  --seed N       another sample
  --rule CODE    this rule alone
`;

/** How much of the article is shown on both sides of a firing, in UTF-16 units. */
const AROUND = 260;

interface Firing {
  readonly order: number;
  readonly text: string;
}

/** Every rule counts as switched on, with its usual threshold. */
const ALL_ON = { rules: Object.fromEntries(RULES.map(({ code, severity }) => [code, severity])), thresholds: {} };

function run(): string {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sample: { type: 'string' },
      size: { type: 'string', default: '30' },
      seed: { type: 'string', default: '1' },
      rule: { type: 'string' },
    },
  });
  const [folder] = positionals;
  const rules = RULES.filter(({ code }) => values.rule === undefined || code === values.rule);
  if (folder === undefined || rules.length === 0) return USAGE;
  const { words, firings } = checkFolder(folder, rules, Number(values.seed));
  if (values.sample !== undefined) writeFileSync(values.sample, sampleOf(firings, Number(values.size)));
  return tableOf(firings, rules, words);
}

function checkFolder(folder: string, rules: readonly Rule[], seed: number) {
  const knowledge = testKnowledge();
  const firings = new Map(rules.map(({ code }): [string, Firing[]] => [code, []]));
  let words = 0;
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    const text = readFileSync(join(folder, name), 'utf8');
    const analysis = new Analyser(knowledge).analyse(text);
    words += text.split(/\s+/).filter((word) => word !== '').length;
    for (const { stage, error } of analysis.failures) process.stderr.write(`${name}: ${stage}: ${String(error)}\n`);
    for (const finding of analysis.findings) {
      if (chosenSeverity(finding, ALL_ON) === null) continue;
      const order = hash(`${seed} ${name} ${finding.code} ${finding.span.paragraph} ${finding.span.start}`);
      firings.get(finding.code)?.push({ order, text: `${name}: ${inContext(analysis, finding)}` });
    }
  }
  return { words, firings };
}

function inContext(analysis: DocumentAnalysis, finding: Finding): string {
  const { start, end } = toFile(analysis, finding.span);
  const { text } = analysis;
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND / 2);
  return `[${messageOf(finding, 'ar')}] …${before}⟦${text.slice(start, end)}⟧${after}…`.replace(/\s*\n\s*/g, ' ¶ ');
}

/** The firings with the lowest hashes: the same ones for the same articles, seed and findings, whatever else fires. */
function sampleOf(firings: ReadonlyMap<string, readonly Firing[]>, size: number): string {
  return [...firings]
    .map(([code, all]) => {
      const chosen = [...all].sort((a, b) => a.order - b.order).slice(0, size);
      return [`# ${code}`, ...chosen.map(({ text }, index) => `${index + 1}. ${text}`), ''].join('\n');
    })
    .join('\n');
}

function tableOf(firings: ReadonlyMap<string, readonly Firing[]>, rules: readonly Rule[], words: number): string {
  const rows = rules.map(({ code, enabled }) => {
    const count = firings.get(code)?.length ?? 0;
    const rate = ((1000 * count) / words).toFixed(2);
    return `${code.padEnd(30)}${(enabled ? '' : 'off').padEnd(5)}${String(count).padStart(7)}${rate.padStart(9)}`;
  });
  return [`${words} words`, `${'rule'.padEnd(35)}firings per 1000`, ...rows, ''].join('\n');
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

process.stdout.write(run());
