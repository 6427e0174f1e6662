/**
 * Word types: each distinct spelling is met many times (Zipf), so all that depends on the spelling alone is worked out once and kept.
 */

/** One way to split a word into proclitics and what they stand before: «وبالقاهرة» is و + ب + القاهرة. */
export interface Reading {
  /** The proclitic letters in order, bare: «وب». Empty for the word as a whole. */
  readonly proclitics: string;
  /** How many UTF-16 units of the surface the proclitics take, their harakat and tatweel included. */
  readonly length: number;
  /** What follows them, bare. For «للموساد» with ل split off this is «لموساد»: the second ل stands for the article. */
  readonly stem: string;
  /** `stem`, folded; a «لل» restored to ل + ال: «الموساد», so that lexicon lookups need not know about it. */
  readonly folded: string;
}

/** A distinct spelling. Compare word types by identity. */
export interface WordType {
  /** As written. */
  readonly surface: string;
  /** Without harakat, tatweel, zero-width and bidi marks, presentation forms decomposed: «مؤكّداً» -> «مؤكدا». */
  readonly bare: string;
  /** `bare` with the letters that writers vary folded: أ إ آ ٱ -> ا, ى -> ي, ة -> ه, Persian forms to Arabic ones. */
  readonly folded: string;
  /** The whole word first, then longer and longer proclitics. Candidates only: whether «بين» is ب + ين, the lexicon decides. */
  readonly readings: readonly Reading[];
  /** Values that WordMemo keeps for this word, by slot. */
  readonly memos: unknown[];
}

/** Interns spellings. One vocabulary lives as long as its analyser; `clear` bounds its memory. */
export class Vocabulary {
  private readonly types = new Map<string, WordType>();

  /** The word type of a spelling. */
  intern(surface: string): WordType {
    const known = this.types.get(surface);
    if (known) return known;
    const type: WordType = { surface, bare: surface, folded: surface, readings: [], memos: [] };
    this.types.set(surface, type);
    return type;
  }
}

/**
 * A value computed once per word type: `const gender = new WordMemo(word => …); gender.of(token.word)`.
 * `compute` must depend on the word alone.
 */
export class WordMemo<T> {
  private static slots = 0;
  private readonly slot = WordMemo.slots++;

  constructor(private readonly compute: (word: WordType) => T) {}

  of(word: WordType): T {
    const kept = word.memos[this.slot] as T | undefined;
    if (kept !== undefined) return kept;
    const value = this.compute(word);
    word.memos[this.slot] = value;
    return value;
  }
}
