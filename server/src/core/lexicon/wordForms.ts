import { WordMemo, type WordType } from '../text/words.ts';
import type { PackReader } from './pack.ts';
import { WordLists } from './wordTable.ts';

/** What the spelling of a word, without و or ف before it, says of its part of speech, as far as it says anything. */
export type WordShape =
  'definite' | 'verb' | 'imperfect' | 'feminine past' | 'plural past' | 'nominal' | 'accusative' | 'short' | 'other';

/** What is known of words that are in no list of names or cues: whether they are verbs, and whether a letter that may be a proclitic is their own. */
export interface WordForms {
  readonly shapes: WordMemo<WordShape>;
  /** The conjunction written together with the word, as far as the spelling tells; empty for none. */
  readonly conjunctions: WordMemo<'' | 'و' | 'ف'>;
  /** Whether the first letter of a word that might be a proclitic is its own: «بيان», «وزير». */
  readonly initials: WordMemo<boolean>;
}

/** What word-forms.tsv says of a form. */
export const FORM_KINDS = ['verb', 'initial'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** Reads what `writeWordForms` packed. */
export function readWordForms(pack: PackReader): WordForms {
  const forms = WordLists.read(pack);
  const isKind = (folded: string, kind: FormKind): boolean =>
    forms.get(folded)?.includes(FORM_KINDS.indexOf(kind)) ?? false;
  const isVerb = (folded: string): boolean => isKind(folded, 'verb');
  const initials = new WordMemo(({ folded }: WordType) => isKind(folded, 'initial'));
  const conjunctions = new WordMemo((word: WordType) => (initials.of(word) ? '' : conjunctionOf(word)));
  return {
    conjunctions,
    initials,
    shapes: new WordMemo((word) => shapeOf(word, conjunctions.of(word) === '' ? 0 : 1, isVerb)),
  };
}

function conjunctionOf({ readings }: WordType): '' | 'و' | 'ف' {
  const first = readings.find(({ proclitics }) => proclitics === 'و' || proclitics === 'ف');
  return first ? (first.proclitics as 'و' | 'ف') : '';
}

function shapeOf({ bare, folded }: WordType, skip: number, isVerb: (folded: string) => boolean): WordShape {
  const stem = bare.slice(skip);
  const key = folded.slice(skip);
  if (/^(?:ال|لل)/.test(stem)) return 'definite';
  if (isVerb(key) || (stem.startsWith('س') && isVerb(key.slice(1)))) return 'verb';
  if (/^س?ي..+/.test(stem) && !/(?:ة|ات)$/.test(stem)) return 'imperfect';
  if (/(?:ة|ات|ين|ي|اء)$/.test(stem)) return 'nominal';
  if (/..ت$/.test(stem)) return 'feminine past';
  if (/..وا$/.test(stem)) return 'plural past';
  if (/..ا$/.test(stem)) return 'accusative';
  return stem.length <= 3 ? 'short' : 'other';
}
