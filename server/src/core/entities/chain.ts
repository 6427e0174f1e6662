/**
 * A linear-chain model over labels: scores for what a token looks like, and for which label follows which.
 * Labels are `O` and, for each type, `B-` (first token of a span) and `I-` (the others): numbers 0, 1 + 2k, 2 + 2k.
 */

/** A span of tokens with a label, and how likely it is. */
export interface LabelledSpan {
  readonly from: number;
  readonly to: number;
  /** Index of the type. */
  readonly type: number;
  readonly probability: number;
}

/** Working memory of the decoder, kept between calls. */
export class Decoder {
  private best = new Float64Array(0);
  private from = new Int16Array(0);
  private forward = new Float64Array(0);
  private readonly exponents: Float64Array;
  private readonly allowed: Int16Array[];

  /** @param transitions `labels × labels`, from-major: the score of label `b` after label `a` */
  constructor(
    private readonly labels: number,
    private readonly transitions: Float32Array,
  ) {
    this.exponents = Float64Array.from(transitions, Math.exp);
    this.allowed = predecessors(labels);
  }

  /**
   * The best labelling of a sentence, as its spans.
   * @param emissions `length × labels` scores; changed by the call
   */
  decode(emissions: Float64Array, length: number): LabelledSpan[] {
    const { labels, transitions } = this;
    if (length === 0) return [];
    this.reserve(length * labels);
    const { best, from } = this;
    for (let t = 0; t < length; t++) {
      for (let b = 0; b < labels; b++) {
        let top = t === 0 ? (isInside(b) ? -Infinity : 0) : -Infinity;
        let argument = 0;
        if (t > 0) {
          const before = (t - 1) * labels;
          for (const a of this.allowed[b]) {
            const score = best[before + a] + transitions[a * labels + b];
            if (score > top) {
              top = score;
              argument = a;
            }
          }
        }
        best[t * labels + b] = top + emissions[t * labels + b];
        from[t * labels + b] = argument;
      }
    }
    let label = 0;
    const last = (length - 1) * labels;
    for (let b = 1; b < labels; b++) if (best[last + b] > best[last + label]) label = b;
    const path = new Int16Array(length);
    for (let t = length - 1; t >= 0; t--) {
      path[t] = label;
      label = from[t * labels + label];
    }
    return this.spansOf(path, emissions);
  }

  private spansOf(path: Int16Array, emissions: Float64Array): LabelledSpan[] {
    const spans: LabelledSpan[] = [];
    let marginals: Float64Array | null = null;
    for (let t = 0; t < path.length; t++) {
      if (path[t] === 0) continue;
      marginals ??= this.marginals(emissions, path.length);
      const from = t;
      let probability = 1;
      do {
        probability = Math.min(probability, marginals[t * this.labels + path[t]]);
        t++;
      } while (t < path.length && isInside(path[t]));
      spans.push({ from, to: t, type: (path[from] - 1) >> 1, probability });
      t--;
    }
    return spans;
  }

  /** The probability of each label at each token, by the forward-backward algorithm. Overwrites `emissions`. */
  marginals(emissions: Float64Array, length: number): Float64Array {
    const { labels, exponents } = this;
    this.reserve(length * labels);
    const { forward } = this;
    for (let t = 0; t < length; t++) {
      const row = t * labels;
      let top = -Infinity;
      for (let b = 0; b < labels; b++) top = Math.max(top, emissions[row + b]);
      let sum = 0;
      for (let b = 0; b < labels; b++) {
        const emission = Math.exp(emissions[row + b] - top);
        emissions[row + b] = emission;
        let inward = t === 0 && !isInside(b) ? 1 : 0;
        if (t > 0) for (const a of this.allowed[b]) inward += forward[row - labels + a] * exponents[a * labels + b];
        forward[row + b] = inward * emission;
        sum += forward[row + b];
      }
      for (let b = 0; b < labels; b++) forward[row + b] /= sum;
    }
    const outward = new Float64Array(labels).fill(1);
    const next = new Float64Array(labels);
    for (let t = length - 1; t >= 0; t--) {
      const row = t * labels;
      let sum = 0;
      for (let a = 0; a < labels; a++) sum += forward[row + a] * outward[a];
      // The emission is read for the last time here, so its place can take the result.
      for (let a = 0; a < labels; a++) {
        next[a] = outward[a] * emissions[row + a];
        emissions[row + a] = (forward[row + a] * outward[a]) / sum;
      }
      outward.fill(0);
      let scale = 0;
      for (let b = 0; b < labels; b++) {
        for (const a of this.allowed[b]) outward[a] += exponents[a * labels + b] * next[b];
      }
      for (let a = 0; a < labels; a++) scale = Math.max(scale, outward[a]);
      if (scale > 0) for (let a = 0; a < labels; a++) outward[a] /= scale;
    }
    return emissions;
  }

  private reserve(size: number): void {
    if (this.best.length >= size) return;
    this.best = new Float64Array(size * 2);
    this.forward = new Float64Array(size * 2);
    this.from = new Int16Array(size * 2);
  }
}

/** Whether a label continues a span. */
export function isInside(label: number): boolean {
  return label > 0 && (label & 1) === 0;
}

/** Which labels may stand before each: an inside label only after its own span's. */
export function predecessors(labels: number): Int16Array[] {
  const all = Int16Array.from({ length: labels }, (_, label) => label);
  return Array.from({ length: labels }, (_, label) => (isInside(label) ? Int16Array.of(label - 1, label) : all));
}
