import { isInside } from './chain.ts';
import { beginScore, insideScore, type SentenceRows } from './weights.ts';

/** Against rounding, in steps of a score. */
const MARGIN = 1e-3;

/**
 * Tells which tokens of a sentence a chain can take for anything but `O`: few. On the best path the labels of a span gain at least as much as `O` would in
 * their place, so a token counts only where the best labels of some run of tokens around it do, given the most that the transitions can add.
 */
export class Stretches {
  /** By token: 1 where it may be more than `O`. */
  open = new Uint8Array(0);
  /** By type: what transitions and bias may add to what the first token of a span gains, and a later one, in steps of a score. */
  private readonly begin: Int32Array;
  private readonly inside: Int32Array;
  /** Both of a type as they stand in a row; 1 more for a later token, as the sign of the upper half is off by one where the lower half is below zero. */
  private readonly pairs: Int32Array;
  /** What the best run gains that ends with a token; `LOSS` where none does. */
  private runs = new Int32Array(0);

  /**
   * @param transitions `labels × labels`, from-major
   * @param scale what one step of a score is worth
   * @param outsideBias added to the score of `O`
   */
  constructor(labels: number, transitions: Float32Array, scale: number, outsideBias: number) {
    const all = Array.from({ length: labels }, (_, label) => label);
    const score = (a: number, b: number): number => transitions[a * labels + b];
    // Nothing stands before the first token of a sentence or behind its last one.
    const entering = (b: number): number => Math.max(0, ...all.map((a) => score(a, b) - score(a, 0)));
    const leaving = (a: number): number =>
      Math.max(0, ...all.filter((b) => !isInside(b)).map((b) => score(a, b) - score(0, b)));
    const steps = (gain: number): number => Math.ceil((gain - outsideBias) / scale + MARGIN);
    const firsts = all.filter((label) => label > 0 && !isInside(label));
    this.begin = Int32Array.from(firsts, (b) => steps(entering(b) + Math.max(leaving(b), leaving(b + 1))));
    this.inside = Int32Array.from(firsts, (b) => steps(Math.max(score(b, b + 1), score(b + 1, b + 1)) - score(0, 0)));
    this.pairs = this.begin.map((first, k) => first + ((this.inside[k] + 1) << 16));
  }

  /** Sets `open` for the tokens of a sentence; tells whether any of them is. */
  find(sentence: SentenceRows): boolean {
    if (this.open.length < sentence.length) this.reserve(2 * sentence.length);
    const any = this.goForward(sentence);
    if (any) this.goBack(sentence);
    return any;
  }

  /** Sets `runs`; tells whether any of them gains. */
  private goForward(sentence: SentenceRows): boolean {
    const { begin, inside, pairs, runs } = this;
    const { rows, width, length } = sentence;
    const types = pairs.length;
    let any = false;
    let run = LOSS;
    for (let t = 0, row = sentence.at; t < length; t++, row += width) {
      // Both scores of all types at once: a sum below zero has its highest bit set.
      let below = SIGNS;
      for (let k = 0; k < types; k++) below &= rows[row + k] + pairs[k];
      if (below === SIGNS && run <= 0) run = LOSS;
      else {
        run = gainOf(rows, row, begin, inside) + (run > 0 ? run : 0);
        any ||= run >= 0;
      }
      runs[t] = run;
    }
    return any;
  }

  private goBack({ rows, at, width, length }: SentenceRows): void {
    const { begin, inside, runs, open } = this;
    let behind = LOSS;
    for (let t = length - 1, row = at + t * width; t >= 0; t--, row -= width) {
      const run = runs[t];
      if (run < 0 && behind <= 0) {
        open[t] = 0;
        behind = LOSS;
        continue;
      }
      const gain = gainOf(rows, row, begin, inside);
      const more = behind > 0 ? behind : 0;
      open[t] = (run === LOSS ? gain : run) + more >= 0 ? 1 : 0;
      behind = gain + more;
    }
  }

  private reserve(length: number): void {
    this.open = new Uint8Array(length);
    this.runs = new Int32Array(length);
  }
}

/** The highest bits of the two halves of a number. */
const SIGNS = 0x80008000 | 0;

/** What a run gains that is not worth going on with. */
const LOSS = -0x7fffffff;

/** What the best label of a token gains. */
function gainOf(rows: Int32Array, row: number, begin: Int32Array, inside: Int32Array): number {
  let top = LOSS;
  for (let k = 0; k < begin.length; k++) {
    const pair = rows[row + k];
    top = Math.max(top, beginScore(pair) + begin[k], insideScore(pair) + inside[k]);
  }
  return top;
}
