import { isInside } from './chain.ts';
import { Chances } from './chances.ts';
import { Stretches } from './stretches.ts';
import { beginScore, insideScore, type SentenceRows } from './weights.ts';

/** A span of tokens with a label, and how likely it is. */
export interface LabelledSpan {
  readonly from: number;
  readonly to: number;
  /** Index of the type. */
  readonly type: number;
  /** 1 where the chain is not asked for it. */
  readonly probability: number;
}

/** What turns the numbers of a chain's rows into scores. */
export interface ChainScores {
  readonly labels: number;
  /** `labels × labels`: the score of label `b` after label `a`, from-major. */
  readonly transitions: Float32Array;
  /** What one step of a score is worth. */
  readonly scale: number;
  /** Added to the score of `O`. */
  readonly outsideBias: number;
  /** Whether it is only asked what it finds, not how likely that is. */
  readonly auxiliary: boolean;
}

/** How far beyond a span the labels are left open when it is asked how likely it is. */
const REACH = 2;

/** Against rounding. */
const EPSILON = 1e-6;

/** Finds the likeliest labels of a sentence. Keeps its working memory between calls. */
export class Decoder {
  private readonly labels: number;
  private readonly chances: Chances;
  private readonly stretches: Stretches;
  /** By token of a stretch and label. */
  private scores = new Float64Array(0);
  private best = new Float64Array(0);
  private from = new Uint8Array(0);
  /** By token of the sentence. */
  private path = new Uint8Array(0);
  /** To-major: what stands before a label side by side. */
  private readonly transitions: Float64Array;
  /** How much better than `O` a label must be for anything but its own span to follow it rather than `O`. */
  private readonly lead: Float64Array;
  private readonly live: Uint8Array;

  constructor(private readonly chain: ChainScores) {
    const { labels, transitions: fromMajor, scale, outsideBias } = chain;
    this.labels = labels;
    this.chances = new Chances(labels, fromMajor);
    this.stretches = new Stretches(labels, fromMajor, scale, outsideBias);
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
  decode(sentence: SentenceRows): LabelledSpan[] {
    const { stretches } = this;
    if (!stretches.find(sentence)) return [];
    const { length } = sentence;
    this.reserve(length);
    this.path.fill(0, 0, length);
    for (let t = 0; t < length; t++) {
      if (stretches.open[t] === 0) continue;
      const first = t;
      while (t < length && stretches.open[t] === 1) t++;
      this.search(sentence, first, t);
    }
    return this.spans(sentence);
  }

  /** Reads the scores of the tokens from `first` up to `end`. */
  private read({ rows, at, width }: SentenceRows, first: number, end: number): void {
    const { labels, scores } = this;
    const { scale, outsideBias } = this.chain;
    for (let t = first, row = at + first * width, into = 0; t < end; t++, row += width) {
      const next = into + labels;
      scores[into++] = outsideBias;
      for (let k = row; into < next; k++) {
        scores[into++] = beginScore(rows[k]) * scale;
        scores[into++] = insideScore(rows[k]) * scale;
      }
    }
  }

  /** Viterbi's algorithm in a stretch with `O` before and behind it: sets `path`. Labels that cannot be on the best path are passed over. */
  private search(sentence: SentenceRows, first: number, end: number): void {
    this.read(sentence, first, end);
    const { labels, transitions, scores, best, from, lead, live } = this;
    for (let b = 0; b < labels; b++)
      best[b] = isInside(b) ? -Infinity : scores[b] + (first > 0 ? transitions[b * labels] : 0);
    const size = (end - first) * labels;
    for (let row = labels; row < size; row += labels) {
      const before = row - labels;
      let count = 0;
      for (let a = 1; a < labels; a++) if (best[before + a] > best[before] + lead[a]) live[count++] = a;
      for (let b = 0, into = 0; b < labels; b++, into += labels) {
        let top = best[before] + transitions[into];
        let argument = 0;
        if (isInside(b)) {
          const begun = best[before + b - 1] + transitions[into + b - 1];
          const later = best[before + b] + transitions[into + b];
          top = later > begun ? later : begun;
          argument = later > begun ? b : b - 1;
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
    if (end < sentence.length) for (let b = 0; b < labels; b++) best[size - labels + b] += transitions[b];
    this.follow(first, end);
  }

  private follow(first: number, end: number): void {
    const { labels, best, from, path } = this;
    const last = (end - first - 1) * labels;
    let label = 0;
    for (let b = 1; b < labels; b++) if (best[last + b] > best[last + label]) label = b;
    for (let t = end - 1, row = last; t >= first; t--, row -= labels) {
      path[t] = label;
      label = from[row + label];
    }
  }

  private spans(sentence: SentenceRows): LabelledSpan[] {
    const { path } = this;
    const { length } = sentence;
    const spans: LabelledSpan[] = [];
    for (let t = 0; t < length; t++) {
      if (path[t] === 0) continue;
      // A run of tokens that reach into one another, with `O` before it and behind it.
      const first = t;
      let end = t + 1;
      for (let k = end; k < length && k <= end + 2 * REACH; k++) if (path[k] !== 0) end = k + 1;
      this.addSpans(sentence, first, end, spans);
      t = end;
    }
    return spans;
  }

  /** Adds the spans of a run of tokens. */
  private addSpans(sentence: SentenceRows, first: number, end: number, spans: LabelledSpan[]): void {
    const { path } = this;
    const chances = this.chain.auxiliary ? null : this.chancesOf(sentence, first, end);
    // Where the chances start: with the token that the run reaches back to.
    const start = Math.max(first - REACH, 0);
    for (let t = first; t < end;) {
      const from = t;
      let probability = 1;
      do {
        if (chances !== null) probability = Math.min(probability, chances[t - start]);
        t++;
      } while (t < end && isInside(path[t]));
      if (path[from] !== 0) spans.push({ from, to: t, type: (path[from] - 1) >> 1, probability });
    }
  }

  /** How likely the labels of a run of tokens and of those in its reach are, worked out as if the labels beyond were certain. */
  private chancesOf(sentence: SentenceRows, first: number, end: number): Float64Array {
    const { labels, path, scores } = this;
    const { transitions } = this.chain;
    const start = Math.max(first - REACH, 0);
    const stop = Math.min(end + REACH, sentence.length);
    this.read(sentence, start, stop);
    const last = (stop - start - 1) * labels;
    for (let b = 0; b < labels; b++) {
      if (start > 0) scores[b] += transitions[b];
      if (stop < sentence.length) scores[last + b] += transitions[b * labels];
    }
    return this.chances.of(scores, path.subarray(start, stop));
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
