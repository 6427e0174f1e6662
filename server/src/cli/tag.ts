import { Analyser } from '../core/analysis.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { scanParagraph } from '../core/markup/scan.ts';
import { everythingIn, tagEdits } from '../core/markup/tagAll.ts';
import { applyEdits } from '../core/markup/textEdits.ts';
import type { ArticleRun, Delivery } from './articles.ts';
import type { TagCommand, UntagCommand } from './commandLine.ts';
import { withoutRejected } from '../service/operations/suggestions.ts';
import { complaintsOnce, RecordFinder } from './folderRecords.ts';
import { recordTagging } from './manifest.ts';
import { type Say, wordsOfError } from './messages.ts';
import { replaceFile } from './replaceFile.ts';
import { analysed, type ArticleFile, complaintsOf } from './task.ts';
import { throughSteps } from './tell.ts';

/** `isnad tag`: the article with everything found tagged but what annotators have turned down; what is tagged already stays as it is. */
export function tagWork({ spelling, write }: TagCommand, knowledge: Knowledge, say: Say): ArticleRun['work'] {
  const analyser = new Analyser(knowledge);
  const finder = new RecordFinder();
  const told = new Set<string>();
  return async (file, tell) => {
    const analysis = await throughSteps(analysed(analyser, file), tell);
    const { records, damaged } = finder.of(file.name);
    const selection = withoutRejected({ analysis, records }, everythingIn(analysis));
    const edits = tagEdits(analysis, selection, spelling);
    const complaints = [...complaintsOf(analysis, file, say), ...complaintsOnce(damaged, told, say)];
    const record = (): Promise<void> => recordTagging(file.name, analysis);
    return delivery(file, applyEdits(file.text, edits), write, complaints, say, record);
  };
}

/** `isnad untag`: the article's own text. */
export function untagWork({ write }: UntagCommand, say: Say): ArticleRun['work'] {
  return (file) => Promise.resolve(delivery(file, scanParagraph(file.text).base, write, [], say));
}

/**
 * Prints the new text, or puts it into the file; false where that cannot be done.
 * @param record keeps what is to be remembered of the article before its file is changed
 */
function delivery(
  file: ArticleFile,
  text: string,
  write: boolean,
  complaints: readonly string[],
  say: Say,
  record: () => Promise<void> = () => Promise.resolve(),
): Delivery {
  return async (run) => {
    for (const complaint of complaints) await run.complain(complaint);
    if (!write) {
      await run.print(text);
      return true;
    }
    try {
      if (text === file.text) return true;
      await record();
      await replaceFile(file.name, text);
      return true;
    } catch (error) {
      await run.complain(say('unwritable', { file: file.name, error: wordsOfError(error) }));
      return false;
    }
  };
}
