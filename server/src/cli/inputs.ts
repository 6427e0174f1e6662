import { opendir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** File endings that a folder is searched for; a file that is named itself may have any. */
export const ARTICLE_ENDINGS = ['.txt', '.khabar', '.خبر'] as const;

/** An article to be read. */
export interface Input {
  /** As the user sees it: the path as given or found, `-` for standard input. */
  readonly name: string;
  read(): Promise<Uint8Array>;
}

/** An input that cannot be listed. */
export interface BadInput {
  readonly name: string;
  /** Null for a folder without articles. */
  readonly error: unknown;
}

/**
 * The articles behind the words of a command line, folders searched as deep as they go: sorted by name, so that the order is the same on
 * every machine. Names that start with a dot, `node_modules` and links to folders are passed over.
 */
export async function* listInputs(
  names: readonly string[],
  standardInput: AsyncIterable<Uint8Array>,
): AsyncGenerator<Input | BadInput> {
  for (const name of names) {
    if (name === '-') {
      yield { name, read: () => readAll(standardInput) };
      continue;
    }
    try {
      if ((await stat(name)).isDirectory()) yield* folderInputs(name);
      else yield fileInput(name);
    } catch (error) {
      yield { name, error };
    }
  }
}

async function* folderInputs(folder: string): AsyncGenerator<Input | BadInput> {
  let found = false;
  for await (const input of articlesBelow(folder)) {
    found = true;
    yield input;
  }
  if (!found) yield { name: folder, error: null };
}

async function* articlesBelow(folder: string): AsyncGenerator<Input | BadInput> {
  const entries: { name: string; isFolder: boolean }[] = [];
  try {
    for await (const entry of await opendir(folder)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const isFolder = entry.isDirectory();
      if (isFolder || ARTICLE_ENDINGS.some((ending) => entry.name.endsWith(ending))) {
        entries.push({ name: entry.name, isFolder });
      }
    }
  } catch (error) {
    yield { name: folder, error };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, isFolder } of entries) {
    const path = join(folder, name);
    if (isFolder) yield* articlesBelow(path);
    else yield fileInput(path);
  }
}

function fileInput(path: string): Input {
  return { name: path, read: () => readFile(path) };
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a UTF-8 file, a byte order mark included; null where the bytes are not UTF-8. */
export function decodeArticle(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}
