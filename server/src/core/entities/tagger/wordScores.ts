import { WordMemo, type WordType } from '../../text/words.ts';
import { BEYOND, commonFeatures, placeAt, PLACES, START } from './features.ts';
import type { Scan } from '../scan.ts';
import type { Weights } from './weights.ts';
import type { WordCodes, WordFeatureReader, WordFeatureSink } from './wordFeatures.ts';

/** What a word adds to the scores of the tokens around it: for each place a row of `Weights.width`, one behind the other. */
export interface WordScores extends WordCodes {
  readonly rows: Int32Array;
  /** Where its first row starts; many words share an array, as small arrays are dear. */
  readonly at: number;
}

/** How many words share an array. */
const SHARED = 64;

/** Scores the tokens by the words around them as if nothing else were special about them: once per word type and place. */
export class WordScorer implements WordFeatureSink {
  private readonly words: WordMemo<WordScores>;
  private readonly beyond: WordScores;
  /** What a token has whatever its word is. */
  private readonly common: Int32Array;
  private rows = new Int32Array(0);
  /** Where the rows of the word start that is read, and where there is room for the next. */
  private at = 0;
  private next = 0;

  constructor(
    private readonly weights: Weights,
    private readonly features: WordFeatureReader,
    layers: number,
  ) {
    this.words = new WordMemo((word) => this.readScores(word));
    this.common = new Int32Array(weights.width);
    commonFeatures(layers, { add: (feature) => weights.add(feature, this.common, 0) });
    const at = this.reserve();
    weights.add(BEYOND, this.rows, at);
    this.beyond = { rows: this.rows, at, ...START };
  }

  /** What each word of a paragraph adds, by token. */
  scoresOf({ tokens }: Scan): readonly WordScores[] {
    const { words } = this;
    return tokens.map(({ word }) => words.of(word));
  }

  /** Sets the rows of all tokens to the sums of what the words around them add. */
  fill(scores: readonly WordScores[], out: Int32Array): void {
    const { width } = this.weights;
    const { beyond } = this;
    // The word `d` places behind the window's first stands at `t + d`.
    const around = [beyond, beyond, ...scores, beyond, beyond];
    for (let t = 0, row = 0; t < scores.length; t++, row += width)
      addRows(around[t], around[t + 1], around[t + 2], around[t + 3], around[t + 4], width, out, row);
  }

  private readScores(word: WordType): WordScores {
    const at = this.reserve();
    const { rows } = this;
    rows.set(this.common, at + placeAt(0) * this.weights.width);
    const { lexical, form, surface } = this.features.read(word, this);
    return { rows, at, lexical, form, surface };
  }

  /** Adds a feature of the word that is read to its rows: which of them it has weights for, the model knows. */
  far(feature: number): void {
    this.weights.add(feature, this.rows, this.at);
  }

  near(feature: number): void {
    this.weights.add(feature, this.rows, this.at);
  }

  own(feature: number): void {
    this.weights.add(feature, this.rows, this.at);
  }

  /** Where there is room for the rows of another word in `rows`. */
  private reserve(): number {
    const size = PLACES * this.weights.width;
    if (this.next + size > this.rows.length) {
      this.rows = new Int32Array(SHARED * size);
      this.next = 0;
    }
    this.at = this.next;
    this.next += size;
    return this.at;
  }
}

/** Sets a row to what the five words around its token add, each at its place. */
function addRows(
  a: WordScores,
  b: WordScores,
  c: WordScores,
  d: WordScores,
  e: WordScores,
  width: number,
  out: Int32Array,
  row: number,
): void {
  const { rows: ra, at: pa } = a;
  const { rows: rb, at: pb } = b;
  const { rows: rc, at: pc } = c;
  const { rows: rd, at: pd } = d;
  const { rows: re, at: pe } = e;
  for (let i = 0; i < width; i++) {
    out[row + i] =
      (((ra[pa + i] + rb[pb + width + i]) | 0) +
        ((rc[pc + 2 * width + i] + rd[pd + 3 * width + i]) | 0) +
        re[pe + 4 * width + i]) |
      0;
  }
}
