import { KeyIndex } from '../src/core/entities/tagger/keyIndex.ts';
import { Marginals, predecessors } from './marginals.ts';

/** A sentence to learn from: the feature hashes and the label of each token. */
export interface Sequence {
  readonly features: readonly Int32Array[];
  readonly labels: Uint8Array;
}

export interface TrainingOptions {
  readonly epochs: number;
  /** FTRL-proximal: the learning rate, and the two regularisers. */
  readonly alpha: number;
  readonly l1: number;
  readonly l2: number;
  /** The share of a token's features that is left out at each visit, so that the model does not lean on few. */
  readonly dropout: number;
  /** A feature must be seen at least so often. */
  readonly minimum: number;
  /** The weights after the last so many epochs are averaged: each by itself leans on the sentences that came last. */
  readonly averaged: number;
}

/** What is this close to right is not learned from any more. */
const NEGLIGIBLE = 2e-3;

/** A trained chain, before its weights are rounded. */
export interface TrainedChain {
  readonly keys: Int32Array;
  /** `keys.length × labels` */
  readonly weights: Float64Array;
  readonly transitions: Float32Array;
}

/**
 * Trains a linear-chain conditional random field by follow-the-regularised-leader, which keeps most weights at zero. The order of the data
 * and of the random numbers is fixed, so the result is the same on every machine.
 */
export function trainChain(sequences: readonly Sequence[], labels: number, options: TrainingOptions): TrainedChain {
  const index = new FeatureNumbers(sequences, options.minimum);
  const rows = sequences.map(({ features }) => features.map((keys) => index.known(keys)));
  const weights = new Float64Array(index.size * labels);
  const transitions = new Float64Array(labels * labels);
  const emission = new Ftrl(index.size * labels, options);
  const transition = new Ftrl(labels * labels, { ...options, l1: 0 });
  const random = new Random(1);
  const order = sequences.map((_, i) => i);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    for (const i of order) learn(rows[i], sequences[i].labels, labels, emission, transition, options.dropout, random);
    if (epoch < options.epochs - options.averaged) continue;
    addTo(weights, emission.weights, 1 / options.averaged);
    addTo(transitions, transition.weights, 1 / options.averaged);
  }
  return { keys: index.keys, weights, transitions: Float32Array.from(transitions) };
}

function addTo(sum: Float64Array, values: Float64Array, share: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] += values[i] * share;
}

/** Numbers the features that are seen often enough, in the order in which they are first seen. */
class FeatureNumbers {
  readonly keys: Int32Array;
  private readonly places = new KeyIndex(1 << 20);
  private readonly numbers: Int32Array;

  constructor(sequences: readonly Sequence[], minimum: number) {
    const all: number[] = [];
    const counts: number[] = [];
    for (const { features } of sequences) {
      for (const keys of features) {
        for (const key of keys) {
          const place = this.places.add(key);
          if (place === all.length) {
            all.push(key);
            counts.push(0);
          }
          counts[place]++;
        }
      }
    }
    let next = 0;
    this.numbers = Int32Array.from(counts, (count) => (count >= minimum ? next++ : -1));
    this.keys = Int32Array.from(all.filter((_, place) => counts[place] >= minimum));
  }

  get size(): number {
    return this.keys.length;
  }

  /** The numbers of those of the features that have one. */
  known(keys: Int32Array): Int32Array {
    return keys.map((key) => this.numbers[this.places.find(key)]).filter((number) => number >= 0);
  }
}

/** One step: raises the likelihood of a sentence's labels. */
function learn(
  rows: readonly Int32Array[],
  gold: Uint8Array,
  labels: number,
  emission: Ftrl,
  transition: Ftrl,
  dropout: number,
  random: Random,
): void {
  const length = rows.length;
  const kept = rows.map((ids) => thinned(ids, dropout, random));
  const scale = 1 / (1 - dropout);
  const scores = new Float64Array(length * labels);
  const { weights } = emission;
  for (let t = 0, row = 0; t < length; t++, row += labels) {
    const ids = kept[t];
    for (let k = 0; k < ids.length; k++) {
      for (let b = 0, w = ids[k] * labels; b < labels; b++, w++) scores[row + b] += weights[w];
    }
    for (let b = 0; b < labels; b++) scores[row + b] *= scale;
  }
  const { nodes, edges } = expectations(scores, Float32Array.from(transition.weights), labels, length);
  for (let t = 0; t < length; t++) {
    const ids = kept[t];
    for (let b = 0; b < labels; b++) {
      const gradient = (nodes[t * labels + b] - (gold[t] === b ? 1 : 0)) * scale;
      if (Math.abs(gradient) < NEGLIGIBLE) continue;
      for (let k = 0; k < ids.length; k++) emission.update(ids[k] * labels + b, gradient);
    }
  }
  for (let t = 1; t < length; t++) edges[gold[t - 1] * labels + gold[t]] -= 1;
  edges.forEach((gradient, i) => {
    if (Math.abs(gradient) > 1e-4) transition.update(i, gradient);
  });
}

function thinned(ids: Int32Array, dropout: number, random: Random): Int32Array {
  const kept = new Int32Array(ids.length);
  let count = 0;
  for (let k = 0; k < ids.length; k++) if (random.next() >= dropout) kept[count++] = ids[k];
  return kept.subarray(0, count);
}

/** How often each label, and each pair of labels, is expected under the model. */
function expectations(
  scores: Float64Array,
  transitions: Float32Array,
  labels: number,
  length: number,
): { nodes: Float64Array; edges: Float64Array } {
  const emissions = Float64Array.from(scores);
  const nodes = scores;
  new Marginals(labels, transitions).replace(nodes, length);
  const edges = new Float64Array(labels * labels);
  const allowed = predecessors(labels);
  const exponents = Float64Array.from(transitions, (score) => Math.exp(score));
  // P(a, b) = P(a | b, what stands before) · P(b), and what stands before is in the forward scores.
  const joint = new Float64Array(labels * labels);
  let previous: Float64Array = forwardStart(emissions, labels);
  let current: Float64Array = new Float64Array(labels);
  for (let t = 1; t < length; t++) {
    const row = t * labels;
    let top = -Infinity;
    for (let b = 0; b < labels; b++) top = Math.max(top, emissions[row + b]);
    let sum = 0;
    for (let b = 0; b < labels; b++) {
      const emission = Math.exp(emissions[row + b] - top);
      const before = allowed[b];
      let total = 0;
      for (let k = 0; k < before.length; k++) {
        const at = before[k] * labels + b;
        total += joint[at] = previous[before[k]] * exponents[at] * emission;
      }
      current[b] = total;
      sum += total;
      if (total === 0) continue;
      const share = nodes[row + b] / total;
      for (let k = 0; k < before.length; k++) {
        const at = before[k] * labels + b;
        edges[at] += joint[at] * share;
      }
    }
    for (let b = 0; b < labels; b++) current[b] /= sum;
    [previous, current] = [current, previous];
  }
  return { nodes, edges };
}

function forwardStart(emissions: Float64Array, labels: number): Float64Array {
  const start = new Float64Array(labels);
  let top = -Infinity;
  for (let b = 0; b < labels; b++) top = Math.max(top, emissions[b]);
  for (let b = 0; b < labels; b++) start[b] = b > 0 && (b & 1) === 0 ? 0 : Math.exp(emissions[b] - top);
  return start;
}

/** Follow-the-regularised-leader for one array of weights (McMahan et al. 2013). */
class Ftrl {
  readonly weights: Float64Array;
  /** For each weight z and n, side by side in memory. */
  private readonly sums: Float64Array;

  constructor(
    size: number,
    private readonly options: Pick<TrainingOptions, 'alpha' | 'l1' | 'l2'>,
  ) {
    this.weights = new Float64Array(size);
    this.sums = new Float64Array(2 * size);
  }

  update(i: number, gradient: number): void {
    const { alpha, l1, l2 } = this.options;
    const { sums, weights } = this;
    const before = sums[2 * i + 1];
    const n = before + gradient * gradient;
    const root = Math.sqrt(n);
    const z = sums[2 * i] + gradient - ((root - Math.sqrt(before)) / alpha) * weights[i];
    sums[2 * i] = z;
    sums[2 * i + 1] = n;
    weights[i] = z <= l1 && z >= -l1 ? 0 : -(z - (z > 0 ? l1 : -l1)) / ((1 + root) / alpha + l2);
  }
}

/** A small random generator with a seed (mulberry32). */
class Random {
  constructor(private state: number) {}

  /** From 0 up to 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  shuffle(items: number[]): void {
    for (let i = items.length - 1; i > 0; i--) {
      const j = Math.floor(this.next() * (i + 1));
      [items[i], items[j]] = [items[j], items[i]];
    }
  }
}
