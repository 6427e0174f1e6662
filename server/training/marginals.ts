import { exponentsOf, isInside } from '../src/core/entities/tagger/chain.ts';

/** Which labels may stand before each: an inside label only after its own span's. */
export function predecessors(labels: number): Int16Array[] {
  const all = Int16Array.from({ length: labels }, (_, label) => label);
  return Array.from({ length: labels }, (_, label) => (isInside(label) ? Int16Array.of(label - 1, label) : all));
}

/** Finds out how likely each label is. Keeps its working memory between calls. */
export class Marginals {
  private readonly exponents: Float64Array;
  private readonly outward: Float64Array;
  private readonly next: Float64Array;
  private forward = new Float64Array(0);

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
   * Replaces the scores of each label at each token by its probability: the forward-backward algorithm.
   * @param emissions `length × labels`
   */
  replace(emissions: Float64Array, length: number): void {
    if (this.forward.length < length * this.labels) this.forward = new Float64Array(2 * length * this.labels);
    this.goForward(emissions, length);
    this.goBack(emissions, length);
  }

  private goForward(emissions: Float64Array, length: number): void {
    const { labels, exponents, forward } = this;
    for (let t = 0, row = 0; t < length; t++, row += labels) {
      const before = row - labels;
      let top = -Infinity;
      for (let b = 0; b < labels; b++) top = Math.max(top, emissions[row + b]);
      let sum = 0;
      for (let b = 0, into = 0; b < labels; b++, into += labels) {
        const emission = Math.exp(emissions[row + b] - top);
        emissions[row + b] = emission;
        let inward = 0;
        if (t === 0) inward = isInside(b) ? 0 : 1;
        else if (isInside(b)) {
          inward = forward[before + b - 1] * exponents[into + b - 1] + forward[before + b] * exponents[into + b];
        } else for (let a = 0; a < labels; a++) inward += forward[before + a] * exponents[into + a];
        forward[row + b] = inward * emission;
        sum += forward[row + b];
      }
      for (let b = 0; b < labels; b++) forward[row + b] /= sum;
    }
  }

  private goBack(emissions: Float64Array, length: number): void {
    const { labels, exponents, forward, outward, next } = this;
    outward.fill(1);
    for (let t = length - 1, row = t * labels; t >= 0; t--, row -= labels) {
      let sum = 0;
      for (let a = 0; a < labels; a++) sum += forward[row + a] * outward[a];
      // The emission is read for the last time here, so its place can take the result.
      for (let a = 0; a < labels; a++) {
        next[a] = outward[a] * emissions[row + a];
        emissions[row + a] = (forward[row + a] * outward[a]) / sum;
        outward[a] = 0;
      }
      for (let b = 0, into = 0; b < labels; b++, into += labels) {
        if (isInside(b)) {
          outward[b - 1] += exponents[into + b - 1] * next[b];
          outward[b] += exponents[into + b] * next[b];
        } else for (let a = 0; a < labels; a++) outward[a] += exponents[into + a] * next[b];
      }
      let scale = 0;
      for (let a = 0; a < labels; a++) scale = Math.max(scale, outward[a]);
      if (scale > 0) for (let a = 0; a < labels; a++) outward[a] /= scale;
    }
  }
}
