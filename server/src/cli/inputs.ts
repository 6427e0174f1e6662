import { createReadStream } from 'node:fs';
import { opendir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeArticle } from './decode.ts';
import { readRecords } from './records.ts';

/** File endings that a folder is searched for; a file that is named itself may have any. */
export const ARTICLE_ENDINGS = ['.txt', '.khabar', '.خبر'] as const;

/** Endings of files that hold many articles, a line of JSON each. */
export const RECORD_ENDINGS = ['.jsonl', '.ndjson'] as const;

/** An article to be read. */
export interface Input {
  /** As the user sees it: the path as given or found, `-` for standard input, a record's own name. */
  readonly name: string;
  /**
   * Its text as it is on disk, a byte order mark included; null where the bytes are not UTF-8.
   * @throws the file system's error
   */
  read(): Promise<string | null>;
}

/** An input that cannot be listed or read. */
export type BadInput =
  | { readonly name: string; readonly problem: 'noArticles' }
  | { readonly name: string; readonly problem: 'unreadable'; readonly error: unknown }
  /** A line that is not an article. */
  | { readonly name: string; readonly problem: 'notRecord'; readonly line: number };

/**
 * The articles behind the words of a command line, folders searched as deep as they go: sorted by name, so that the order is the same on
 * every machine. Names that start with a dot, `node_modules` and links to folders are passed over.
 * @param records whether standard input may be JSON lines: it is where it starts with `{`, and no article where it is blank
 */
export async function* listInputs(
  names: readonly string[],
  standardInput: AsyncIterable<Uint8Array>,
  records: boolean,
): AsyncGenerator<Input | BadInput> {
  for (const name of names) {
    if (name === '-') {
      yield* records ? standardRecords(standardInput) : [standardArticle(standardInput)];
      continue;
    }
    try {
      if ((await stat(name)).isDirectory()) yield* folderInputs(name);
      else if (hasEnding(name, RECORD_ENDINGS)) yield* readRecords(name, createReadStream(name));
      else yield fileInput(name);
    } catch (error) {
      yield { name, problem: 'unreadable', error };
    }
  }
}

async function* folderInputs(folder: string): AsyncGenerator<Input | BadInput> {
  let found = false;
  for await (const input of articlesBelow(folder)) {
    found = true;
    yield input;
  }
  if (!found) yield { name: folder, problem: 'noArticles' };
}

async function* articlesBelow(folder: string): AsyncGenerator<Input | BadInput> {
  const entries: { name: string; isFolder: boolean }[] = [];
  try {
    for await (const entry of await opendir(folder)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const isFolder = entry.isDirectory();
      if (isFolder || hasEnding(entry.name, ARTICLE_ENDINGS)) entries.push({ name: entry.name, isFolder });
    }
  } catch (error) {
    yield { name: folder, problem: 'unreadable', error };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, isFolder } of entries) {
    const path = join(folder, name);
    if (isFolder) yield* articlesBelow(path);
    else yield fileInput(path);
  }
}

function hasEnding(name: string, endings: readonly string[]): boolean {
  return endings.some((ending) => name.endsWith(ending));
}

function fileInput(path: string): Input {
  return { name: path, read: async () => decodeArticle(await readFile(path)) };
}

function standardArticle(stream: AsyncIterable<Uint8Array>): Input {
  return {
    name: '-',
    read: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      return decodeArticle(Buffer.concat(chunks));
    },
  };
}

/** White space of JSON, and a byte order mark's bytes. */
const BLANK = new Set([0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf]);
const OPENING_BRACE = 0x7b;

/** Standard input as JSON lines where it starts like them, else as one article; nothing where it is blank (an empty partition of a pipe). */
async function* standardRecords(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Input | BadInput> {
  const chunks = stream[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let first: number | undefined;
  while (first === undefined) {
    const { done, value } = await chunks.next();
    if (done) return;
    seen.push(value);
    first = value.find((byte) => !BLANK.has(byte));
  }
  async function* again(): AsyncGenerator<Uint8Array> {
    yield* seen;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  }
  if (first === OPENING_BRACE) yield* readRecords('-', again());
  else yield standardArticle(again());
}
