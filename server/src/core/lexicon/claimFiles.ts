import { foldWord } from '../text/normalise.ts';
import { CLAIM_WORD_KINDS, type ClaimWordKind, packedClaimForm } from './claimWords.ts';
import { inflect } from './morphology.ts';
import type { PackWriter } from './pack.ts';
import { type KnowledgeProblem, readTable } from './table.ts';
import { WordLists } from './wordTable.ts';

/** A row of claim-words.tsv. */
interface Entry {
  readonly kind: ClaimWordKind;
  readonly form: string;
  /** Empty where the row is no verb. */
  readonly imperfect: string;
  readonly plurals: string;
}

/**
 * Packs claim-words.tsv and claim-weights.tsv: every form of every word.
 * @param files the files' contents by name. What is missing or damaged is added to `problems`.
 */
export function writeClaimWords(
  files: Readonly<Record<string, string>>,
  problems: KnowledgeProblem[],
  pack: PackWriter,
): void {
  const forms = formsOf(loadEntries(files, problems));
  pack.addValue([...loadWeights(files, problems)]);
  WordLists.of(forms).write(pack);
}

function loadEntries(files: Readonly<Record<string, string>>, problems: KnowledgeProblem[]): readonly Entry[] {
  const file = 'claim-words.tsv';
  return readTable(file, files[file], ['kind', 'form', 'imperfect', 'plurals'], problems).flatMap(
    ({ line, kind: name, form, imperfect, plurals }): Entry[] => {
      const kind = CLAIM_WORD_KINDS.find((known) => known === name);
      if (kind !== undefined) return [{ kind, form, imperfect, plurals }];
      problems.push({ file, line, message: `the kind "${name}" is not known` });
      return [];
    },
  );
}

/** Every form of every word, folded. */
function formsOf(entries: readonly Entry[]): Map<string, number[]> {
  const forms = new Map<string, number[]>();
  for (const entry of entries) {
    const verb = entry.imperfect !== '';
    const packed = packedClaimForm(entry.kind, verb);
    for (const spelling of verb ? verbForms(entry) : nounForms(entry)) {
      const key = foldWord(spelling);
      const others = forms.get(key);
      if (!others) forms.set(key, [packed]);
      else if (!others.includes(packed)) others.push(packed);
    }
  }
  return forms;
}

function verbForms({ form, imperfect }: Entry): string[] {
  const paradigm = { perfect: form, imperfect, participle: '', masdar: '', passive: [] };
  return inflect(paradigm).map(({ spelling }) => spelling);
}

/** A noun or adjective, its feminine, dual and sound plural, and the plurals that are listed. */
function nounForms({ form, plurals }: Entry): string[] {
  const stem = form.replace(/ة$/, '');
  const endings = form.endsWith('ة') ? ['ة', 'ات', 'تان', 'تين'] : ['', 'ا', 'ة', 'ات', 'ان', 'ون', 'ين'];
  return [...endings.map((ending) => stem + ending), ...(plurals === '' ? [] : plurals.split('|'))];
}

function loadWeights(
  files: Readonly<Record<string, string>>,
  problems: KnowledgeProblem[],
): ReadonlyMap<string, number> {
  const file = 'claim-weights.tsv';
  const weights = new Map<string, number>();
  for (const { feature, weight, line } of readTable(file, files[file], ['feature', 'weight'], problems)) {
    const value = Number(weight);
    if (weight !== '' && Number.isFinite(value)) weights.set(feature, value);
    else problems.push({ file, line, message: `"${weight}" is not a number` });
  }
  return weights;
}
