import { analyzeWork } from './analyze.ts';
import { forEachArticle, type Work } from './articles.ts';
import { type CheckResult, checkWork, findingsFormat } from './check.ts';
import {
  type AnalyzeCommand,
  type CheckCommand,
  type Command,
  parseCommandLine,
  type TagCommand,
  type UntagCommand,
  UsageError,
} from './commandLine.ts';
import { HELP } from './help.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { Io } from './io.ts';
import { languageOf, type Say, speaker } from './messages.ts';
import { tagWork, untagWork } from './tag.ts';

/** What a shell is told. */
export const EXIT = { ok: 0, findings: 1, trouble: 2 } as const;

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
    case 'check':
      return check(command, io);
    default:
      return transform(command, io);
  }
}

/** The commands that print something for each article. */
async function transform(command: AnalyzeCommand | TagCommand | UntagCommand, io: Io): Promise<number> {
  const say = speaker(command.language);
  const { failed } = await forEachArticle(command.inputs, io, say, await workOf(command, io, say));
  return failed > 0 ? EXIT.trouble : EXIT.ok;
}

async function workOf(command: AnalyzeCommand | TagCommand | UntagCommand, io: Io, say: Say): Promise<Work> {
  switch (command.name) {
    case 'analyze':
      return analyzeWork(command, await knowledgeOf(io, say));
    case 'tag':
      return tagWork(command, await knowledgeOf(io, say), say);
    case 'untag':
      return untagWork(command, say);
  }
}

async function check(command: CheckCommand, io: Io): Promise<number> {
  const say = speaker(command.language);
  const format = findingsFormat(command, io.version);
  const result: CheckResult = { findings: 0, failed: false };
  const work = checkWork(command, await knowledgeOf(io, say), format, result, say);
  await io.output.write(format.head());
  const { done, failed } = await forEachArticle(command.inputs, io, say, work);
  await io.output.write(format.tail());
  if (command.format === 'text')
    await io.errors.write(`${say('checked', { files: done, findings: result.findings })}\n`);
  if (failed > 0) return EXIT.trouble;
  return result.failed ? EXIT.findings : EXIT.ok;
}

/** The lexicon and the model, after a word about what of them is damaged. */
async function knowledgeOf(io: Io, say: Say): Promise<Knowledge> {
  const knowledge = io.knowledge();
  for (const { file, line, message } of knowledge.problems) {
    const place = line > 0 ? `${file}:${line}` : file;
    await io.errors.write(`isnad: ${say('knowledge', { file: place, error: message })}\n`);
  }
  return knowledge;
}
