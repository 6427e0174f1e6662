import { foldWord } from '../text/normalise.ts';
import type { PackWriter } from './pack.ts';
import { type KnowledgeProblem, readTable } from './table.ts';
import { FORM_KINDS } from './wordForms.ts';
import { WordLists } from './wordTable.ts';

/**
 * Packs word-forms.tsv.
 * @param files the files' contents by name. What is missing or damaged is added to `problems`.
 */
export function writeWordForms(
  files: Readonly<Record<string, string>>,
  problems: KnowledgeProblem[],
  pack: PackWriter,
): void {
  const file = 'word-forms.tsv';
  const forms = new Map<string, number[]>();
  for (const { form, kind: name, line } of readTable(file, files[file], ['form', 'kind'], problems)) {
    const kind = FORM_KINDS.findIndex((known) => known === name);
    if (kind < 0) {
      problems.push({ file, line, message: `the kind "${name}" is not known` });
      continue;
    }
    const key = foldWord(form);
    forms.set(key, [...(forms.get(key) ?? []), kind]);
  }
  WordLists.of(forms).write(pack);
}
