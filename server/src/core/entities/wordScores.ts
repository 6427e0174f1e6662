import { WordMemo, type WordType } from '../text/words.ts';
import { BEYOND, commonFeatures, followerLexical, ownFeatures, quotedLexical, START, WINDOW } from './features.ts';
import { mix } from './hash.ts';
import { KeptSums } from './keptSums.ts';
import type { Scan } from './scan.ts';
import type { Weights } from './weights.ts';
import { articleFeature, type WordCodes, type WordParts } from './wordFeatures.ts';

/** What a word adds to the scores of the tokens around it: for each distance a row of `Weights.width`, one behind the other. */
export interface WordScores extends WordCodes {
  readonly rows: Int32Array;
  /** Where its first row starts; many words share an array, as small arrays are dear. */
  readonly at: number;
}

/** How many words share an array. */
const SHARED = 64;

const PLACES = 2 * WINDOW + 1;

/** The places of the window, as numbers of the rows of a sum. */
const BEFORE = WINDOW - 1;
const HERE = WINDOW;
const AFTER = WINDOW + 1;

/** Up to so many letters at the beginning or end of words repeat often enough for their sums to be kept. */
const KEPT_AFFIXES = 2;

/** Scores the tokens by the words around them as if nothing else were special about them: once per word type and place. */
export class WordScorer {
  private readonly words: WordMemo<WordScores>;
  private readonly beyond: WordScores;
  /** What the lexicon says of a word and its cluster: a row for each place. */
  private readonly lexicalSums: KeptSums<WordParts>;
  private readonly clusterSums: KeptSums;
  /** Its ending, with the article: for the token itself and its neighbours. */
  private readonly endingSums: KeptSums<WordParts>;
  /** For the token itself: its beginning; and its length and form with what all tokens have. */
  private readonly openingSums: KeptSums<WordParts>;
  private readonly plainSums: KeptSums<WordParts>;
  private rows = new Int32Array(0);
  private next = 0;

  constructor(
    private readonly weights: Weights,
    partsOf: (word: WordType) => WordParts,
    layers: number,
  ) {
    this.words = new WordMemo((word) => this.readScores(partsOf(word)));
    this.lexicalSums = new KeptSums(weights, PLACES, 1024, (list, lexical, _b, _c, { classes }) => {
      for (let row = 0; row < PLACES; row++) for (const each of classes) list.add(mix(each, row - WINDOW), row);
      for (let row = BEFORE; row <= AFTER; row++) list.add(mix(lexical, row - WINDOW), row);
      followerLexical(lexical, layers, { add: (feature) => list.add(feature, BEFORE) });
    });
    this.clusterSums = new KeptSums(weights, PLACES, 2048, (list, cluster) => {
      for (let row = 0; row < PLACES; row++) list.add(mix(cluster, row - WINDOW), row);
    });
    this.endingSums = new KeptSums(weights, 3, 2048, (list, _a, article, _c, { suffixes, ending }) => {
      for (const place of [-1, 1]) {
        list.add(mix(ending, place), place + 1);
        list.add(mix(articleFeature(article), place), place + 1);
      }
      for (const each of suffixes.slice(0, KEPT_AFFIXES)) list.add(mix(each, 0), 1);
      if (article) list.add(mix(articleFeature(article), 0), 1);
    });
    this.openingSums = new KeptSums(weights, 1, 2048, (list, _a, _b, _c, { prefixes }) => {
      for (const each of prefixes.slice(0, KEPT_AFFIXES)) list.add(mix(each, 0));
    });
    this.plainSums = new KeptSums(weights, 1, 1024, (list, length, _b, _c, word) => {
      list.add(mix(length, 0));
      ownFeatures(word, list);
      commonFeatures(layers, list);
    });
    this.beyond = this.scoresBeyond(layers);
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

  private readScores(word: WordParts): WordScores {
    const { lexical, form, surface, stems, clusters, prefixes, suffixes, trigrams, length, article } = word;
    const { weights } = this;
    const { width } = weights;
    const at = this.reserve();
    const { rows } = this;
    const here = at + HERE * width;
    this.lexicalSums.add(lexical, 0, 0, word, rows, at, 0);
    for (const each of clusters) this.clusterSums.add(each, 0, 0, undefined, rows, at, 0);
    for (const each of stems) {
      for (let d = -WINDOW, row = at; d <= WINDOW; d++, row += width) weights.add(mix(each, d), rows, row);
    }
    for (let d = -1, row = at + BEFORE * width; d <= 1; d++, row += width) weights.add(mix(surface, d), rows, row);
    weights.add(quotedLexical(0, surface), rows, at + BEFORE * width);
    this.endingSums.add(lastKept(suffixes), article, word.ending, word, rows, at + BEFORE * width, 0);
    this.openingSums.add(lastKept(prefixes), 0, 0, word, rows, here, 0);
    for (let i = KEPT_AFFIXES; i < prefixes.length; i++) {
      weights.add(mix(prefixes[i], 0), rows, here);
      weights.add(mix(suffixes[i], 0), rows, here);
    }
    for (const each of trigrams) weights.add(mix(each, 0), rows, here);
    this.plainSums.add(length, form, 0, word, rows, here, 0);
    return { rows, at, lexical, form, surface };
  }

  /** What stands for the words beyond the ends of the text. */
  private scoresBeyond(layers: number): WordScores {
    const { weights } = this;
    const at = this.reserve();
    const { rows } = this;
    for (let d = -WINDOW, row = at; d <= WINDOW; d++, row += weights.width) weights.add(mix(BEYOND, d), rows, row);
    const add = (feature: number): void => weights.add(feature, rows, at + BEFORE * weights.width);
    add(quotedLexical(0, START.surface));
    followerLexical(START.lexical, layers, { add });
    return { rows, at, ...START };
  }

  /** Where there is room for the rows of another word in `rows`. */
  private reserve(): number {
    const size = PLACES * this.weights.width;
    if (this.next + size > this.rows.length) {
      this.rows = new Int32Array(SHARED * size);
      this.next = 0;
    }
    const at = this.next;
    this.next += size;
    return at;
  }
}

/** The longest kept one of a word's beginnings or endings, which tells the shorter ones; 0 for a word that has none. */
function lastKept(affixes: readonly number[]): number {
  return affixes.length === 0 ? 0 : affixes[Math.min(affixes.length, KEPT_AFFIXES) - 1];
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
