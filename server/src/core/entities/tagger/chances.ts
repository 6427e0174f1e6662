import { exponentsOf, isInside } from './chain.ts';

/** What is so much worse than the best label of its token has no share that a number of 64 bits could hold. Less is not enough: the best may be one that nothing can lead to. */
const NEGLIGIBLE = 745;

/** Finds out how likely the labels of a path are: the forward-backward algorithm over the labels that count. Keeps its working memory between calls. */
export class Chances {
  private readonly exponents: Float64Array;
  private readonly outward: Float64Array;
  private readonly next: Float64Array;
  private forward = new Float64Array(0);
  /** By token: the labels that count, and how many they are. */
  private live = new Uint8Array(0);
  private counts = new Uint8Array(0);
  private chances = new Float64Array(0);

  /** @param transitions `labels × labels`, from-major: the score of label `b` after label `a` */
  constructor(
    private readonly labels: number,
    transitions: Float32Array,
  ) {
    this.exponents = exponentsOf(labels, transitions);
    this.outward = new Float64Array(labels);
    this.next = new Float64Array(labels);
  }

  /**
   * How likely each label of a path is, by token; to be read before the next call.
   * @param scores `path.length × labels`; changed on the way
   */
  of(scores: Float64Array, path: Uint8Array): Float64Array {
    const { length } = path;
    if (this.counts.length < length) this.reserve(2 * length);
    this.goForward(scores, path);
    this.goBack(scores, path);
    return this.chances;
  }

  private goForward(scores: Float64Array, path: Uint8Array): void {
    const { labels, exponents, forward, live, counts } = this;
    for (let t = 0, row = 0; t < path.length; t++, row += labels) {
      const before = row - labels;
      let top = scores[row];
      for (let b = 1; b < labels; b++) if (scores[row + b] > top) top = scores[row + b];
      let count = 0;
      let sum = 0;
      for (let b = 0, into = 0; b < labels; b++, into += labels) {
        forward[row + b] = 0;
        const worse = scores[row + b] - top;
        if (worse < -NEGLIGIBLE && b !== path[t]) continue;
        live[row + count++] = b;
        let inward = 0;
        if (t === 0) inward = isInside(b) ? 0 : 1;
        else if (isInside(b)) {
          inward = forward[before + b - 1] * exponents[into + b - 1] + forward[before + b] * exponents[into + b];
        } else {
          for (let i = 0; i < counts[t - 1]; i++) {
            const a = live[before + i];
            inward += forward[before + a] * exponents[into + a];
          }
        }
        const emission = Math.exp(worse);
        scores[row + b] = emission;
        sum += forward[row + b] = inward * emission;
      }
      counts[t] = count;
      for (let i = 0; i < count; i++) forward[row + live[row + i]] /= sum;
    }
  }

  private goBack(emissions: Float64Array, path: Uint8Array): void {
    const { labels, exponents, forward, live, counts, outward, next, chances } = this;
    outward.fill(1);
    for (let t = path.length - 1, row = t * labels; t >= 0; t--, row -= labels) {
      const count = counts[t];
      let sum = 0;
      for (let i = 0; i < count; i++) {
        const a = live[row + i];
        sum += forward[row + a] * outward[a];
        next[a] = outward[a] * emissions[row + a];
      }
      chances[t] = (forward[row + path[t]] * outward[path[t]]) / sum;
      if (t === 0) return;
      const before = row - labels;
      let top = 0;
      for (let k = 0; k < counts[t - 1]; k++) {
        const a = live[before + k];
        let out = 0;
        for (let i = 0; i < count; i++) {
          const b = live[row + i];
          if (!isInside(b) || b === a || b === a + 1) out += exponents[b * labels + a] * next[b];
        }
        outward[a] = out;
        if (out > top) top = out;
      }
      for (let k = 0; k < counts[t - 1]; k++) outward[live[before + k]] /= top;
    }
  }

  private reserve(length: number): void {
    this.forward = new Float64Array(length * this.labels);
    this.live = new Uint8Array(length * this.labels);
    this.counts = new Uint8Array(length);
    this.chances = new Float64Array(length);
  }
}
