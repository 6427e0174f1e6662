import {
  DESK_PHRASE_KINDS,
  DESK_WORD_KINDS,
  type DeskData,
  type DeskPhraseKind,
  type DeskWordKind,
} from './deskWords.ts';
import type { PackWriter } from './pack.ts';
import { type KnowledgeProblem, readTable } from './table.ts';

type Files = Readonly<Record<string, string>>;

/**
 * Packs desk-words.tsv and desk-phrases.tsv.
 * @param files the files' contents by name. What is missing or damaged is added to `problems`.
 */
export function writeDeskWords(files: Files, problems: KnowledgeProblem[], pack: PackWriter): void {
  const data: DeskData = { words: loadWords(files, problems), phrases: loadPhrases(files, problems) };
  pack.addValue(data);
}

function loadWords(files: Files, problems: KnowledgeProblem[]): Record<DeskWordKind, [string, string][]> {
  const file = 'desk-words.tsv';
  const words: Record<DeskWordKind, [string, string][]> = {
    unnamed: [],
    generic: [],
    outlets: [],
    loaded: [],
    endorsing: [],
  };
  for (const { line, kind: name, word, plain } of readTable(file, files[file], ['kind', 'word', 'plain'], problems)) {
    const kind = DESK_WORD_KINDS.find((known) => known === name);
    if (kind) words[kind].push([word, plain]);
    else problems.push({ file, line, message: `the kind "${name}" is not known` });
  }
  return words;
}

function loadPhrases(files: Files, problems: KnowledgeProblem[]): [string, DeskPhraseKind][] {
  const file = 'desk-phrases.tsv';
  const phrases: [string, DeskPhraseKind][] = [];
  for (const { line, kind: name, form } of readTable(file, files[file], ['kind', 'form'], problems)) {
    const kind = DESK_PHRASE_KINDS.find((known) => known === name);
    if (kind) phrases.push([form, kind]);
    else problems.push({ file, line, message: `the kind "${name}" is not known` });
  }
  return phrases;
}
