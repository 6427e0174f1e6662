import { ARTICLE_ENDINGS, type BadInput, type Input, listInputs } from './inputs.ts';
import type { Io } from './io.ts';
import { type Say, wordsOfError } from './messages.ts';
import { Progress } from './progress.ts';
import type { ArticleFile } from './task.ts';
import type { Tell } from './tell.ts';

/** What became of a run over articles. */
export interface Outcome {
  readonly done: number;
  /** Inputs that could not be read or written. */
  readonly failed: number;
}

/** The run as the work on one article sees it. */
export interface Run {
  /** Writes to the output. */
  print(text: string): Promise<void>;
  /** Writes a line to standard error. */
  complain(line: string): Promise<void>;
}

/** What is left to do for an article once it is worked on: what has to happen in the order of the articles. It returns whether the work succeeded, and has then said why not. */
export type Delivery = (run: Run) => Promise<boolean>;

/** How a command works on articles. */
export interface ArticleRun {
  /** Articles that may be worked on at the same time. */
  readonly atOnce: number;
  /** Whether standard input may hold JSON lines. */
  readonly records: boolean;
  /** Whether an article of this name is done already. */
  isDone?(name: string): boolean;
  /**
   * The work on one article, which may go on beside that on others.
   * @param tell is told which part of it is done, 0 to 1
   */
  work(file: ArticleFile, tell: Tell): Promise<Delivery>;
  /** What to do about a line that is no article, instead of counting it among the failures. */
  badRecord?(name: string, line: number): Delivery;
}

/**
 * Works on each article and delivers in the order in which they are listed, holding a few at a time. What cannot be read is named on
 * standard error and counted, and the rest goes on.
 * @throws what the work throws, and the error of a stream that cannot be written to
 */
export async function forEachArticle(inputs: readonly string[], io: Io, say: Say, how: ArticleRun): Promise<Outcome> {
  const progress = new Progress(io.errors, say);
  let done = 0;
  let failed = 0;
  const run: Run = {
    print: async (text) => {
      await progress.clear();
      await io.output.write(text);
    },
    complain: async (line) => {
      await progress.clear();
      await io.errors.write(`${line}\n`);
    },
  };
  const prepare = async (input: Input | BadInput): Promise<Delivery> => {
    const tell: Tell = (share) => progress.tick(done, input.name, share);
    if ('problem' in input) {
      const deliver = input.problem === 'notRecord' && how.badRecord?.(input.name, input.line);
      return deliver || complaint(complaintOf(input, say));
    }
    await tell(0);
    try {
      const text = await input.read();
      return text === null
        ? complaint(say('notUtf8', { file: input.name }))
        : await how.work({ name: input.name, text }, tell);
    } catch (error) {
      if (!isFileError(error)) throw error;
      return complaint(say('unreadable', { file: input.name, error: wordsOfError(error) }));
    }
  };
  const line = new Line(how.atOnce, async (delivery: Delivery) => {
    if (await delivery(run)) done++;
    else failed++;
  });
  for await (const input of listInputs(inputs, io.input, how.records)) {
    if (how.isDone?.(input.name)) continue;
    await line.add(prepare(input));
  }
  await line.end();
  await progress.clear();
  if (failed > 0) await run.complain(say('failed', { files: failed }));
  return { done, failed };
}

/** Takes what is being worked on, a few at once, and passes it on in the order in which it was put in. */
class Line<T> {
  private readonly waiting: Promise<T>[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly take: (value: T) => Promise<void>,
  ) {}

  /** Waits until there is room for one more. */
  async add(work: Promise<T>): Promise<void> {
    // It is awaited in its turn; until then a failure must not count as one that nobody minds.
    work.catch(() => undefined);
    this.waiting.push(work);
    while (this.waiting.length >= this.atOnce) await this.next();
  }

  async end(): Promise<void> {
    while (this.waiting.length > 0) await this.next();
  }

  private async next(): Promise<void> {
    const first = this.waiting[0];
    const value = await first;
    this.waiting.shift();
    await this.take(value);
  }
}

function complaint(line: string): Delivery {
  return async (run) => {
    await run.complain(line);
    return false;
  };
}

function complaintOf(input: BadInput, say: Say): string {
  const { name: file } = input;
  switch (input.problem) {
    case 'noArticles':
      return say('noArticles', { file, endings: ARTICLE_ENDINGS.join(' ') });
    case 'unreadable':
      return say('unreadable', { file, error: wordsOfError(input.error) });
    case 'notRecord':
      return say('notRecord', { file });
  }
}

/** Whether the file system said no, rather than that our own code broke. */
function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
