import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Position } from 'vscode-languageserver/node';
import type { Reading, ReadingParagraph } from '../src/lsp/protocol.ts';
import { ProtocolClient } from './protocolClient.ts';
import { Random } from './random.ts';
import type { Figure } from './results.ts';
import { percentile } from './statistics.ts';

/** What the reading pane costs the server with a large document, in milliseconds. */
export interface ReadingRun {
  /** The first request: all paragraphs' places, nothing of their contents. */
  readonly first: number;
  /** The changes for the pane after an edit whose analysis is done: what the pane adds to an edit. */
  readonly updates: readonly number[];
  /** From a change of one word to the pane's update, the analysis included. */
  readonly edits: readonly number[];
  /** The contents of 100 paragraphs, as they are fetched while nobody waits. */
  readonly loads: readonly number[];
  readonly paragraphs: number;
  /** The most paragraphs that an edit sent again. */
  readonly mostSent: number;
  /** What the page takes for one step; null where there is no browser to measure it in. */
  readonly frames: ReadingFrames | null;
}

/** Work of the page in a browser, layout included, in milliseconds. */
interface ReadingFrames {
  /** To show another place of the article. */
  readonly jumps: readonly number[];
  /** To show an edited paragraph. */
  readonly edits: readonly number[];
  /** What a turn of the wheel has it do, in the frame and in the pause after it. */
  readonly scrolls: readonly number[];
}

const FRAMES = fileURLToPath(new URL('readingFrames.mjs', import.meta.url));

const WARM_UPS = 30;
const EDITS = 200;
const LOADED = 100;

/** @param server the built server's path @param text the document */
export async function measureReading(server: string, text: string): Promise<ReadingRun> {
  const client = await ProtocolClient.start(server);
  await client.open(text);
  await client.diagnostics();
  let reading: Reading | null = null;
  const first = await timed(async () => {
    reading = await client.reading();
  });
  const { change, legend, revision: firstRevision } = reading!;
  const slots = change.inserted;
  let revision = firstRevision;
  const loads: number[] = [];
  const paragraphs: ReadingParagraph[] = [];
  for (let from = 0; from < slots.length; from += LOADED) {
    loads.push(
      await timed(async () => {
        paragraphs.push(...(await client.reading(revision, { from, to: from + LOADED })).paragraphs);
      }),
    );
  }
  const updates: number[] = [];
  const edits: number[] = [];
  let mostSent = 0;
  const lines = text.split('\n');
  const random = new Random(11);
  for (let i = 0; i < WARM_UPS + 2 * EDITS; i++) {
    const line = random.below(lines.length);
    const end: Position = { line, character: lines[line].length };
    // Every other edit is waited for, so that the pane's own share is seen by itself.
    const isAlone = i % 2 === 0;
    const update = async (): Promise<void> => {
      const reading = await client.reading(revision);
      revision = reading.revision;
      mostSent = Math.max(mostSent, reading.paragraphs.length);
    };
    const change = (): Promise<void> => client.change({ start: end, end }, ' جديد');
    lines[line] += ' جديد';
    let time: number;
    if (isAlone) {
      await change();
      await client.diagnostics();
      time = await timed(update);
    } else {
      time = await timed(async () => {
        await change();
        await update();
      });
    }
    if (i >= WARM_UPS) (isAlone ? updates : edits).push(time);
  }
  await client.stop();
  const frames = measureFrames({ slots, paragraphs, legend });
  return { first, updates, edits, loads, paragraphs: slots.length, mostSent, frames };
}

/** In a process of its own, with a browser. */
function measureFrames(article: object): ReadingFrames | null {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
  try {
    const file = join(folder, 'reading.json');
    writeFileSync(file, JSON.stringify(article));
    return JSON.parse(execFileSync(process.execPath, [FRAMES, file], { encoding: 'utf8' })) as ReadingFrames;
  } catch (error) {
    process.stderr.write(`The reading pane could not be measured in a browser: ${String(error)}\n`);
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function readingFigures(run: ReadingRun): Figure[] {
  const { updates, edits, loads, paragraphs, mostSent, frames } = run;
  const figure = (name: string, value: number | null, most: number | null, note: string): Figure => ({
    name,
    value,
    unit: 'ms',
    aim: most === null ? null : { most },
    note,
  });
  const frame = (step: keyof ReadingFrames, part: number) => frames && percentile(frames[step], part);
  const jump = 'as when the editor is scrolled far; names, bars and colours are drawn a frame later';
  const sent = `${updates.length} words put in at random places; at most ${mostSent} of ${paragraphs} paragraphs sent again`;
  return [
    figure('Reading pane: first request', run.first, null, `the places of ${paragraphs} paragraphs`),
    figure('Reading pane: update after an edit, p50', percentile(updates, 0.5), 5, sent),
    figure('Reading pane: update after an edit, p99', percentile(updates, 0.99), 16, 'within a frame'),
    figure('Reading pane: edit to update, p50', percentile(edits, 0.5), null, 'with the analysis'),
    figure('Reading pane: 100 paragraphs, p50', percentile(loads, 0.5), null, 'with all that is marked in them'),
    figure('Reading pane: page shows an edit, p50', frame('edits', 0.5), 16, 'in Chromium, with its layout'),
    figure('Reading pane: page shows an edit, p99', frame('edits', 0.99), 16, 'a frame at 60 Hz'),
    figure('Reading pane: page jumps elsewhere, p50', frame('jumps', 0.5), 16, jump),
    figure('Reading pane: page jumps elsewhere, p99', frame('jumps', 0.99), 16, 'a frame at 60 Hz'),
    figure('Reading pane: page scrolls, p99', frame('scrolls', 0.99), 16, '300 turns of the wheel, one in each frame'),
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
