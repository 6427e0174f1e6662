import { analyze } from './analyze.ts';
import { type ArticleRun, forEachArticle } from './articles.ts';
import { check } from './check.ts';
import { type Command, parseCommandLine, type TagCommand, type UntagCommand, UsageError } from './commandLine.ts';
import { EXIT } from './exit.ts';
import { HELP } from './help.ts';
import type { Io } from './io.ts';
import { languageOf, type Say, speaker } from './messages.ts';
import { tellProblems } from './reading.ts';
import { tagWork, untagWork } from './tag.ts';

/**
 * Runs `isnad …`.
 * @param words what stands after the program's name
 * @returns the exit code
 * @throws what is not the user's doing, and EPIPE where the reader of the output has gone
 */
export async function main(words: readonly string[], io: Io): Promise<number> {
  let command: Command;
  try {
    command = parseCommandLine(words, io.environment);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const say = speaker(languageOf(io.environment));
    await io.errors.write(`isnad: ${error.message}; ${say('seeHelp')}\n`);
    return EXIT.trouble;
  }
  switch (command.name) {
    case 'help':
      await io.output.write(HELP[command.language]);
      return EXIT.ok;
    case 'version':
      await io.output.write(`${io.version}\n`);
      return EXIT.ok;
    case 'analyze':
      return analyze(command, io);
    case 'check':
      return check(command, io);
    default:
      return transform(command, io);
  }
}

/** The commands that change articles, one after another. */
async function transform(command: TagCommand | UntagCommand, io: Io): Promise<number> {
  const say = speaker(command.language);
  const work = await workOf(command, io, say);
  const { failed } = await forEachArticle(command.inputs, io, say, {
    atOnce: 1,
    records: false,
    work,
  });
  return failed > 0 ? EXIT.trouble : EXIT.ok;
}

async function workOf(command: TagCommand | UntagCommand, io: Io, say: Say): Promise<ArticleRun['work']> {
  if (command.name === 'untag') return untagWork(command, say);
  const knowledge = io.knowledge();
  await tellProblems(knowledge.problems, io, say);
  return tagWork(command, knowledge, say);
}
