import { encliticReadings } from '../text/clitics.ts';
import { foldWord } from '../text/normalise.ts';
import { WordMemo, type WordType } from '../text/words.ts';
import { inflect } from './morphology.ts';
import { type KnowledgeProblem, readTable } from './table.ts';

/** What a word says for the desk's rules: the kinds of claim-words.tsv, described in FORMAT.md. A word may be of several kinds. */
export const CLAIM_WORD_KINDS = [
  'accusation',
  'motive',
  'prediction',
  'evaluation',
  'elative',
  'copula',
  'cause',
  'trend',
  'measure',
  'casualty',
  'combat',
  'scope',
  'approximation',
  'amount',
  'day',
  'vague-source',
  'title-noun',
] as const;
export type ClaimWordKind = (typeof CLAIM_WORD_KINDS)[number];

/** The words that the desk's rules look for, and the weights of the claim scorer. */
export interface ClaimWords {
  /** The kinds of a word, in the order of CLAIM_WORD_KINDS; proclitics, the article and a possessor allowed. */
  readonly kinds: WordMemo<readonly ClaimWordKind[]>;
  /** The learned weight of each feature of findings/claims; `bias` is added to every score, and claims score above 0. */
  readonly weights: ReadonlyMap<string, number>;
}

/** A row of claim-words.tsv. */
interface Entry {
  readonly kind: ClaimWordKind;
  readonly form: string;
  /** Empty where the row is no verb. */
  readonly imperfect: string;
  readonly plurals: string;
}

/** «وسيرتفع», «ليرتفع»; but «بعد» is no verb with a ب. */
const BEFORE_VERBS = /^[وف]?[سل]?$/;
const BEFORE_NOUNS = /^[وف]?[بلك]*$/;

/** Reads claim-words.tsv and claim-weights.tsv. The words' forms are worked out when the first word is looked up. */
export function loadClaimWords(files: Readonly<Record<string, string>>, problems: KnowledgeProblem[]): ClaimWords {
  const entries = loadEntries(files, problems);
  let forms: ReadonlyMap<string, readonly Entry[]> | null = null;
  return {
    kinds: new WordMemo((word) => kindsOf(word, (forms ??= formsOf(entries)))),
    weights: loadWeights(files, problems),
  };
}

function kindsOf(word: WordType, forms: ReadonlyMap<string, readonly Entry[]>): readonly ClaimWordKind[] {
  for (const { folded, proclitics } of word.readings) {
    const whole = forms.get(folded) ?? [];
    // «وزارة» is no form of زار, «التمر» none of مر.
    const canBeVerb = BEFORE_VERBS.test(proclitics) && !word.bare.endsWith('ة');
    const verbs = canBeVerb ? whole.filter(({ imperfect }) => imperfect !== '') : [];
    const nouns = BEFORE_NOUNS.test(proclitics) ? nounsOf(folded, whole, forms) : [];
    if (verbs.length > 0 || nouns.length > 0) {
      return CLAIM_WORD_KINDS.filter((kind) => [...verbs, ...nouns].some((entry) => entry.kind === kind));
    }
  }
  return [];
}

/** The nouns that a folded form may be: as it stands, with the article, or with a possessor («خسائرها», «محاولته»). */
function nounsOf(folded: string, whole: readonly Entry[], forms: ReadonlyMap<string, readonly Entry[]>): Entry[] {
  const isNoun = ({ imperfect }: Entry): boolean => imperfect === '';
  const definite = folded.startsWith('ال') ? (forms.get(folded.slice(2)) ?? []) : [];
  const plain = [...whole, ...definite].filter(isNoun);
  if (plain.length > 0) return plain;
  for (const { stem } of encliticReadings(folded)) {
    const bare = forms.get(stem) ?? (stem.endsWith('ت') ? forms.get(`${stem.slice(0, -1)}ه`) : undefined);
    const owned = bare?.filter(isNoun) ?? [];
    if (owned.length > 0) return owned;
  }
  return [];
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
function formsOf(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const forms = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const spelling of entry.imperfect === '' ? nounForms(entry) : verbForms(entry)) {
      const key = foldWord(spelling);
      const others = forms.get(key);
      if (!others) forms.set(key, [entry]);
      else if (!others.includes(entry)) others.push(entry);
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
