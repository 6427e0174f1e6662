import { Analyser } from '../core/analysis.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { scanParagraph } from '../core/markup/scan.ts';
import { everythingIn, tagEdits } from '../core/markup/tagAll.ts';
import { applyEdits } from '../core/markup/textEdits.ts';
import type { ArticleFile, Run, Work } from './articles.ts';
import type { TagCommand, UntagCommand } from './commandLine.ts';
import { type Say, wordsOfError } from './messages.ts';
import { replaceFile } from './replaceFile.ts';

/** `isnad tag`: the article with everything found tagged; what is tagged already stays as it is. */
export function tagWork({ spelling, write }: TagCommand, knowledge: Knowledge, say: Say): Work {
  const analyser = new Analyser(knowledge);
  return async (file, run) => {
    const analysis = await run.analyse(analyser, file);
    const edits = tagEdits(analysis, everythingIn(analysis), spelling);
    return deliver(file, applyEdits(file.text, edits), write, run, say);
  };
}

/** `isnad untag`: the article's own text. */
export function untagWork({ write }: UntagCommand, say: Say): Work {
  return (file, run) => deliver(file, scanParagraph(file.text).base, write, run, say);
}

/** Prints the new text, or puts it into the file; false where that cannot be done. */
async function deliver(file: ArticleFile, text: string, write: boolean, run: Run, say: Say): Promise<boolean> {
  if (!write) {
    await run.print(text);
    return true;
  }
  try {
    if (text !== file.text) await replaceFile(file.name, text);
    return true;
  } catch (error) {
    await run.complain(say('unwritable', { file: file.name, error: wordsOfError(error) }));
    return false;
  }
}
