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
  if (stem.startsWith('ال') || stem.startsWith('لل')) return 'definite';
  if (isVerb(key) || (stem.startsWith('س') && isVerb(key.slice(1)))) return 'verb';
  const isFeminine = stem.endsWith('ة') || stem.endsWith('ات');
  if (!isFeminine && startsLikeImperfect(stem)) return 'imperfect';
  if (isFeminine || stem.endsWith('ين') || stem.endsWith('ي') || stem.endsWith('اء')) return 'nominal';
  if (stem.length > 2 && stem.endsWith('ت')) return 'feminine past';
  if (stem.length > 3 && stem.endsWith('وا')) return 'plural past';
  if (stem.length > 2 && stem.endsWith('ا')) return 'accusative';
  return stem.length <= 3 ? 'short' : 'other';
}

/** «يقوم», «سيقوم» */
function startsLikeImperfect(stem: string): boolean {
  const prefix = stem.startsWith('س') ? 1 : 0;
  return stem[prefix] === 'ي' && stem.length > prefix + 2;
}
