import { constants, createReadStream } from 'node:fs';
import { copyFile, type FileHandle, open, rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Sink } from './io.ts';

/** What stands beside the name of a file that is not finished. */
const UNFINISHED = '.part';

/**
 * A file of JSON lines that has its name only when it is whole; until then it is `NAME.part`, and a run that was broken off can be taken up
 * again from there.
 */
export class OutputFile implements Sink {
  readonly isTerminal = false;

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
    private readonly done: ReadonlySet<string>,
  ) {}

  /**
   * @param resume keeps what the unfinished file, or else the finished one, already has
   * @throws the file system's error
   */
  static async open(path: string, resume: boolean): Promise<OutputFile> {
    const draft = path + UNFINISHED;
    if (!resume) return new OutputFile(path, await open(draft, 'w'), new Set());
    await copyIfNeeded(path, draft);
    const file = await open(draft, 'a');
    try {
      const { size } = await file.stat();
      const { done, length } = await readLines(draft, size);
      // A line that was cut off is written again.
      await file.truncate(length);
      return new OutputFile(path, file, done);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Whether an article of this name was written before. */
  has(name: string): boolean {
    return this.done.has(name);
  }

  async write(text: string): Promise<void> {
    await this.file.appendFile(text);
  }

  /** Gives the file its name. */
  async finish(): Promise<void> {
    await this.file.sync();
    await rename(this.path + UNFINISHED, this.path);
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}

/** Makes a finished file the beginning of the unfinished one, unless there is one already. */
async function copyIfNeeded(finished: string, draft: string): Promise<void> {
  try {
    await copyFile(finished, draft, constants.COPYFILE_EXCL);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  }
}

/** The names of the articles in a file of `size` bytes, and how many bytes its whole lines have. */
async function readLines(
  path: string,
  size: number,
): Promise<{ readonly done: ReadonlySet<string>; readonly length: number }> {
  const done = new Set<string>();
  let length = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const name = nameIn(line);
    const end = length + Buffer.byteLength(line) + 1;
    if (name === null || end > size) break;
    done.add(name);
    length = end;
  }
  return { done, length };
}

/** Null where the line is not a whole result. */
function nameIn(line: string): string | null {
  try {
    const value: unknown = JSON.parse(line);
    const { file } = value as { readonly file?: unknown };
    return typeof file === 'string' ? file : null;
  } catch {
    return null;
  }
}
