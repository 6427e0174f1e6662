import { stat } from 'node:fs/promises';
import type { KnowledgeProblem } from '../core/lexicon/table.ts';
import type { Run } from './articles.ts';
import { RECORD_ENDINGS } from './inputs.ts';
import type { Io } from './io.ts';
import { type Say, speaker } from './messages.ts';
import { ownThread, type Pool, threads } from './pool.ts';
import type { ArticleFile, ArticleReport, Task } from './task.ts';

/** Works with as many threads as the task asks for and the articles are worth, and ends them. */
export async function withPool<T>(task: Task, io: Io, use: (pool: Pool) => Promise<T>): Promise<T> {
  const say = speaker(task.language);
  const size = await poolSize(task, io);
  const pool =
    io.threads && size > 1
      ? threads(size, () => (io.threads as NonNullable<Io['threads']>).start(task))
      : ownThread(task, io.knowledge());
  try {
    await tellProblems(await pool.problems(), io, say);
    return await use(pool);
  } finally {
    await pool.close();
  }
}

/** A word about what of the lexicon and the model is damaged. */
export async function tellProblems(problems: readonly KnowledgeProblem[], io: Io, say: Say): Promise<void> {
  for (const { file, line, message } of problems) {
    const place = line > 0 ? `${file}:${line}` : file;
    await io.errors.write(`isnad: ${say('knowledge', { file: place, error: message })}\n`);
  }
}

/** Writes what came of an article, its complaints first; false where the work on it broke off. */
export async function deliver(report: ArticleReport | null, file: ArticleFile, run: Run, say: Say): Promise<boolean> {
  if (!report) {
    await run.complain(say('threadDied', { file: file.name }));
    return false;
  }
  for (const complaint of report.complaints) await run.complain(complaint);
  if (report.output !== '') await run.print(report.output);
  return report.ok;
}

/** One article needs no thread beside this one. */
async function poolSize({ jobs, inputs }: Task, io: Io): Promise<number> {
  const wanted = jobs ?? io.threads?.available ?? 1;
  return wanted > 1 && inputs.length === 1 && (await isOneArticle(inputs[0])) ? 1 : wanted;
}

async function isOneArticle(input: string): Promise<boolean> {
  if (input === '-' || RECORD_ENDINGS.some((ending) => input.endsWith(ending))) return false;
  try {
    return !(await stat(input)).isDirectory();
  } catch {
    // Said when it is read.
    return true;
  }
}
