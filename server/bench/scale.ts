import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './results.ts';

/** What the command line holds at most while it reads folders of articles, in bytes; null where the system does not tell. */
export interface ScaleRun {
  readonly articles: number;
  readonly few: number | null;
  readonly many: number | null;
}

/** How many times as many articles the larger folder has. */
const TIMES = 8;

/** How often the process is looked at, in milliseconds. */
const INTERVAL = 100;

/** @param program the built command line's path @param articles the texts of the smaller folder */
export async function measureScale(program: string, articles: readonly string[]): Promise<ScaleRun> {
  const many = Array.from({ length: TIMES }, (_, copy) => articles.map((text) => inOtherWords(text, copy))).flat();
  return {
    articles: articles.length,
    few: await mostResident(program, articles),
    many: await mostResident(program, many),
  };
}

const LETTERS = 'كليتنمره';

/** The article with another ending to one in nine of its long words: every copy brings spellings that none before it had. */
function inOtherWords(text: string, copy: number): string {
  return copy === 0
    ? text
    : text.replaceAll(/[ء-ي]{6,}/g, (word) =>
        (word.charCodeAt(2) * 7 + word.length + copy) % 9 === 0 ? word + LETTERS[copy % LETTERS.length] : word,
      );
}

async function mostResident(program: string, articles: readonly string[]): Promise<number | null> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
  try {
    articles.forEach((text, i) => writeFileSync(join(folder, `${String(i).padStart(5, '0')}.txt`), text));
    const child = spawn(process.execPath, [program, 'analyze', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
    let most: number | null = null;
    const timer = setInterval(() => (most = residentOf(child) ?? most), INTERVAL);
    await new Promise((resolve) => child.once('exit', resolve));
    clearInterval(timer);
    return most;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The most that a process has held so far. */
function residentOf({ pid }: ChildProcess): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

export function scaleFigures({ articles, few, many }: ScaleRun): Figure[] {
  const megabytes = (bytes: number | null): number | null => bytes && bytes / 1_000_000;
  return [
    {
      name: `Command line, most resident over ${articles} articles`,
      value: megabytes(few),
      unit: 'MB',
      aim: null,
      note: 'analyze with a thread for each core',
    },
    {
      name: `Command line, most resident over ${TIMES * articles} articles`,
      value: megabytes(many),
      unit: 'MB',
      aim: few === null ? null : { most: Math.round((1.5 * few) / 1_000_000) },
      note: `the same and ${TIMES - 1} copies, each with spellings of its own: flat where this is near the figure above`,
    },
  ];
}
