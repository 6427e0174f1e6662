import type { Position } from 'vscode-languageserver/node';
import { ProtocolClient } from './protocolClient.ts';
import { Random } from './random.ts';

/** Times over the real protocol, in milliseconds. */
export interface ProtocolRun {
  /** From the start of the process to the answer to `initialize`, the first time, … */
  readonly firstStart: number;
  /** … and from then on: the compiled code is kept. */
  readonly starts: readonly number[];
  /** From the opening of the document to its first diagnostics, the lexicon and model loaded within it. */
  readonly open: number;
  /** From a change of one word to the diagnostics of the new text. */
  readonly edits: readonly number[];
  readonly hovers: readonly number[];
  /** Bytes after all that; null where the system does not tell. */
  readonly memory: number | null;
  readonly diagnostics: number;
  /** After how many of the edits they were not the same as before. */
  readonly changed: number;
  /** Of the hovers those that had something to show. */
  readonly answeredHovers: number;
}

const STARTS = 7;
const WARM_UPS = 50;
const EDITS = 300;
const HOVERS = 300;

/** @param server the built server's path @param text the document */
export async function measureProtocol(server: string, text: string): Promise<ProtocolRun> {
  const starts: number[] = [];
  const first = await ProtocolClient.start(server);
  await first.open(text);
  await first.diagnostics();
  await first.codeKept();
  await first.stop();
  for (let i = 0; i < STARTS; i++) {
    const client = await ProtocolClient.start(server);
    starts.push(client.startTime);
    await client.stop();
  }
  const client = await ProtocolClient.start(server);
  const lines = text.split('\n');
  const random = new Random(7);
  let diagnostics = 0;
  const open = await timed(async () => {
    await client.open(text);
    diagnostics = (await client.diagnostics()) ?? 0;
  });
  const edits: number[] = [];
  let changed = 0;
  for (let i = 0; i < WARM_UPS + EDITS; i++) {
    const position = placeIn(lines, random);
    let found: number | null = null;
    const time = await timed(async () => {
      // Each edit makes the document another one: a word comes in, and stays.
      await client.change({ start: position, end: position }, ' جديد');
      found = await client.diagnostics();
    });
    diagnostics = found ?? diagnostics;
    lines[position.line] = insert(lines[position.line], position.character, ' جديد');
    if (i < WARM_UPS) continue;
    edits.push(time);
    if (found !== null) changed++;
  }
  const hovers: number[] = [];
  let answeredHovers = 0;
  for (let i = 0; i < WARM_UPS + HOVERS; i++) {
    const position = placeIn(lines, random);
    let answered = false;
    const time = await timed(async () => {
      answered = await client.hover(position);
    });
    if (i < WARM_UPS) continue;
    hovers.push(time);
    answeredHovers += Number(answered);
  }
  const memory = client.memory();
  await client.stop();
  return { firstStart: first.startTime, starts, open, edits, hovers, memory, diagnostics, changed, answeredHovers };
}

/** The end of a word somewhere in the text. */
function placeIn(lines: readonly string[], random: Random): Position {
  for (;;) {
    const line = random.below(lines.length);
    const spaces = [...lines[line].matchAll(/ /g)];
    if (spaces.length > 0) return { line, character: random.pick(spaces).index };
  }
}

function insert(text: string, at: number, added: string): string {
  return text.slice(0, at) + added + text.slice(at);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
