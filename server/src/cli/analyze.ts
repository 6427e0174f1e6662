import { type ArticleRun, forEachArticle } from './articles.ts';
import type { AnalyzeCommand } from './commandLine.ts';
import { EXIT } from './exit.ts';
import type { Io } from './io.ts';
import { type Say, speaker, wordsOfError } from './messages.ts';
import { errorRecord } from './errorRecord.ts';
import { OutputFile } from './outputFile.ts';
import { deliver, withPool } from './reading.ts';

/** `isnad analyze`: everything found, as JSON. */
export async function analyze(command: AnalyzeCommand, io: Io): Promise<number> {
  const say = speaker(command.language);
  if (command.output === null) return analyzeTo(io, command, say);
  let file: OutputFile;
  try {
    file = await OutputFile.open(command.output, command.resume);
  } catch (error) {
    await io.errors.write(`isnad: ${say('unwritable', { file: command.output, error: wordsOfError(error) })}\n`);
    return EXIT.trouble;
  }
  try {
    const code = await analyzeTo({ ...io, output: file }, command, say, (name) => file.has(name));
    await file.finish();
    return code;
  } finally {
    await file.close();
  }
}

function analyzeTo(io: Io, command: AnalyzeCommand, say: Say, isDone?: ArticleRun['isDone']): Promise<number> {
  return withPool(command, io, async (pool) => {
    const { failed } = await forEachArticle(command.inputs, io, say, {
      atOnce: pool.atOnce,
      records: command.lines,
      ...(isDone && { isDone }),
      async work(file, tell) {
        const report = await pool.work(file, tell);
        return (run) => deliver(report, file, run, say);
      },
      ...(command.lines && { badRecord: (name, line) => errorRecord(name, line, say) }),
    });
    return failed > 0 ? EXIT.trouble : EXIT.ok;
  });
}
