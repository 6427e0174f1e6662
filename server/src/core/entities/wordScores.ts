import { WordMemo, type WordType } from '../text/words.ts';
import { BEYOND, commonFeatures, followerFeatures, ownFeatures, START, WINDOW } from './features.ts';
import { mix } from './hash.ts';
import type { Scan } from './scan.ts';
import type { Weights } from './weights.ts';
import type { WordCodes, WordFeatures } from './wordFeatures.ts';

/** What a word adds to the scores of the tokens around it: for each distance a row of `Weights.width`, one behind the other. */
interface WordScores extends WordCodes {
  readonly rows: Int32Array;
  /** Where its first row starts; many words share an array, as small arrays are dear. */
  readonly at: number;
}

/** How many words share an array. */
const SHARED = 64;

const PLACES = 2 * WINDOW + 1;

/** Scores the tokens by the words around them as if nothing else were special about them: once per word type and place. */
export class WordScorer {
  readonly words: WordMemo<WordScores>;
  private readonly beyond: WordScores;
  private readonly common: Int32Array;
  private rows = new Int32Array(0);
  private next = 0;
  private around: WordScores[] = [];

  constructor(
    private readonly weights: Weights,
    featuresOf: (word: WordType) => WordFeatures,
    private readonly layers: number,
  ) {
    this.words = new WordMemo((word) => this.scoresOf(featuresOf(word)));
    this.common = new Int32Array(weights.width);
    commonFeatures(layers, { add: (feature) => weights.add(feature, this.common, 0, 0) });
    const edge = [BEYOND];
    this.beyond = this.scoresOf({ own: edge, near: edge, far: edge, ...START });
  }

  /** Sets the rows of all tokens to the sums of what the words around them add. */
  fill({ tokens }: Scan, out: Int32Array): void {
    const { width } = this.weights;
    const { around, beyond, words } = this;
    const end = tokens.length;
    // Before the token and behind it: at place `d` of its window stands token `t + d - WINDOW`.
    for (let d = 0; d < PLACES; d++)
      around[d] = d <= WINDOW || d - WINDOW > end ? beyond : words.of(tokens[d - WINDOW - 1].word);
    for (let t = 0, row = 0; t < end; t++, row += width) {
      for (let d = 1; d < PLACES; d++) around[d - 1] = around[d];
      around[PLACES - 1] = t + WINDOW < end ? words.of(tokens[t + WINDOW].word) : beyond;
      addRows(around[0], around[1], around[2], around[3], around[4], width, out, row);
    }
    this.around = [];
  }

  private scoresOf(word: WordFeatures): WordScores {
    const { own, near, far, lexical, form, surface } = word;
    const { weights, layers } = this;
    const { width } = weights;
    if (this.next + PLACES * width > this.rows.length) {
      this.rows = new Int32Array(SHARED * PLACES * width);
      this.next = 0;
    }
    const { rows, next: at } = this;
    let row = at;
    const list = { add: (feature: number) => weights.add(feature, rows, row, 0) };
    for (let d = -WINDOW; d <= WINDOW; d++, row += width) {
      const features = d === 0 ? own : Math.abs(d) === 1 ? near : far;
      for (const feature of features) weights.add(mix(feature, d), rows, row, 0);
      if (d === -1) followerFeatures(word, layers, list);
      if (d === 0) {
        for (let i = 0; i < width; i++) rows[row + i] += this.common[i];
        ownFeatures(word, list);
      }
    }
    this.next += PLACES * width;
    return { rows, at, lexical, form, surface };
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
