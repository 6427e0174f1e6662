import { readFileSync } from 'node:fs';
import type { EntityMark } from '../eval/annotation.ts';
import type { Knowledge } from '../src/core/knowledge.ts';
import type { EntityType } from '../src/core/model.ts';
import type { Vocabulary } from '../src/core/text/words.ts';
import { type Example, exampleOf } from './corpus.ts';

/** The classes of ANERcorp that mean about what ours do. Its MISC is a mixture and is not used. */
const TYPES: Readonly<Record<string, EntityType>> = { PER: 'PERS', LOC: 'GPE', ORG: 'ORG' };

/**
 * Reads a corpus of `token TAB IOB2-label` lines as examples, a sentence each. Its tokens have their clitics and brackets attached, so
 * the text is put together again and read by our own tokeniser; a span starts at the token, proclitics and all.
 */
export function readConll(file: string, knowledge: Knowledge, vocabulary: Vocabulary): Example[] {
  const examples: Example[] = [];
  let text = '';
  let marks: EntityMark[] = [];
  const flush = (): void => {
    if (marks.length > 0) examples.push(exampleOf(text, marks, -1, knowledge, vocabulary));
    text = '';
    marks = [];
  };
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [token, label] = line.split('\t');
    if (!token) continue;
    const start = text.length + (text === '' ? 0 : 1);
    text += (text === '' ? '' : ' ') + token;
    const type = TYPES[label?.slice(2)];
    if (type && label.startsWith('B')) marks.push({ type, start, end: text.length });
    else if (type && marks.length > 0) marks.push({ ...marks.pop()!, end: text.length });
    if (token === '.') flush();
  }
  flush();
  return examples;
}
