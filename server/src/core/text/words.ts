import { ARABIC_LETTER, CLASSES } from './characters.ts';
import { readingsOf } from './clitics.ts';
import { detach } from './detach.ts';
import { bareWord, foldWord } from './normalise.ts';

/**
 * Word types: each distinct spelling is met many times (Zipf), so all that depends on the spelling alone is worked out once and kept.
 */

/** One way to split a word into proclitics and what they stand before: «وبالقاهرة» is و + ب + القاهرة. */
export interface Reading {
  /** The proclitic letters in order, bare: «وب». Empty for the word as a whole. */
  readonly proclitics: string;
  /** How many UTF-16 units of the surface the proclitics take, their harakat and tatweel included; 1 for the sign of a hashtag. */
  readonly length: number;
  /** What follows them, bare. For «للموساد» with ل split off this is «لموساد»: the second ل stands for the article. Empty for «لـ» alone. */
  readonly stem: string;
  /**
   * `stem`, folded; a «لل» restored to ل + ال: «الموساد», so that lexicon lookups need not know about it.
   * A «لل» has three readings that differ in this alone, likeliest first: الموساد; لبنان of «للبنان»; اللجنه of «للجنة».
   */
  readonly folded: string;
}

/** A distinct spelling. Compare word types by identity within one paragraph, by `bare` or `folded` across paragraphs. */
export interface WordType {
  /** As written. */
  readonly surface: string;
  /** Without harakat, tatweel, zero-width and bidi marks, presentation forms decomposed: «مؤكّداً» -> «مؤكدا». */
  readonly bare: string;
  /** `bare` with the letters that writers vary folded: أ إ آ ٱ -> ا, ى -> ي, ة -> ه, Persian forms to Arabic ones, digits to ASCII. */
  readonly folded: string;
  /** The whole word first, then longer and longer proclitics. Candidates only: whether «بين» is ب + ين, the lexicon decides. */
  readonly readings: readonly Reading[];
  /** Values that WordMemo keeps for this word, by slot. */
  readonly memos: unknown[];
}

/** How many slots a new vocabulary has; a power of two. */
const FIRST_CAPACITY = 4096;

/**
 * Interns spellings. A known one is found without making a string: words are most of what is read, so this is the reader's hottest place.
 * Memory is bounded by the owner, who goes on with a `successor` between paragraphs when `size` has grown too large.
 */
export class Vocabulary {
  /** Open addressing: a spelling's slot is its hash or the next free one. At most half full. */
  private types: (WordType | undefined)[] = new Array<WordType | undefined>(FIRST_CAPACITY).fill(undefined);
  private hashes = new Int32Array(FIRST_CAPACITY);
  private count = 0;

  /** @param older the vocabulary in whose place this one comes: what is met again of it is taken over, the rest goes with it */
  constructor(private older: Vocabulary | null = null) {}

  /** How many spellings are kept. */
  get size(): number {
    return this.count;
  }

  /** The word type of a spelling. */
  intern(spelling: string): WordType {
    return this.internPart(spelling, 0, spelling.length);
  }

  /** The word type of `text.slice(start, end)`. */
  internPart(text: string, start: number, end: number): WordType {
    const hash = hashOf(text, start, end);
    const mask = this.types.length - 1;
    let slot = hash & mask;
    for (;;) {
      const type = this.types[slot];
      if (type === undefined) break;
      if (this.hashes[slot] === hash && isPart(type.surface, text, start, end)) return type;
      slot = (slot + 1) & mask;
    }
    const type = this.older?.known(hash, text, start, end) ?? wordType(detach(text.slice(start, end)));
    this.types[slot] = type;
    this.hashes[slot] = hash;
    if (++this.count * 2 > this.types.length) this.grow();
    return type;
  }

  /** A new vocabulary that takes over what is met again of this one: how the owner keeps memory bounded and forgets no frequent word. */
  successor(): Vocabulary {
    this.older = null;
    return new Vocabulary(this);
  }

  private known(hash: number, text: string, start: number, end: number): WordType | undefined {
    const mask = this.types.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const type = this.types[slot];
      if (type === undefined || (this.hashes[slot] === hash && isPart(type.surface, text, start, end))) return type;
    }
  }

  private grow(): void {
    const { types, hashes } = this;
    const mask = types.length * 2 - 1;
    this.types = new Array<WordType | undefined>(mask + 1).fill(undefined);
    this.hashes = new Int32Array(mask + 1);
    types.forEach((type, old) => {
      if (type === undefined) return;
      let slot = hashes[old] & mask;
      while (this.types[slot] !== undefined) slot = (slot + 1) & mask;
      this.types[slot] = type;
      this.hashes[slot] = hashes[old];
    });
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1) ^ (hash >>> 15);
  return hash ^ (hash >>> 16);
}

function isPart(surface: string, text: string, start: number, end: number): boolean {
  if (surface.length !== end - start) return false;
  for (let i = 0; i < surface.length; i++) if (surface.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function wordType(surface: string): WordType {
  const bare = bareWord(surface);
  const folded = foldWord(bare);
  const readings =
    CLASSES[bare.charCodeAt(0)] === ARABIC_LETTER ? readingsOf(surface, bare, folded) : [withoutHash(bare, folded)];
  return { surface, bare, folded, readings, memos: WordMemo.places() };
}

/** «#القاهرة» names what the word behind the sign names. */
function withoutHash(bare: string, folded: string): Reading {
  const length = bare.startsWith('#') && bare.length > 1 ? 1 : 0;
  return { proclitics: '', length, stem: bare.slice(length), folded: folded.slice(length) };
}

/**
 * A value computed once per word type: `const gender = new WordMemo(word => …); gender.of(token.word)`.
 * `compute` must depend on the word alone.
 */
export class WordMemo<T> {
  private static slots = 0;
  private readonly slot = WordMemo.slots++;

  /** Room for the values of one word, and no more: there are tens of thousands of words. */
  static places(): unknown[] {
    return new Array<unknown>(WordMemo.slots);
  }

  constructor(private readonly compute: (word: WordType) => T) {}

  of(word: WordType): T {
    const kept = word.memos[this.slot] as T | undefined;
    if (kept !== undefined) return kept;
    const value = this.compute(word);
    word.memos[this.slot] = value;
    return value;
  }
}
