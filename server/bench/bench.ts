import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { newsText } from './newsText.ts';
import { measurePeers } from './peers.ts';
import { measureProtocol, type ProtocolRun } from './protocol.ts';
import { measureReading, readingFigures } from './reading.ts';
import { type Figure, resultsPage, SPEED, thisMachine } from './results.ts';
import { median, percentile } from './statistics.ts';
import { measureScale, scaleFigures } from './scale.ts';
import { measureWorkspace, type WorkspaceRun } from './workspace.ts';
import type { ThroughputRun } from './throughput.ts';

const USAGE = `usage: npm run bench -- [--text FILE] [--long FILE] [--articles FOLDER]
  --text  about 1 MB of news; without it, text is generated
  --long  about 10 MB of news; FILE may end in .gz
  --articles  a folder of articles in .txt files, of which 1,000 are read
`;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const DATA = here('../../dist/data');
const SERVER = here('../../dist/server/start.cjs');
const PROGRAM = here('../../dist/server/cli.cjs');
const LEXICON = here('../src/core/lexicon/data');

const MEGABYTE = 1_000_000;
/** Processes of their own for reading and loading; the figures are medians over them. */
const RUNS = 5;
/** How many files the folder has. */
const ARTICLES = 1000;
/** How often a text is read before it counts. */
const WARM_UPS = 3;

const { values } = parseArgs({
  options: { text: { type: 'string' }, long: { type: 'string' }, articles: { type: 'string' } },
});
if (!existsSync(SERVER)) {
  process.stderr.write(`Run npm run build first.\n${USAGE}`);
  process.exit(2);
}

const tables = Object.fromEntries(
  readdirSync(LEXICON).map((name) => [name, readFileSync(join(LEXICON, name), 'utf8')]),
);
const text = values.text ? readText(values.text) : newsText(tables, MEGABYTE);
const long = values.long ? readText(values.long) : newsText(tables, 10 * MEGABYTE, 2);
const articles = values.articles ? readArticles(values.articles) : generatedArticles();
const figures = [
  ...throughputFigures(),
  ...protocolFigures(await measureProtocol(SERVER, text)),
  ...readingFigures(await measureReading(SERVER, text)),
  ...workspaceFigures(await measureWorkspace(SERVER, articles)),
  ...scaleFigures(await measureScale(PROGRAM, articles)),
];
const results = { machine: thisMachine(), text: describeTexts(), figures, peers: measurePeers(text) };
writeFileSync(here('RESULTS.json'), `${JSON.stringify(results, null, 2)}\n`);
writeFileSync(here('RESULTS.md'), resultsPage(results));
process.stdout.write(resultsPage(results));

function readText(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function describeTexts(): string {
  const describe = (content: string, file: string | undefined) =>
    `${(Buffer.byteLength(content) / MEGABYTE).toFixed(2)} MB, ${file ? `\`${basename(file)}\`` : 'generated (newsText.ts)'}`;
  return `${describe(text, values.text)}; long: ${describe(long, values.long)}.`;
}

function readArticles(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.slice(0, ARTICLES).map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** A blank line ends each article of a generated text. */
function generatedArticles(): string[] {
  return newsText(tables, 8 * MEGABYTE, 3)
    .split('\n\n')
    .slice(0, ARTICLES);
}

function workspaceFigures(run: WorkspaceRun): Figure[] {
  const size = `${run.articles} files, ${(run.bytes / MEGABYTE).toFixed(1)} MB`;
  const typing = `a word every 50 ms in an open article while the others are read; ${run.edits.length} edits`;
  const idle = `alone: p50 ${percentile(run.idleEdits, 0.5).toFixed(1)} ms`;
  const figure = (name: string, value: number | null, unit: string, aim: Figure['aim'], note: string): Figure => ({
    name,
    value,
    unit,
    aim,
    note,
  });
  const grown = run.memory && `${((run.memory.after - run.memory.before) / MEGABYTE).toFixed(0)} MB more than before`;
  return [
    figure('Workspace of 1,000 articles read', run.index / 1000, 's', null, `${size}, by way of the client`),
    figure('Edit to diagnostics meanwhile, p50', percentile(run.edits, 0.5), 'ms', null, `${typing}; ${idle}`),
    figure('Edit to diagnostics meanwhile, p99', percentile(run.edits, 0.99), 'ms', { most: 50 }, typing),
    figure('A name looked up in them, p50', percentile(run.questions, 0.5), 'ms', { most: 20 }, 'all being read'),
    figure(
      'Resident memory with the workspace',
      run.memory && run.memory.after / MEGABYTE,
      'MB',
      null,
      run.memory ? `${grown}; at most ${(run.memory.most / MEGABYTE).toFixed(0)} MB` : '',
    ),
  ];
}

function throughputFigures(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
  try {
    const files = [join(folder, 'text.txt'), join(folder, 'long.txt')];
    writeFileSync(files[0], text);
    writeFileSync(files[1], long);
    const runs = Array.from({ length: RUNS }, () => throughputRun(WARM_UPS, [files[0]]));
    const [longRun] = throughputRun(1, [files[1]]).texts;
    const speed = (time: number) => runs[0].texts[0].bytes / time / 1000;
    const warm = median(runs.map((run) => run.texts[0].warm));
    const longSpeed = longRun.bytes / longRun.warm / 1000;
    return [
      {
        name: SPEED,
        value: speed(warm),
        unit: 'MB/s',
        aim: { least: 5 },
        note: `a new analyser, nothing cached; one core; after ${WARM_UPS} readings by other analysers; median of ${RUNS} processes`,
      },
      {
        name: 'First analysis in a new process',
        value: speed(median(runs.map((run) => run.texts[0].first))),
        unit: 'MB/s',
        aim: null,
        note: `nothing compiled yet; median of ${RUNS} processes`,
      },
      {
        name: 'Long text against the shorter one',
        value: longSpeed / speed(warm),
        unit: '× speed',
        aim: { least: 0.7 },
        note: `${longSpeed.toFixed(1)} MB/s: the cost is linear where this is near 1`,
      },
      {
        name: 'Lexicon and model loaded',
        value: median(runs.map((run) => run.knowledge)),
        unit: 'ms',
        aim: { most: 100 },
        note: `from disk, ready to use; median of ${RUNS} processes`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function throughputRun(warmUps: number, files: readonly string[]): ThroughputRun {
  const args = ['--import', 'tsx', here('throughput.ts'), DATA, String(warmUps), ...files];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', cwd: here('../..') })) as ThroughputRun;
}

function protocolFigures(run: ProtocolRun): Figure[] {
  const edits = `${run.edits.length} words put in at random places; ${run.diagnostics} findings, sent again after ${run.changed} of the edits`;
  const hovers = `${run.hovers.length} random places, ${run.answeredHovers} with something to show`;
  const milliseconds = (name: string, value: number, most: number | null, note: string): Figure => ({
    name,
    value,
    unit: 'ms',
    aim: most === null ? null : { most },
    note,
  });
  return [
    milliseconds(
      'Start to initialized',
      median(run.starts),
      150,
      `median of ${run.starts.length} starts; the compiled code is kept from the first, which takes ${run.firstStart.toFixed(0)} ms`,
    ),
    milliseconds('Open to first diagnostics', run.open, null, 'with the loading of lexicon and model'),
    milliseconds('Edit to diagnostics, p50', percentile(run.edits, 0.5), 5, edits),
    milliseconds('Edit to diagnostics, p99', percentile(run.edits, 0.99), 20, edits),
    milliseconds('Hover, p50', percentile(run.hovers, 0.5), 1, hovers),
    milliseconds('Hover, p99', percentile(run.hovers, 0.99), null, hovers),
    {
      name: 'Resident memory',
      value: run.memory === null ? null : run.memory / MEGABYTE,
      unit: 'MB',
      aim: { most: 150 },
      note: 'the server with the text open, after the edits',
    },
  ];
}
