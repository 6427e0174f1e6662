import { isInside, Marginals } from './chain.ts';
import { scoreAt } from './weights.ts';

/** A span of tokens with a label, and how likely it is. */
export interface LabelledSpan {
  readonly from: number;
  readonly to: number;
  /** Index of the type. */
  readonly type: number;
  readonly probability: number;
}

/** Where the scores of a sentence's tokens are found: a row of packed scores (`Weights`) for each. */
export interface Emissions {
  readonly rows: Int32Array;
  /** Where the first token's row starts, and how far it is to the next one. */
  readonly at: number;
  readonly width: number;
  /** The label of a row that is the chain's first. */
  readonly start: number;
  /** What one step of a score is worth. */
  readonly scale: number;
  /** Added to the score of `O`. */
  readonly outsideBias: number;
}

/** How far beyond a span the labels are left open when it is asked how likely it is. */
const REACH = 2;

/** Against rounding. */
const EPSILON = 1e-6;

/** Finds the likeliest labels of a sentence. Keeps its working memory between calls. */
export class Decoder {
  private readonly marginals: Marginals;
  private scores = new Float64Array(0);
  private best = new Float64Array(0);
  private from = new Uint8Array(0);
  private path = new Uint8Array(0);
  /** To-major: what stands before a label side by side. */
  private readonly transitions: Float64Array;
  /** How much better than `O` a label must be for anything but its own span to follow it rather than `O`. */
  private readonly lead: Float64Array;
  private readonly live: Uint8Array;

  /** @param fromMajor `labels × labels`: the score of label `b` after label `a` */
  constructor(
    private readonly labels: number,
    private readonly fromMajor: Float32Array,
  ) {
    this.marginals = new Marginals(labels, fromMajor);
    this.transitions = new Float64Array(labels * labels);
    this.lead = new Float64Array(labels).fill(Infinity);
    this.live = new Uint8Array(labels);
    for (let a = 0; a < labels; a++) {
      for (let b = 0; b < labels; b++) {
        const score = fromMajor[a * labels + b];
        this.transitions[b * labels + a] = score;
        if (!isInside(b)) this.lead[a] = Math.min(this.lead[a], fromMajor[b] - score - EPSILON);
      }
    }
  }

  /** The best labelling of a sentence, as its spans. */
  decode(emissions: Emissions, length: number): LabelledSpan[] {
    if (length === 0) return [];
    this.reserve(length);
    this.read(emissions, length);
    this.search(length);
    return this.spans(length);
  }

  private read({ rows, at, width, start, scale, outsideBias }: Emissions, length: number): void {
    const { labels, scores } = this;
    for (let t = 0, row = 0, from = at; t < length; t++, row += labels, from += width) {
      for (let b = 0; b < labels; b++) scores[row + b] = scoreAt(rows, from, start + b) * scale;
      scores[row] += outsideBias;
    }
  }

  /** Viterbi's algorithm: sets `path`. Labels that cannot be on the best path are passed over. */
  private search(length: number): void {
    const { labels, transitions, scores, best, from, lead, live } = this;
    for (let b = 0; b < labels; b++) best[b] = isInside(b) ? -Infinity : scores[b];
    for (let t = 1, row = labels; t < length; t++, row += labels) {
      const before = row - labels;
      let count = 0;
      for (let a = 1; a < labels; a++) if (best[before + a] > best[before] + lead[a]) live[count++] = a;
      for (let b = 0, into = 0; b < labels; b++, into += labels) {
        let top = best[before] + transitions[into];
        let argument = 0;
        if (isInside(b)) {
          const first = best[before + b - 1] + transitions[into + b - 1];
          const later = best[before + b] + transitions[into + b];
          top = later > first ? later : first;
          argument = later > first ? b : b - 1;
        } else {
          for (let i = 0; i < count; i++) {
            const a = live[i];
            const score = best[before + a] + transitions[into + a];
            if (score > top) {
              top = score;
              argument = a;
            }
          }
        }
        best[row + b] = top + scores[row + b];
        from[row + b] = argument;
      }
    }
    this.follow(length);
  }

  private follow(length: number): void {
    const { labels, best, from, path } = this;
    const last = (length - 1) * labels;
    let label = 0;
    for (let b = 1; b < labels; b++) if (best[last + b] > best[last + label]) label = b;
    for (let t = length - 1, row = last; t >= 0; t--, row -= labels) {
      path[t] = label;
      label = from[row + label];
    }
  }

  private spans(length: number): LabelledSpan[] {
    const { path } = this;
    const spans: LabelledSpan[] = [];
    for (let t = 0; t < length; t++) {
      if (path[t] === 0) continue;
      // A stretch of tokens that reach into one another, with `O` before it and behind it.
      const first = t;
      let end = t + 1;
      for (let k = end; k < length && k <= end + 2 * REACH; k++) if (path[k] !== 0) end = k + 1;
      this.addSpans(first, end, length, spans);
      t = end;
    }
    return spans;
  }

  /** Adds the spans of a stretch. How likely they are is worked out as if the labels beyond the reach of the stretch were certain. */
  private addSpans(first: number, end: number, length: number, spans: LabelledSpan[]): void {
    const { labels, path, fromMajor } = this;
    const start = Math.max(first - REACH, 0);
    const stop = Math.min(end + REACH, length);
    const chances = this.scores.subarray(start * labels, stop * labels);
    const last = chances.length - labels;
    for (let b = 0; b < labels; b++) {
      if (start > 0) chances[b] += fromMajor[b];
      if (stop < length) chances[last + b] += fromMajor[b * labels];
    }
    this.marginals.replace(chances, stop - start);
    for (let t = first; t < end;) {
      const from = t;
      let probability = 1;
      do {
        probability = Math.min(probability, chances[(t - start) * labels + path[t]]);
        t++;
      } while (t < end && isInside(path[t]));
      if (path[from] !== 0) spans.push({ from, to: t, type: (path[from] - 1) >> 1, probability });
    }
  }

  private reserve(length: number): void {
    if (this.path.length >= length) return;
    const size = 2 * length * this.labels;
    this.scores = new Float64Array(size);
    this.best = new Float64Array(size);
    this.from = new Uint8Array(size);
    this.path = new Uint8Array(2 * length);
  }
}
