import type { Analyser, DocumentAnalysis } from '../core/analysis.ts';
import { LineIndex } from '../core/text/lines.ts';
import { ARTICLE_ENDINGS, decodeArticle, listInputs } from './inputs.ts';
import type { Io } from './io.ts';
import { type Say, wordsOfError } from './messages.ts';
import { Progress } from './progress.ts';

/** An article of the run. */
export interface ArticleFile {
  /** The path as given or found, `-` for standard input. */
  readonly name: string;
  /** As it is on disk, a byte order mark included. */
  readonly text: string;
}

/** What became of a run over articles. */
export interface Outcome {
  readonly done: number;
  /** Inputs that could not be read or written. */
  readonly failed: number;
}

/** The run as the work on one article sees it. */
export interface Run {
  /** Writes to standard output. */
  print(text: string): Promise<void>;
  /** Writes a line to standard error. */
  complain(line: string): Promise<void>;
  /** Analyses an article, showing progress, and says what of the analysis crashed. */
  analyse(analyser: Analyser, file: ArticleFile): Promise<DocumentAnalysis>;
}

/** The work on one article; it returns whether it succeeded, and has then said why not. */
export type Work = (file: ArticleFile, run: Run) => Promise<boolean>;

/**
 * Does `work` on each article, one after another, holding one at a time. What cannot be read is named on standard error and counted, and the rest goes on.
 * @throws what `work` throws, and the error of a stream that cannot be written to
 */
export async function forEachArticle(inputs: readonly string[], io: Io, say: Say, work: Work): Promise<Outcome> {
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
    analyse: async (analyser, file) => {
      const steps = analyser.steps(file.text);
      for (;;) {
        const step = steps.next();
        if (step.done) {
          await complainOfFailures(step.value, file, run, say);
          return step.value;
        }
        await progress.tick(done, file.name, step.value / file.text.length);
      }
    },
  };
  for await (const input of listInputs(inputs, io.input)) {
    await progress.tick(done, input.name, 0);
    const text = 'read' in input ? await readArticle(input, run, say) : await complainOfInput(input, run, say);
    if (text !== null && (await work({ name: input.name, text }, run))) done++;
    else failed++;
  }
  await progress.clear();
  if (failed > 0) await run.complain(say('failed', { files: failed }));
  return { done, failed };
}

/** The article's text; null, and a word about it, where it cannot be read. */
async function readArticle(
  input: { readonly name: string; read(): Promise<Uint8Array> },
  run: Run,
  say: Say,
): Promise<string | null> {
  try {
    const text = decodeArticle(await input.read());
    if (text === null) await run.complain(say('notUtf8', { file: input.name }));
    return text;
  } catch (error) {
    await run.complain(say('unreadable', { file: input.name, error: wordsOfError(error) }));
    return null;
  }
}

async function complainOfInput(
  input: { readonly name: string; readonly error: unknown },
  run: Run,
  say: Say,
): Promise<null> {
  const { name: file, error } = input;
  await run.complain(
    error === null
      ? say('noArticles', { file, endings: ARTICLE_ENDINGS.join(' ') })
      : say('unreadable', { file, error: wordsOfError(error) }),
  );
  return null;
}

async function complainOfFailures(analysis: DocumentAnalysis, file: ArticleFile, run: Run, say: Say): Promise<void> {
  if (analysis.failures.length === 0) return;
  const lines = LineIndex.of(file.text);
  for (const { stage, paragraph, error } of analysis.failures) {
    const line = paragraph === null ? 1 : lines.positionAt(analysis.paragraphs[paragraph].start).line + 1;
    await run.complain(say('crashed', { file: file.name, stage, line, error: wordsOfError(error) }));
  }
}
